package dev.onset.engine.simd.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of twelve rows by two vectors, for processors with 32 vector registers.
 *
 * <p>24 sums, two vectors of B and one of A are 27 registers: near the limit, and clear of it. Names: c2x1 is row 2,
 * vector 1 of the tile. Vectors live in locals alone and steps are run-time values: of the forms tried, the one that
 * C2 compiles without spilling a sum.
 */
final class TwelveByTwo implements TileKernel {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final int L = LaneSpecies.LANES;

    @Override
    public int columns() {
        return 2 * L;
    }

    @Override
    public int rows() {
        return 12;
    }

    @Override
    public int height(int remaining) {
        return remaining >= 12 ? 12 : remaining >= 4 ? 4 : 1;
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
            case 12 -> twelve(depth, a, aAt, aStep, b, bAt, bStep, start, startAt, startStride, c, cAt, cStride);
            case 4 -> four(depth, a, aAt, aStep, b, bAt, bStep, start, startAt, startStride, c, cAt, cStride);
            case 1 -> one(depth, a, aAt, aStep, b, bAt, bStep, start, startAt, c, cAt);
            default -> throw new IllegalArgumentException("no tile of " + height + " rows");
        }
    }

    private static void twelve(
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
        FloatVector c0x0 = FloatVector.fromArray(S, start, startAt);
        FloatVector c0x1 = FloatVector.fromArray(S, start, startAt + L);
        FloatVector c1x0 = FloatVector.fromArray(S, start, startAt + startStride);
        FloatVector c1x1 = FloatVector.fromArray(S, start, startAt + startStride + L);
        FloatVector c2x0 = FloatVector.fromArray(S, start, startAt + 2 * startStride);
        FloatVector c2x1 = FloatVector.fromArray(S, start, startAt + 2 * startStride + L);
        FloatVector c3x0 = FloatVector.fromArray(S, start, startAt + 3 * startStride);
        FloatVector c3x1 = FloatVector.fromArray(S, start, startAt + 3 * startStride + L);
        FloatVector c4x0 = FloatVector.fromArray(S, start, startAt + 4 * startStride);
        FloatVector c4x1 = FloatVector.fromArray(S, start, startAt + 4 * startStride + L);
        FloatVector c5x0 = FloatVector.fromArray(S, start, startAt + 5 * startStride);
        FloatVector c5x1 = FloatVector.fromArray(S, start, startAt + 5 * startStride + L);
        FloatVector c6x0 = FloatVector.fromArray(S, start, startAt + 6 * startStride);
        FloatVector c6x1 = FloatVector.fromArray(S, start, startAt + 6 * startStride + L);
        FloatVector c7x0 = FloatVector.fromArray(S, start, startAt + 7 * startStride);
        FloatVector c7x1 = FloatVector.fromArray(S, start, startAt + 7 * startStride + L);
        FloatVector c8x0 = FloatVector.fromArray(S, start, startAt + 8 * startStride);
        FloatVector c8x1 = FloatVector.fromArray(S, start, startAt + 8 * startStride + L);
        FloatVector c9x0 = FloatVector.fromArray(S, start, startAt + 9 * startStride);
        FloatVector c9x1 = FloatVector.fromArray(S, start, startAt + 9 * startStride + L);
        FloatVector c10x0 = FloatVector.fromArray(S, start, startAt + 10 * startStride);
        FloatVector c10x1 = FloatVector.fromArray(S, start, startAt + 10 * startStride + L);
        FloatVector c11x0 = FloatVector.fromArray(S, start, startAt + 11 * startStride);
        FloatVector c11x1 = FloatVector.fromArray(S, start, startAt + 11 * startStride + L);
        int p = aAt;
        int q = bAt;
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            FloatVector b1 = FloatVector.fromArray(S, b, q + L);
            FloatVector a0 = FloatVector.broadcast(S, a[p]);
            c0x0 = a0.fma(b0, c0x0);
            c0x1 = a0.fma(b1, c0x1);
            FloatVector a1 = FloatVector.broadcast(S, a[p + 1]);
            c1x0 = a1.fma(b0, c1x0);
            c1x1 = a1.fma(b1, c1x1);
            FloatVector a2 = FloatVector.broadcast(S, a[p + 2]);
            c2x0 = a2.fma(b0, c2x0);
            c2x1 = a2.fma(b1, c2x1);
            FloatVector a3 = FloatVector.broadcast(S, a[p + 3]);
            c3x0 = a3.fma(b0, c3x0);
            c3x1 = a3.fma(b1, c3x1);
            FloatVector a4 = FloatVector.broadcast(S, a[p + 4]);
            c4x0 = a4.fma(b0, c4x0);
            c4x1 = a4.fma(b1, c4x1);
            FloatVector a5 = FloatVector.broadcast(S, a[p + 5]);
            c5x0 = a5.fma(b0, c5x0);
            c5x1 = a5.fma(b1, c5x1);
            FloatVector a6 = FloatVector.broadcast(S, a[p + 6]);
            c6x0 = a6.fma(b0, c6x0);
            c6x1 = a6.fma(b1, c6x1);
            FloatVector a7 = FloatVector.broadcast(S, a[p + 7]);
            c7x0 = a7.fma(b0, c7x0);
            c7x1 = a7.fma(b1, c7x1);
            FloatVector a8 = FloatVector.broadcast(S, a[p + 8]);
            c8x0 = a8.fma(b0, c8x0);
            c8x1 = a8.fma(b1, c8x1);
            FloatVector a9 = FloatVector.broadcast(S, a[p + 9]);
            c9x0 = a9.fma(b0, c9x0);
            c9x1 = a9.fma(b1, c9x1);
            FloatVector a10 = FloatVector.broadcast(S, a[p + 10]);
            c10x0 = a10.fma(b0, c10x0);
            c10x1 = a10.fma(b1, c10x1);
            FloatVector a11 = FloatVector.broadcast(S, a[p + 11]);
            c11x0 = a11.fma(b0, c11x0);
            c11x1 = a11.fma(b1, c11x1);
            p += aStep;
            q += bStep;
        }
        c0x0.intoArray(c, cAt);
        c0x1.intoArray(c, cAt + L);
        c1x0.intoArray(c, cAt + cStride);
        c1x1.intoArray(c, cAt + cStride + L);
        c2x0.intoArray(c, cAt + 2 * cStride);
        c2x1.intoArray(c, cAt + 2 * cStride + L);
        c3x0.intoArray(c, cAt + 3 * cStride);
        c3x1.intoArray(c, cAt + 3 * cStride + L);
        c4x0.intoArray(c, cAt + 4 * cStride);
        c4x1.intoArray(c, cAt + 4 * cStride + L);
        c5x0.intoArray(c, cAt + 5 * cStride);
        c5x1.intoArray(c, cAt + 5 * cStride + L);
        c6x0.intoArray(c, cAt + 6 * cStride);
        c6x1.intoArray(c, cAt + 6 * cStride + L);
        c7x0.intoArray(c, cAt + 7 * cStride);
        c7x1.intoArray(c, cAt + 7 * cStride + L);
        c8x0.intoArray(c, cAt + 8 * cStride);
        c8x1.intoArray(c, cAt + 8 * cStride + L);
        c9x0.intoArray(c, cAt + 9 * cStride);
        c9x1.intoArray(c, cAt + 9 * cStride + L);
        c10x0.intoArray(c, cAt + 10 * cStride);
        c10x1.intoArray(c, cAt + 10 * cStride + L);
        c11x0.intoArray(c, cAt + 11 * cStride);
        c11x1.intoArray(c, cAt + 11 * cStride + L);
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
        FloatVector c0x0 = FloatVector.fromArray(S, start, startAt);
        FloatVector c0x1 = FloatVector.fromArray(S, start, startAt + L);
        FloatVector c1x0 = FloatVector.fromArray(S, start, startAt + startStride);
        FloatVector c1x1 = FloatVector.fromArray(S, start, startAt + startStride + L);
        FloatVector c2x0 = FloatVector.fromArray(S, start, startAt + 2 * startStride);
        FloatVector c2x1 = FloatVector.fromArray(S, start, startAt + 2 * startStride + L);
        FloatVector c3x0 = FloatVector.fromArray(S, start, startAt + 3 * startStride);
        FloatVector c3x1 = FloatVector.fromArray(S, start, startAt + 3 * startStride + L);
        int p = aAt;
        int q = bAt;
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            FloatVector b1 = FloatVector.fromArray(S, b, q + L);
            FloatVector a0 = FloatVector.broadcast(S, a[p]);
            c0x0 = a0.fma(b0, c0x0);
            c0x1 = a0.fma(b1, c0x1);
            FloatVector a1 = FloatVector.broadcast(S, a[p + 1]);
            c1x0 = a1.fma(b0, c1x0);
            c1x1 = a1.fma(b1, c1x1);
            FloatVector a2 = FloatVector.broadcast(S, a[p + 2]);
            c2x0 = a2.fma(b0, c2x0);
            c2x1 = a2.fma(b1, c2x1);
            FloatVector a3 = FloatVector.broadcast(S, a[p + 3]);
            c3x0 = a3.fma(b0, c3x0);
            c3x1 = a3.fma(b1, c3x1);
            p += aStep;
            q += bStep;
        }
        c0x0.intoArray(c, cAt);
        c0x1.intoArray(c, cAt + L);
        c1x0.intoArray(c, cAt + cStride);
        c1x1.intoArray(c, cAt + cStride + L);
        c2x0.intoArray(c, cAt + 2 * cStride);
        c2x1.intoArray(c, cAt + 2 * cStride + L);
        c3x0.intoArray(c, cAt + 3 * cStride);
        c3x1.intoArray(c, cAt + 3 * cStride + L);
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
        FloatVector c0x0 = FloatVector.fromArray(S, start, startAt);
        FloatVector c0x1 = FloatVector.fromArray(S, start, startAt + L);
        int p = aAt;
        int q = bAt;
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            FloatVector b1 = FloatVector.fromArray(S, b, q + L);
            FloatVector a0 = FloatVector.broadcast(S, a[p]);
            c0x0 = a0.fma(b0, c0x0);
            c0x1 = a0.fma(b1, c0x1);
            p += aStep;
            q += bStep;
        }
        c0x0.intoArray(c, cAt);
        c0x1.intoArray(c, cAt + L);
    }
}
