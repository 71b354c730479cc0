package dev.onset.engine.simd.kernel;

/**
 * The copies that put operands into the order in which tiles read them. They move bits and compute nothing, so they need
 * no twin.
 */
public final class Copies {

    private Copies() {}

    /**
     * Rows side by side, step by step: {@code to[toAt + k * height + r] = from[fromAt + r * stride + k]}.
     *
     * <p>Four rows a pass: as fast as gathering with vectors, which fetches lane by lane too.
     */
    public static void interleaveRows(
            float[] from, int fromAt, int stride, int height, int depth, float[] to, int toAt) {
        int r = 0;
        for (; r + 4 <= height; r += 4) {
            interleaveFour(from, fromAt + r * stride, stride, height, depth, to, toAt + r);
        }
        for (; r < height; r++) {
            for (int k = 0; k < depth; k++) {
                to[toAt + k * height + r] = from[fromAt + r * stride + k];
            }
        }
    }

    private static void interleaveFour(
            float[] from, int fromAt, int stride, int height, int depth, float[] to, int toAt) {
        int row1 = fromAt + stride;
        int row2 = row1 + stride;
        int row3 = row2 + stride;
        int q = toAt;
        for (int k = 0; k < depth; k++) {
            to[q] = from[fromAt + k];
            to[q + 1] = from[row1 + k];
            to[q + 2] = from[row2 + k];
            to[q + 3] = from[row3 + k];
            q += height;
        }
    }

    /** A block of {@code depth} rows, {@code width} wide, without its stride: {@code to[k * width + j] = from[k * stride + j]}. */
    public static void block(float[] from, int fromAt, int stride, int depth, int width, float[] to, int toAt) {
        for (int k = 0; k < depth; k++) {
            System.arraycopy(from, fromAt + k * stride, to, toAt + k * width, width);
        }
    }

    /**
     * A square-wise transpose: {@code to[toAt + j * toStride + i] = from[fromAt + i * fromStride + j]} for i below
     * {@code rows} and j below {@code columns}.
     */
    public static void transpose(
            float[] from, int fromAt, int fromStride, int rows, int columns, float[] to, int toAt, int toStride) {
        for (int j = 0; j < columns; j++) {
            int p = fromAt + j;
            int q = toAt + j * toStride;
            for (int i = 0; i < rows; i++) {
                to[q + i] = from[p];
                p += fromStride;
            }
        }
    }

    /** Adds {@code rows} rows in their order to {@code sums}, column by column: each sum is one chain. */
    public static void addRows(float[] from, int fromAt, int stride, int rows, int columns, float[] sums, int sumsAt) {
        for (int r = 0; r < rows; r++) {
            int p = fromAt + r * stride;
            for (int j = 0; j < columns; j++) {
                sums[sumsAt + j] += from[p + j];
            }
        }
    }
}
