package dev.onset.workbench.bench;

import dev.onset.api.random.RandomStream;

/**
 * The one batch a net is trained on: standard-normal inputs, and labels that go round the classes.
 *
 * @param inputs row by row, one sample a row
 * @param labels one a sample
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of large arrays, never compared
public record TrainingData(float[] inputs, int[] labels) {

    /** The same numbers for everybody who trains this net. */
    public static TrainingData of(Net net) {
        float[] inputs = new float[net.batch() * net.inputs()];
        RandomStream.root(1).child("inputs").normals(inputs);
        int[] labels = new int[net.batch()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % net.outputs();
        }
        return new TrainingData(inputs, labels);
    }
}
