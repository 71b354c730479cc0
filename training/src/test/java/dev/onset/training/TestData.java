package dev.onset.training;

import dev.onset.api.random.RandomStream;

/** Small data sets that tests can reason about. */
final class TestData {

    private TestData() {}

    /** Two inputs, K classes around points on a circle of radius 3 with deviation 0.4: separable by lines. */
    static Dataset blobs(int classes, int train, int test, long seed) {
        return new Dataset(
                "test-blobs",
                Task.CLASSIFICATION,
                2,
                classes,
                blob(classes, train, RandomStream.root(seed).child("train")),
                blob(classes, test, RandomStream.root(seed).child("test")));
    }

    /** As {@link #blobs} with two classes, told apart by one logit. */
    static Dataset twoBlobs(int train, int test, long seed) {
        Dataset blobs = blobs(2, train, test, seed);
        return new Dataset("test-two-blobs", Task.BINARY, 2, 1, blobs.train(), blobs.test());
    }

    /** Three inputs x, targets (x0 - 2 x1, 1 + x2). */
    static Dataset plane(int train, int test, long seed) {
        return new Dataset("test-plane", Task.REGRESSION, 3, 2, plane(train, seed), plane(test, seed + 1));
    }

    /** One input, the sample's own index, and so many classes that labels are the index too. */
    static Dataset indices(int count) {
        float[] values = new float[count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
            labels[i] = i;
        }
        Samples samples = Samples.labelled(1, values, labels);
        return new Dataset("test-indices", Task.CLASSIFICATION, 1, count, samples, samples);
    }

    private static Samples blob(int classes, int count, RandomStream random) {
        float[] values = new float[2 * count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % classes;
            double angle = 2 * Math.PI * labels[i] / classes;
            values[2 * i] = (float) (3 * Math.cos(angle) + 0.4 * random.normal(2L * i));
            values[2 * i + 1] = (float) (3 * Math.sin(angle) + 0.4 * random.normal(2L * i + 1));
        }
        return Samples.labelled(2, values, labels);
    }

    private static Samples plane(int count, long seed) {
        float[] values = new float[3 * count];
        RandomStream.root(seed).child("plane").normals(values);
        float[] targets = new float[2 * count];
        for (int i = 0; i < count; i++) {
            targets[2 * i] = values[3 * i] - 2 * values[3 * i + 1];
            targets[2 * i + 1] = 1 + values[3 * i + 2];
        }
        return Samples.targeted(3, values, 2, targets);
    }
}
