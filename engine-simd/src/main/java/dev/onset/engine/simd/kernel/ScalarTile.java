package dev.onset.engine.simd.kernel;

/**
 * Tiles of four rows by two numbers in plain Java: the twin of the vector tiles, bit for bit, and the whole engine
 * where there are no vectors.
 */
final class ScalarTile implements TileKernel {

    @Override
    public int columns() {
        return 2;
    }

    @Override
    public int rows() {
        return 4;
    }

    @Override
    public int height(int remaining) {
        return remaining >= 4 ? 4 : 1;
    }

    @Override
    public void multiply(
            int height,
            int depth,
            float[] a,
            int aAt,
            int aStep,
            float[] b,
            int bAt,
            int bStep,
            float[] start,
            int startAt,
            int startStride,
            float[] c,
            int cAt,
            int cStride) {
        switch (height) {
            case 4 -> four(depth, a, aAt, aStep, b, bAt, bStep, start, startAt, startStride, c, cAt, cStride);
            case 1 -> one(depth, a, aAt, aStep, b, bAt, bStep, start, startAt, c, cAt);
            default -> throw new IllegalArgumentException("no tile of " + height + " rows");
        }
    }

    private static void four(
            int depth,
            float[] a,
            int aAt,
            int aStep,
            float[] b,
            int bAt,
            int bStep,
            float[] start,
            int startAt,
            int startStride,
            float[] c,
            int cAt,
            int cStride) {
        float c0x0 = start[startAt];
        float c0x1 = start[startAt + 1];
        float c1x0 = start[startAt + startStride];
        float c1x1 = start[startAt + startStride + 1];
        float c2x0 = start[startAt + 2 * startStride];
        float c2x1 = start[startAt + 2 * startStride + 1];
        float c3x0 = start[startAt + 3 * startStride];
        float c3x1 = start[startAt + 3 * startStride + 1];
        int p = aAt;
        int q = bAt;
        for (int k = 0; k < depth; k++) {
            float b0 = b[q];
            float b1 = b[q + 1];
            float a0 = a[p];
            c0x0 = Math.fma(a0, b0, c0x0);
            c0x1 = Math.fma(a0, b1, c0x1);
            float a1 = a[p + 1];
            c1x0 = Math.fma(a1, b0, c1x0);
            c1x1 = Math.fma(a1, b1, c1x1);
            float a2 = a[p + 2];
            c2x0 = Math.fma(a2, b0, c2x0);
            c2x1 = Math.fma(a2, b1, c2x1);
            float a3 = a[p + 3];
            c3x0 = Math.fma(a3, b0, c3x0);
            c3x1 = Math.fma(a3, b1, c3x1);
            p += aStep;
            q += bStep;
        }
        c[cAt] = c0x0;
        c[cAt + 1] = c0x1;
        c[cAt + cStride] = c1x0;
        c[cAt + cStride + 1] = c1x1;
        c[cAt + 2 * cStride] = c2x0;
        c[cAt + 2 * cStride + 1] = c2x1;
        c[cAt + 3 * cStride] = c3x0;
        c[cAt + 3 * cStride + 1] = c3x1;
    }

    private static void one(
            int depth,
            float[] a,
            int aAt,
            int aStep,
            float[] b,
            int bAt,
            int bStep,
            float[] start,
            int startAt,
            float[] c,
            int cAt) {
        float c0x0 = start[startAt];
        float c0x1 = start[startAt + 1];
        int p = aAt;
        int q = bAt;
        for (int k = 0; k < depth; k++) {
            float b0 = b[q];
            float b1 = b[q + 1];
            float a0 = a[p];
            c0x0 = Math.fma(a0, b0, c0x0);
            c0x1 = Math.fma(a0, b1, c0x1);
            p += aStep;
            q += bStep;
        }
        c[cAt] = c0x0;
        c[cAt + 1] = c0x1;
    }
}
