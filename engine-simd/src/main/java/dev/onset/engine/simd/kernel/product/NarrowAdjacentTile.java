package dev.onset.engine.simd.kernel.product;

import dev.onset.engine.simd.kernel.width.LaneSpecies;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles one vector wide whose rows of A lie side by side.
 *
 * <p>Four steps a round. Names: c2x0 is row 2 of the tile; s1x0 is the B
 * of the round's second step.
 */
final class NarrowAdjacentTile {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final int L = LaneSpecies.LANES;
    private static final int P = TileKernel.PANEL;

    private NarrowAdjacentTile() {}

    static void twelve(
            int depth, float[] a, int aAt, float[] b, int bAt, float[] start, int startAt, float[] c, int cAt) {
        FloatVector c0x0 = FloatVector.fromArray(S, start, startAt);
        FloatVector c1x0 = FloatVector.fromArray(S, start, startAt + P);
        FloatVector c2x0 = FloatVector.fromArray(S, start, startAt + 2 * P);
        FloatVector c3x0 = FloatVector.fromArray(S, start, startAt + 3 * P);
        FloatVector c4x0 = FloatVector.fromArray(S, start, startAt + 4 * P);
        FloatVector c5x0 = FloatVector.fromArray(S, start, startAt + 5 * P);
        FloatVector c6x0 = FloatVector.fromArray(S, start, startAt + 6 * P);
        FloatVector c7x0 = FloatVector.fromArray(S, start, startAt + 7 * P);
        FloatVector c8x0 = FloatVector.fromArray(S, start, startAt + 8 * P);
        FloatVector c9x0 = FloatVector.fromArray(S, start, startAt + 9 * P);
        FloatVector c10x0 = FloatVector.fromArray(S, start, startAt + 10 * P);
        FloatVector c11x0 = FloatVector.fromArray(S, start, startAt + 11 * P);
        int p = aAt;
        int q = bAt;
        int k = 0;
        for (; k < depth - 3; k += 4) {
            FloatVector s0x0 = FloatVector.fromArray(S, b, q);
            c0x0 = FloatVector.broadcast(S, a[p]).fma(s0x0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + 1]).fma(s0x0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + 2]).fma(s0x0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + 3]).fma(s0x0, c3x0);
            c4x0 = FloatVector.broadcast(S, a[p + 4]).fma(s0x0, c4x0);
            c5x0 = FloatVector.broadcast(S, a[p + 5]).fma(s0x0, c5x0);
            c6x0 = FloatVector.broadcast(S, a[p + 6]).fma(s0x0, c6x0);
            c7x0 = FloatVector.broadcast(S, a[p + 7]).fma(s0x0, c7x0);
            c8x0 = FloatVector.broadcast(S, a[p + 8]).fma(s0x0, c8x0);
            c9x0 = FloatVector.broadcast(S, a[p + 9]).fma(s0x0, c9x0);
            c10x0 = FloatVector.broadcast(S, a[p + 10]).fma(s0x0, c10x0);
            c11x0 = FloatVector.broadcast(S, a[p + 11]).fma(s0x0, c11x0);
            FloatVector s1x0 = FloatVector.fromArray(S, b, q + P);
            c0x0 = FloatVector.broadcast(S, a[p + P]).fma(s1x0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + P + 1]).fma(s1x0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + P + 2]).fma(s1x0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + P + 3]).fma(s1x0, c3x0);
            c4x0 = FloatVector.broadcast(S, a[p + P + 4]).fma(s1x0, c4x0);
            c5x0 = FloatVector.broadcast(S, a[p + P + 5]).fma(s1x0, c5x0);
            c6x0 = FloatVector.broadcast(S, a[p + P + 6]).fma(s1x0, c6x0);
            c7x0 = FloatVector.broadcast(S, a[p + P + 7]).fma(s1x0, c7x0);
            c8x0 = FloatVector.broadcast(S, a[p + P + 8]).fma(s1x0, c8x0);
            c9x0 = FloatVector.broadcast(S, a[p + P + 9]).fma(s1x0, c9x0);
            c10x0 = FloatVector.broadcast(S, a[p + P + 10]).fma(s1x0, c10x0);
            c11x0 = FloatVector.broadcast(S, a[p + P + 11]).fma(s1x0, c11x0);
            FloatVector s2x0 = FloatVector.fromArray(S, b, q + 2 * P);
            c0x0 = FloatVector.broadcast(S, a[p + 2 * P]).fma(s2x0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + 2 * P + 1]).fma(s2x0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + 2 * P + 2]).fma(s2x0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + 2 * P + 3]).fma(s2x0, c3x0);
            c4x0 = FloatVector.broadcast(S, a[p + 2 * P + 4]).fma(s2x0, c4x0);
            c5x0 = FloatVector.broadcast(S, a[p + 2 * P + 5]).fma(s2x0, c5x0);
            c6x0 = FloatVector.broadcast(S, a[p + 2 * P + 6]).fma(s2x0, c6x0);
            c7x0 = FloatVector.broadcast(S, a[p + 2 * P + 7]).fma(s2x0, c7x0);
            c8x0 = FloatVector.broadcast(S, a[p + 2 * P + 8]).fma(s2x0, c8x0);
            c9x0 = FloatVector.broadcast(S, a[p + 2 * P + 9]).fma(s2x0, c9x0);
            c10x0 = FloatVector.broadcast(S, a[p + 2 * P + 10]).fma(s2x0, c10x0);
            c11x0 = FloatVector.broadcast(S, a[p + 2 * P + 11]).fma(s2x0, c11x0);
            FloatVector s3x0 = FloatVector.fromArray(S, b, q + 3 * P);
            c0x0 = FloatVector.broadcast(S, a[p + 3 * P]).fma(s3x0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + 3 * P + 1]).fma(s3x0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + 3 * P + 2]).fma(s3x0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + 3 * P + 3]).fma(s3x0, c3x0);
            c4x0 = FloatVector.broadcast(S, a[p + 3 * P + 4]).fma(s3x0, c4x0);
            c5x0 = FloatVector.broadcast(S, a[p + 3 * P + 5]).fma(s3x0, c5x0);
            c6x0 = FloatVector.broadcast(S, a[p + 3 * P + 6]).fma(s3x0, c6x0);
            c7x0 = FloatVector.broadcast(S, a[p + 3 * P + 7]).fma(s3x0, c7x0);
            c8x0 = FloatVector.broadcast(S, a[p + 3 * P + 8]).fma(s3x0, c8x0);
            c9x0 = FloatVector.broadcast(S, a[p + 3 * P + 9]).fma(s3x0, c9x0);
            c10x0 = FloatVector.broadcast(S, a[p + 3 * P + 10]).fma(s3x0, c10x0);
            c11x0 = FloatVector.broadcast(S, a[p + 3 * P + 11]).fma(s3x0, c11x0);
            p += 4 * P;
            q += 4 * P;
        }
        for (; k < depth; k++) {
            FloatVector s0x0 = FloatVector.fromArray(S, b, q);
            c0x0 = FloatVector.broadcast(S, a[p]).fma(s0x0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + 1]).fma(s0x0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + 2]).fma(s0x0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + 3]).fma(s0x0, c3x0);
            c4x0 = FloatVector.broadcast(S, a[p + 4]).fma(s0x0, c4x0);
            c5x0 = FloatVector.broadcast(S, a[p + 5]).fma(s0x0, c5x0);
            c6x0 = FloatVector.broadcast(S, a[p + 6]).fma(s0x0, c6x0);
            c7x0 = FloatVector.broadcast(S, a[p + 7]).fma(s0x0, c7x0);
            c8x0 = FloatVector.broadcast(S, a[p + 8]).fma(s0x0, c8x0);
            c9x0 = FloatVector.broadcast(S, a[p + 9]).fma(s0x0, c9x0);
            c10x0 = FloatVector.broadcast(S, a[p + 10]).fma(s0x0, c10x0);
            c11x0 = FloatVector.broadcast(S, a[p + 11]).fma(s0x0, c11x0);
            p += P;
            q += P;
        }
        c0x0.intoArray(c, cAt);
        c1x0.intoArray(c, cAt + P);
        c2x0.intoArray(c, cAt + 2 * P);
        c3x0.intoArray(c, cAt + 3 * P);
        c4x0.intoArray(c, cAt + 4 * P);
        c5x0.intoArray(c, cAt + 5 * P);
        c6x0.intoArray(c, cAt + 6 * P);
        c7x0.intoArray(c, cAt + 7 * P);
        c8x0.intoArray(c, cAt + 8 * P);
        c9x0.intoArray(c, cAt + 9 * P);
        c10x0.intoArray(c, cAt + 10 * P);
        c11x0.intoArray(c, cAt + 11 * P);
    }

    static void eight(
            int depth, float[] a, int aAt, float[] b, int bAt, float[] start, int startAt, float[] c, int cAt) {
        FloatVector c0x0 = FloatVector.fromArray(S, start, startAt);
        FloatVector c1x0 = FloatVector.fromArray(S, start, startAt + P);
        FloatVector c2x0 = FloatVector.fromArray(S, start, startAt + 2 * P);
        FloatVector c3x0 = FloatVector.fromArray(S, start, startAt + 3 * P);
        FloatVector c4x0 = FloatVector.fromArray(S, start, startAt + 4 * P);
        FloatVector c5x0 = FloatVector.fromArray(S, start, startAt + 5 * P);
        FloatVector c6x0 = FloatVector.fromArray(S, start, startAt + 6 * P);
        FloatVector c7x0 = FloatVector.fromArray(S, start, startAt + 7 * P);
        int p = aAt;
        int q = bAt;
        int k = 0;
        for (; k < depth - 3; k += 4) {
            FloatVector s0x0 = FloatVector.fromArray(S, b, q);
            c0x0 = FloatVector.broadcast(S, a[p]).fma(s0x0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + 1]).fma(s0x0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + 2]).fma(s0x0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + 3]).fma(s0x0, c3x0);
            c4x0 = FloatVector.broadcast(S, a[p + 4]).fma(s0x0, c4x0);
            c5x0 = FloatVector.broadcast(S, a[p + 5]).fma(s0x0, c5x0);
            c6x0 = FloatVector.broadcast(S, a[p + 6]).fma(s0x0, c6x0);
            c7x0 = FloatVector.broadcast(S, a[p + 7]).fma(s0x0, c7x0);
            FloatVector s1x0 = FloatVector.fromArray(S, b, q + P);
            c0x0 = FloatVector.broadcast(S, a[p + P]).fma(s1x0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + P + 1]).fma(s1x0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + P + 2]).fma(s1x0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + P + 3]).fma(s1x0, c3x0);
            c4x0 = FloatVector.broadcast(S, a[p + P + 4]).fma(s1x0, c4x0);
            c5x0 = FloatVector.broadcast(S, a[p + P + 5]).fma(s1x0, c5x0);
            c6x0 = FloatVector.broadcast(S, a[p + P + 6]).fma(s1x0, c6x0);
            c7x0 = FloatVector.broadcast(S, a[p + P + 7]).fma(s1x0, c7x0);
            FloatVector s2x0 = FloatVector.fromArray(S, b, q + 2 * P);
            c0x0 = FloatVector.broadcast(S, a[p + 2 * P]).fma(s2x0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + 2 * P + 1]).fma(s2x0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + 2 * P + 2]).fma(s2x0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + 2 * P + 3]).fma(s2x0, c3x0);
            c4x0 = FloatVector.broadcast(S, a[p + 2 * P + 4]).fma(s2x0, c4x0);
            c5x0 = FloatVector.broadcast(S, a[p + 2 * P + 5]).fma(s2x0, c5x0);
            c6x0 = FloatVector.broadcast(S, a[p + 2 * P + 6]).fma(s2x0, c6x0);
            c7x0 = FloatVector.broadcast(S, a[p + 2 * P + 7]).fma(s2x0, c7x0);
            FloatVector s3x0 = FloatVector.fromArray(S, b, q + 3 * P);
            c0x0 = FloatVector.broadcast(S, a[p + 3 * P]).fma(s3x0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + 3 * P + 1]).fma(s3x0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + 3 * P + 2]).fma(s3x0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + 3 * P + 3]).fma(s3x0, c3x0);
            c4x0 = FloatVector.broadcast(S, a[p + 3 * P + 4]).fma(s3x0, c4x0);
            c5x0 = FloatVector.broadcast(S, a[p + 3 * P + 5]).fma(s3x0, c5x0);
            c6x0 = FloatVector.broadcast(S, a[p + 3 * P + 6]).fma(s3x0, c6x0);
            c7x0 = FloatVector.broadcast(S, a[p + 3 * P + 7]).fma(s3x0, c7x0);
            p += 4 * P;
            q += 4 * P;
        }
        for (; k < depth; k++) {
            FloatVector s0x0 = FloatVector.fromArray(S, b, q);
            c0x0 = FloatVector.broadcast(S, a[p]).fma(s0x0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + 1]).fma(s0x0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + 2]).fma(s0x0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + 3]).fma(s0x0, c3x0);
            c4x0 = FloatVector.broadcast(S, a[p + 4]).fma(s0x0, c4x0);
            c5x0 = FloatVector.broadcast(S, a[p + 5]).fma(s0x0, c5x0);
            c6x0 = FloatVector.broadcast(S, a[p + 6]).fma(s0x0, c6x0);
            c7x0 = FloatVector.broadcast(S, a[p + 7]).fma(s0x0, c7x0);
            p += P;
            q += P;
        }
        c0x0.intoArray(c, cAt);
        c1x0.intoArray(c, cAt + P);
        c2x0.intoArray(c, cAt + 2 * P);
        c3x0.intoArray(c, cAt + 3 * P);
        c4x0.intoArray(c, cAt + 4 * P);
        c5x0.intoArray(c, cAt + 5 * P);
        c6x0.intoArray(c, cAt + 6 * P);
        c7x0.intoArray(c, cAt + 7 * P);
    }

    static void four(
            int depth, float[] a, int aAt, float[] b, int bAt, float[] start, int startAt, float[] c, int cAt) {
        FloatVector c0x0 = FloatVector.fromArray(S, start, startAt);
        FloatVector c1x0 = FloatVector.fromArray(S, start, startAt + P);
        FloatVector c2x0 = FloatVector.fromArray(S, start, startAt + 2 * P);
        FloatVector c3x0 = FloatVector.fromArray(S, start, startAt + 3 * P);
        int p = aAt;
        int q = bAt;
        int k = 0;
        for (; k < depth - 3; k += 4) {
            FloatVector s0x0 = FloatVector.fromArray(S, b, q);
            c0x0 = FloatVector.broadcast(S, a[p]).fma(s0x0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + 1]).fma(s0x0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + 2]).fma(s0x0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + 3]).fma(s0x0, c3x0);
            FloatVector s1x0 = FloatVector.fromArray(S, b, q + P);
            c0x0 = FloatVector.broadcast(S, a[p + P]).fma(s1x0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + P + 1]).fma(s1x0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + P + 2]).fma(s1x0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + P + 3]).fma(s1x0, c3x0);
            FloatVector s2x0 = FloatVector.fromArray(S, b, q + 2 * P);
            c0x0 = FloatVector.broadcast(S, a[p + 2 * P]).fma(s2x0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + 2 * P + 1]).fma(s2x0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + 2 * P + 2]).fma(s2x0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + 2 * P + 3]).fma(s2x0, c3x0);
            FloatVector s3x0 = FloatVector.fromArray(S, b, q + 3 * P);
            c0x0 = FloatVector.broadcast(S, a[p + 3 * P]).fma(s3x0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + 3 * P + 1]).fma(s3x0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + 3 * P + 2]).fma(s3x0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + 3 * P + 3]).fma(s3x0, c3x0);
            p += 4 * P;
            q += 4 * P;
        }
        for (; k < depth; k++) {
            FloatVector s0x0 = FloatVector.fromArray(S, b, q);
            c0x0 = FloatVector.broadcast(S, a[p]).fma(s0x0, c0x0);
            c1x0 = FloatVector.broadcast(S, a[p + 1]).fma(s0x0, c1x0);
            c2x0 = FloatVector.broadcast(S, a[p + 2]).fma(s0x0, c2x0);
            c3x0 = FloatVector.broadcast(S, a[p + 3]).fma(s0x0, c3x0);
            p += P;
            q += P;
        }
        c0x0.intoArray(c, cAt);
        c1x0.intoArray(c, cAt + P);
        c2x0.intoArray(c, cAt + 2 * P);
        c3x0.intoArray(c, cAt + 3 * P);
    }
}
