package dev.onset.training;

/**
 * A data set: samples to train on, samples to test on, and what they ask of a network.
 *
 * @param name what the user asked for, such as {@code digits} or {@code csv:houses.csv}; appears in reports
 * @param task how answers are given
 * @param inputs numbers in one sample: the width of a network's input
 * @param outputs the width of a network's output: the number of classes, 1 for a binary task, or the targets of a
 *     sample
 * @param train the samples to learn from
 * @param test the samples held back
 */
public record Dataset(String name, Task task, int inputs, int outputs, Samples train, Samples test) {

    public Dataset {
        check(name, "training", task, inputs, outputs, train);
        check(name, "test", task, inputs, outputs, test);
    }

    private static void check(String name, String part, Task task, int inputs, int outputs, Samples samples) {
        String place = "data set '" + name + "', " + part + " samples: ";
        if (samples.inputs() != inputs) {
            throw new IllegalArgumentException(
                    place + samples.inputs() + " inputs a sample, but the set has " + inputs);
        }
        if (task == Task.REGRESSION) {
            if (samples.targetsPerSample() != outputs) {
                throw new IllegalArgumentException(
                        place + samples.targetsPerSample() + " targets a sample, but the set has " + outputs);
            }
            return;
        }
        if (!samples.isLabelled()) {
            throw new IllegalArgumentException(place + "they have targets where the task needs labels");
        }
        if (task == Task.BINARY && outputs != 1) {
            throw new IllegalArgumentException(place + "a binary task has 1 output, not " + outputs);
        }
        int classes = task == Task.BINARY ? 2 : outputs;
        for (int i = 0; i < samples.count(); i++) {
            if (samples.label(i) >= classes) {
                throw new IllegalArgumentException(
                        place + "sample " + i + " has label " + samples.label(i) + ", outside 0.." + (classes - 1));
            }
        }
    }
}
