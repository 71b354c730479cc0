package dev.onset.engine.simd.kernel.product;

/** One number at a time. */
public final class ScalarTransposition implements Transposition {

    @Override
    public void transpose(
            float[] from, int fromAt, int fromStride, int rows, int columns, float[] to, int toAt, int toStride) {
        int i = 0;
        for (; i < rows - 3; i += 4) {
            transposeFour(from, fromAt + i * fromStride, fromStride, columns, to, toAt + i, toStride);
        }
        for (; i < rows; i++) {
            int p = fromAt + i * fromStride;
            for (int j = 0; j < columns; j++) {
                to[toAt + j * toStride + i] = from[p + j];
            }
        }
    }

    /** Four rows a pass: what is written lies side by side. */
    private static void transposeFour(
            float[] from, int fromAt, int fromStride, int columns, float[] to, int toAt, int toStride) {
        int row1 = fromAt + fromStride;
        int row2 = row1 + fromStride;
        int row3 = row2 + fromStride;
        int q = toAt;
        for (int j = 0; j < columns; j++) {
            to[q] = from[fromAt + j];
            to[q + 1] = from[row1 + j];
            to[q + 2] = from[row2 + j];
            to[q + 3] = from[row3 + j];
            q += toStride;
        }
    }
}
