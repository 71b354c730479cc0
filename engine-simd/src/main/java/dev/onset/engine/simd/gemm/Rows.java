package dev.onset.engine.simd.gemm;

import dev.onset.engine.simd.kernel.Copies;

/**
 * The left operand: row m of step k lies at {@code at + m * rowStride + k * depthStride}, one of the strides being 1.
 *
 * <p>Mutable and of one thread, as {@link Place} is.
 */
final class Rows {

    private float[] values = {};
    private int at;
    private int rowStride;
    private int depthStride;

    Rows to(float[] values, int at, int rowStride, int depthStride) {
        this.values = values;
        this.at = at;
        this.rowStride = rowStride;
        this.depthStride = depthStride;
        return this;
    }

    /** Copies {@code height} rows of {@code depth} steps side by side into a strip. */
    void strip(int row, int height, int k, int depth, float[] strip) {
        int from = at + row * rowStride + k * depthStride;
        if (depthStride == 1) {
            Copies.interleaveRows(values, from, rowStride, height, depth, strip, BlockSizes.ALIGNED);
        } else {
            Copies.block(values, from, depthStride, depth, height, strip, BlockSizes.ALIGNED);
        }
    }
}
