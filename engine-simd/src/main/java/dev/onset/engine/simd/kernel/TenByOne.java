package dev.onset.engine.simd.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of ten rows by one vector, for processors with 16 vector registers.
 *
 * <p>Ten sums, one vector of B and one of A are 12 registers; twelve sums already spill there. Names: c2x0 is row 2 of
 * the tile.
 */
final class TenByOne implements TileKernel {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final int L = LaneSpecies.LANES;

    @Override
    public int columns() {
        return L;
    }

    @Override
    public int rows() {
        return 10;
    }

    @Override
    public int height(int remaining) {
        return remaining >= 10 ? 10 : remaining >= 4 ? 4 : 1;
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
            case 10 -> ten(depth, a, aAt, aStep, b, bAt, bStep, start, startAt, startStride, c, cAt, cStride);
            case 4 -> four(depth, a, aAt, aStep, b, bAt, bStep, start, startAt, startStride, c, cAt, cStride);
            case 1 -> one(depth, a, aAt, aStep, b, bAt, bStep, start, startAt, c, cAt);
            default -> throw new IllegalArgumentException("no tile of " + height + " rows");
        }
    }

    private static void ten(
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
        FloatVector c1x0 = FloatVector.fromArray(S, start, startAt + startStride);
        FloatVector c2x0 = FloatVector.fromArray(S, start, startAt + 2 * startStride);
        FloatVector c3x0 = FloatVector.fromArray(S, start, startAt + 3 * startStride);
        FloatVector c4x0 = FloatVector.fromArray(S, start, startAt + 4 * startStride);
        FloatVector c5x0 = FloatVector.fromArray(S, start, startAt + 5 * startStride);
        FloatVector c6x0 = FloatVector.fromArray(S, start, startAt + 6 * startStride);
        FloatVector c7x0 = FloatVector.fromArray(S, start, startAt + 7 * startStride);
        FloatVector c8x0 = FloatVector.fromArray(S, start, startAt + 8 * startStride);
        FloatVector c9x0 = FloatVector.fromArray(S, start, startAt + 9 * startStride);
        int p = aAt;
        int q = bAt;
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            c0x0 = FloatVector.broadcast(S, a[p]).fma(b0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + 1]).fma(b0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + 2]).fma(b0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + 3]).fma(b0, c3x0);
            c4x0 = FloatVector.broadcast(S, a[p + 4]).fma(b0, c4x0);
            c5x0 = FloatVector.broadcast(S, a[p + 5]).fma(b0, c5x0);
            c6x0 = FloatVector.broadcast(S, a[p + 6]).fma(b0, c6x0);
            c7x0 = FloatVector.broadcast(S, a[p + 7]).fma(b0, c7x0);
            c8x0 = FloatVector.broadcast(S, a[p + 8]).fma(b0, c8x0);
            c9x0 = FloatVector.broadcast(S, a[p + 9]).fma(b0, c9x0);
            p += aStep;
            q += bStep;
        }
        c0x0.intoArray(c, cAt);
        c1x0.intoArray(c, cAt + cStride);
        c2x0.intoArray(c, cAt + 2 * cStride);
        c3x0.intoArray(c, cAt + 3 * cStride);
        c4x0.intoArray(c, cAt + 4 * cStride);
        c5x0.intoArray(c, cAt + 5 * cStride);
        c6x0.intoArray(c, cAt + 6 * cStride);
        c7x0.intoArray(c, cAt + 7 * cStride);
        c8x0.intoArray(c, cAt + 8 * cStride);
        c9x0.intoArray(c, cAt + 9 * cStride);
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
        FloatVector c1x0 = FloatVector.fromArray(S, start, startAt + startStride);
        FloatVector c2x0 = FloatVector.fromArray(S, start, startAt + 2 * startStride);
        FloatVector c3x0 = FloatVector.fromArray(S, start, startAt + 3 * startStride);
        int p = aAt;
        int q = bAt;
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            c0x0 = FloatVector.broadcast(S, a[p]).fma(b0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + 1]).fma(b0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + 2]).fma(b0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + 3]).fma(b0, c3x0);
            p += aStep;
            q += bStep;
        }
        c0x0.intoArray(c, cAt);
        c1x0.intoArray(c, cAt + cStride);
        c2x0.intoArray(c, cAt + 2 * cStride);
        c3x0.intoArray(c, cAt + 3 * cStride);
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
        int p = aAt;
        int q = bAt;
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            c0x0 = FloatVector.broadcast(S, a[p]).fma(b0, c0x0);
            p += aStep;
            q += bStep;
        }
        c0x0.intoArray(c, cAt);
    }
}
