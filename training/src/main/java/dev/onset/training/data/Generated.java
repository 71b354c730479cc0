package dev.onset.training.data;

import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import dev.onset.training.Dataset;
import dev.onset.training.Samples;
import dev.onset.training.Task;

/** Labelled sets whose samples are points of a formula, each from its own stream. */
final class Generated {

    private Generated() {}

    /** Writes the inputs of one sample. */
    interface Point {
        /**
         * Puts a point of that class.
         *
         * @param random the sample's own stream
         */
        void put(int label, RandomStream random, float[] target, int offset);
    }

    /** A set of which sample i has the label i mod {@code classes}, with a quarter as many test samples. */
    static Dataset labelled(DataSource source, int inputs, int classes, int samples, long seed, Point point) {
        String spec = Spec.of(source).toString();
        int test = testCount(samples);
        Room.require((long) inputs * (samples + test), spec);
        RandomStream random = RandomStream.root(seed).child(source.name());
        return new Dataset(
                spec,
                Task.CLASSIFICATION,
                inputs,
                classes,
                points(samples, inputs, classes, random.child("train"), point),
                points(test, inputs, classes, random.child("test"), point));
    }

    /** A quarter of the training samples, but at least one. */
    static int testCount(int samples) {
        return Math.max(1, samples / 4);
    }

    private static Samples points(int count, int inputs, int classes, RandomStream random, Point point) {
        float[] values = new float[count * inputs];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % classes;
            point.put(labels[i], random.child(i), values, i * inputs);
        }
        return Samples.labelled(inputs, values, labels);
    }
}
