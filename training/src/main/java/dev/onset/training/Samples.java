package dev.onset.training;

import java.util.Arrays;

/**
 * Inputs with their answers: labels for classification, targets for regression.
 *
 * <p>Row-major float32, one sample a row. Immutable as long as whoever built it leaves the arrays alone: they are
 * shared, not copied, since they may be large. Safe for use by many threads.
 */
public final class Samples {

    private final int count;
    private final int inputs;
    private final float[] values;
    private final int[] labels;
    private final int targetsPerSample;
    private final float[] targets;

    private Samples(int count, int inputs, float[] values, int[] labels, int targetsPerSample, float[] targets) {
        if (count < 1 || inputs < 1) {
            throw new IllegalArgumentException(
                    "samples need at least one sample of at least one input, not " + count + " of " + inputs);
        }
        if (values.length != (long) count * inputs) {
            throw new IllegalArgumentException(count + " samples of " + inputs + " inputs need " + (long) count * inputs
                    + " values, not " + values.length);
        }
        requireFinite(values, inputs, "input");
        requireFinite(targets, targetsPerSample, "target");
        this.count = count;
        this.inputs = inputs;
        this.values = values;
        this.labels = labels;
        this.targetsPerSample = targetsPerSample;
        this.targets = targets;
    }

    /**
     * Samples with a label each.
     *
     * @param inputs numbers in one sample, at least 1
     * @param values {@code labels.length} rows of {@code inputs} finite numbers
     * @param labels one a sample, each at least 0
     */
    public static Samples labelled(int inputs, float[] values, int[] labels) {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0) {
                throw new IllegalArgumentException(
                        "sample " + i + " has label " + labels[i] + "; labels are 0 or more");
            }
        }
        return new Samples(labels.length, inputs, values, labels, 0, new float[0]);
    }

    /**
     * Samples with targets.
     *
     * @param inputs numbers in one sample, at least 1
     * @param values one row of {@code inputs} finite numbers a sample
     * @param outputs targets of one sample, at least 1
     * @param targets one row of {@code outputs} finite numbers a sample
     */
    public static Samples targeted(int inputs, float[] values, int outputs, float[] targets) {
        if (outputs < 1 || targets.length % outputs != 0) {
            throw new IllegalArgumentException(
                    targets.length + " targets do not make rows of " + outputs + " a sample");
        }
        return new Samples(targets.length / outputs, inputs, values, new int[0], outputs, targets);
    }

    /** How many samples, at least 1. */
    public int count() {
        return count;
    }

    /** How many numbers one sample has. */
    public int inputs() {
        return inputs;
    }

    /** How many targets one sample has; 0 where samples have labels. */
    public int targetsPerSample() {
        return targetsPerSample;
    }

    /** Whether each sample has a label. */
    public boolean isLabelled() {
        return targetsPerSample == 0;
    }

    /** One input of one sample. */
    public float value(int sample, int input) {
        return values[sample * inputs + input];
    }

    /** The label of a sample; only where {@linkplain #isLabelled samples have labels}. */
    public int label(int sample) {
        return labels[sample];
    }

    /** One target of a sample; only where samples have targets. */
    public float target(int sample, int output) {
        return targets[sample * targetsPerSample + output];
    }

    /** All inputs row by row, {@code count} x {@code inputs}: the array itself, not a copy. */
    public float[] values() {
        return values;
    }

    /** All labels: the array itself, not a copy; empty where samples have targets. */
    public int[] labels() {
        return labels;
    }

    /** All targets row by row: the array itself, not a copy; empty where samples have labels. */
    public float[] targets() {
        return targets;
    }

    /**
     * Copies the inputs of some samples side by side; allocates nothing.
     *
     * @param order indices of samples
     * @param from the first place in {@code order} that is copied
     * @param rows how many are copied
     * @param into receives {@code rows} x {@code inputs} numbers from its start
     */
    public void gather(int[] order, int from, int rows, float[] into) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, order[from + row] * inputs, into, row * inputs, inputs);
        }
    }

    /** The first {@code count} of these samples, copied; all of them where there are no more. */
    public Samples first(int wanted) {
        int kept = Math.min(wanted, count);
        float[] inputsKept = Arrays.copyOf(values, kept * inputs);
        return isLabelled()
                ? labelled(inputs, inputsKept, Arrays.copyOf(labels, kept))
                : targeted(inputs, inputsKept, targetsPerSample, Arrays.copyOf(targets, kept * targetsPerSample));
    }

    private static void requireFinite(float[] numbers, int perSample, String what) {
        for (int i = 0; i < numbers.length; i++) {
            if (!Float.isFinite(numbers[i])) {
                throw new IllegalArgumentException("sample " + i / perSample + ", " + what + " " + i % perSample
                        + " is " + numbers[i] + "; samples hold finite numbers only");
            }
        }
    }
}
