package dev.onset.peers.libtorch;

import dev.onset.benchmarks.peers.Samples;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;

/** Tensors and plain arrays. */
final class Tensors {

    private Tensors() {}

    /** A matrix of these numbers, row by row. */
    static Tensor matrix(float[] numbers, int rows, int columns) {
        return Tensor.create(numbers, rows, columns);
    }

    /** A few elements of a contiguous tensor. */
    static double[] samples(Tensor tensor) {
        int length = (int) tensor.numel();
        FloatPointer data = tensor.data_ptr_float();
        return Samples.of(length, data::get);
    }
}
