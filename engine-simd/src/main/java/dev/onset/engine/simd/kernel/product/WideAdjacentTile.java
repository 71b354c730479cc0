package dev.onset.engine.simd.kernel.product;

import dev.onset.engine.simd.kernel.width.LaneSpecies;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles two vectors wide whose rows of A lie side by side, for processors with 32 vector registers.
 *
 * <p>Twelve rows are 24 sums, two vectors of B and one of A: 27 registers, near the limit and clear of it. Two steps a
 * round: one leaves a tenth of the speed behind, to integer work that takes the multipliers' ports, and four spill.
 * Each form was measured by itself, because C2 spills without a word. Names: c2x1 is row 2, vector 1 of the tile; s1x0
 * is vector 0 of B and a1x2 row 2 of A in the round's second step.
 */
final class WideAdjacentTile {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final int L = LaneSpecies.LANES;
    private static final int P = TileKernel.PANEL;

    private WideAdjacentTile() {}

    static void twelve(
            int depth, float[] a, int aAt, float[] b, int bAt, float[] start, int startAt, float[] c, int cAt) {
        FloatVector c0x0 = FloatVector.fromArray(S, start, startAt);
        FloatVector c0x1 = FloatVector.fromArray(S, start, startAt + L);
        FloatVector c1x0 = FloatVector.fromArray(S, start, startAt + P);
        FloatVector c1x1 = FloatVector.fromArray(S, start, startAt + P + L);
        FloatVector c2x0 = FloatVector.fromArray(S, start, startAt + 2 * P);
        FloatVector c2x1 = FloatVector.fromArray(S, start, startAt + 2 * P + L);
        FloatVector c3x0 = FloatVector.fromArray(S, start, startAt + 3 * P);
        FloatVector c3x1 = FloatVector.fromArray(S, start, startAt + 3 * P + L);
        FloatVector c4x0 = FloatVector.fromArray(S, start, startAt + 4 * P);
        FloatVector c4x1 = FloatVector.fromArray(S, start, startAt + 4 * P + L);
        FloatVector c5x0 = FloatVector.fromArray(S, start, startAt + 5 * P);
        FloatVector c5x1 = FloatVector.fromArray(S, start, startAt + 5 * P + L);
        FloatVector c6x0 = FloatVector.fromArray(S, start, startAt + 6 * P);
        FloatVector c6x1 = FloatVector.fromArray(S, start, startAt + 6 * P + L);
        FloatVector c7x0 = FloatVector.fromArray(S, start, startAt + 7 * P);
        FloatVector c7x1 = FloatVector.fromArray(S, start, startAt + 7 * P + L);
        FloatVector c8x0 = FloatVector.fromArray(S, start, startAt + 8 * P);
        FloatVector c8x1 = FloatVector.fromArray(S, start, startAt + 8 * P + L);
        FloatVector c9x0 = FloatVector.fromArray(S, start, startAt + 9 * P);
        FloatVector c9x1 = FloatVector.fromArray(S, start, startAt + 9 * P + L);
        FloatVector c10x0 = FloatVector.fromArray(S, start, startAt + 10 * P);
        FloatVector c10x1 = FloatVector.fromArray(S, start, startAt + 10 * P + L);
        FloatVector c11x0 = FloatVector.fromArray(S, start, startAt + 11 * P);
        FloatVector c11x1 = FloatVector.fromArray(S, start, startAt + 11 * P + L);
        int p = aAt;
        int q = bAt;
        int k = 0;
        for (; k < depth - 1; k += 2) {
            FloatVector s0x0 = FloatVector.fromArray(S, b, q);
            FloatVector s0x1 = FloatVector.fromArray(S, b, q + L);
            FloatVector a0x0 = FloatVector.broadcast(S, a[p]);
            c0x0 = a0x0.fma(s0x0, c0x0);
            c0x1 = a0x0.fma(s0x1, c0x1);
            FloatVector a0x1 = FloatVector.broadcast(S, a[p + 1]);
            c1x0 = a0x1.fma(s0x0, c1x0);
            c1x1 = a0x1.fma(s0x1, c1x1);
            FloatVector a0x2 = FloatVector.broadcast(S, a[p + 2]);
            c2x0 = a0x2.fma(s0x0, c2x0);
            c2x1 = a0x2.fma(s0x1, c2x1);
            FloatVector a0x3 = FloatVector.broadcast(S, a[p + 3]);
            c3x0 = a0x3.fma(s0x0, c3x0);
            c3x1 = a0x3.fma(s0x1, c3x1);
            FloatVector a0x4 = FloatVector.broadcast(S, a[p + 4]);
            c4x0 = a0x4.fma(s0x0, c4x0);
            c4x1 = a0x4.fma(s0x1, c4x1);
            FloatVector a0x5 = FloatVector.broadcast(S, a[p + 5]);
            c5x0 = a0x5.fma(s0x0, c5x0);
            c5x1 = a0x5.fma(s0x1, c5x1);
            FloatVector a0x6 = FloatVector.broadcast(S, a[p + 6]);
            c6x0 = a0x6.fma(s0x0, c6x0);
            c6x1 = a0x6.fma(s0x1, c6x1);
            FloatVector a0x7 = FloatVector.broadcast(S, a[p + 7]);
            c7x0 = a0x7.fma(s0x0, c7x0);
            c7x1 = a0x7.fma(s0x1, c7x1);
            FloatVector a0x8 = FloatVector.broadcast(S, a[p + 8]);
            c8x0 = a0x8.fma(s0x0, c8x0);
            c8x1 = a0x8.fma(s0x1, c8x1);
            FloatVector a0x9 = FloatVector.broadcast(S, a[p + 9]);
            c9x0 = a0x9.fma(s0x0, c9x0);
            c9x1 = a0x9.fma(s0x1, c9x1);
            FloatVector a0x10 = FloatVector.broadcast(S, a[p + 10]);
            c10x0 = a0x10.fma(s0x0, c10x0);
            c10x1 = a0x10.fma(s0x1, c10x1);
            FloatVector a0x11 = FloatVector.broadcast(S, a[p + 11]);
            c11x0 = a0x11.fma(s0x0, c11x0);
            c11x1 = a0x11.fma(s0x1, c11x1);
            FloatVector s1x0 = FloatVector.fromArray(S, b, q + P);
            FloatVector s1x1 = FloatVector.fromArray(S, b, q + P + L);
            FloatVector a1x0 = FloatVector.broadcast(S, a[p + P]);
            c0x0 = a1x0.fma(s1x0, c0x0);
            c0x1 = a1x0.fma(s1x1, c0x1);
            FloatVector a1x1 = FloatVector.broadcast(S, a[p + P + 1]);
            c1x0 = a1x1.fma(s1x0, c1x0);
            c1x1 = a1x1.fma(s1x1, c1x1);
            FloatVector a1x2 = FloatVector.broadcast(S, a[p + P + 2]);
            c2x0 = a1x2.fma(s1x0, c2x0);
            c2x1 = a1x2.fma(s1x1, c2x1);
            FloatVector a1x3 = FloatVector.broadcast(S, a[p + P + 3]);
            c3x0 = a1x3.fma(s1x0, c3x0);
            c3x1 = a1x3.fma(s1x1, c3x1);
            FloatVector a1x4 = FloatVector.broadcast(S, a[p + P + 4]);
            c4x0 = a1x4.fma(s1x0, c4x0);
            c4x1 = a1x4.fma(s1x1, c4x1);
            FloatVector a1x5 = FloatVector.broadcast(S, a[p + P + 5]);
            c5x0 = a1x5.fma(s1x0, c5x0);
            c5x1 = a1x5.fma(s1x1, c5x1);
            FloatVector a1x6 = FloatVector.broadcast(S, a[p + P + 6]);
            c6x0 = a1x6.fma(s1x0, c6x0);
            c6x1 = a1x6.fma(s1x1, c6x1);
            FloatVector a1x7 = FloatVector.broadcast(S, a[p + P + 7]);
            c7x0 = a1x7.fma(s1x0, c7x0);
            c7x1 = a1x7.fma(s1x1, c7x1);
            FloatVector a1x8 = FloatVector.broadcast(S, a[p + P + 8]);
            c8x0 = a1x8.fma(s1x0, c8x0);
            c8x1 = a1x8.fma(s1x1, c8x1);
            FloatVector a1x9 = FloatVector.broadcast(S, a[p + P + 9]);
            c9x0 = a1x9.fma(s1x0, c9x0);
            c9x1 = a1x9.fma(s1x1, c9x1);
            FloatVector a1x10 = FloatVector.broadcast(S, a[p + P + 10]);
            c10x0 = a1x10.fma(s1x0, c10x0);
            c10x1 = a1x10.fma(s1x1, c10x1);
            FloatVector a1x11 = FloatVector.broadcast(S, a[p + P + 11]);
            c11x0 = a1x11.fma(s1x0, c11x0);
            c11x1 = a1x11.fma(s1x1, c11x1);
            p += 2 * P;
            q += 2 * P;
        }
        if (k < depth) {
            FloatVector s0x0 = FloatVector.fromArray(S, b, q);
            FloatVector s0x1 = FloatVector.fromArray(S, b, q + L);
            FloatVector a0x0 = FloatVector.broadcast(S, a[p]);
            c0x0 = a0x0.fma(s0x0, c0x0);
            c0x1 = a0x0.fma(s0x1, c0x1);
            FloatVector a0x1 = FloatVector.broadcast(S, a[p + 1]);
            c1x0 = a0x1.fma(s0x0, c1x0);
            c1x1 = a0x1.fma(s0x1, c1x1);
            FloatVector a0x2 = FloatVector.broadcast(S, a[p + 2]);
            c2x0 = a0x2.fma(s0x0, c2x0);
            c2x1 = a0x2.fma(s0x1, c2x1);
            FloatVector a0x3 = FloatVector.broadcast(S, a[p + 3]);
            c3x0 = a0x3.fma(s0x0, c3x0);
            c3x1 = a0x3.fma(s0x1, c3x1);
            FloatVector a0x4 = FloatVector.broadcast(S, a[p + 4]);
            c4x0 = a0x4.fma(s0x0, c4x0);
            c4x1 = a0x4.fma(s0x1, c4x1);
            FloatVector a0x5 = FloatVector.broadcast(S, a[p + 5]);
            c5x0 = a0x5.fma(s0x0, c5x0);
            c5x1 = a0x5.fma(s0x1, c5x1);
            FloatVector a0x6 = FloatVector.broadcast(S, a[p + 6]);
            c6x0 = a0x6.fma(s0x0, c6x0);
            c6x1 = a0x6.fma(s0x1, c6x1);
            FloatVector a0x7 = FloatVector.broadcast(S, a[p + 7]);
            c7x0 = a0x7.fma(s0x0, c7x0);
            c7x1 = a0x7.fma(s0x1, c7x1);
            FloatVector a0x8 = FloatVector.broadcast(S, a[p + 8]);
            c8x0 = a0x8.fma(s0x0, c8x0);
            c8x1 = a0x8.fma(s0x1, c8x1);
            FloatVector a0x9 = FloatVector.broadcast(S, a[p + 9]);
            c9x0 = a0x9.fma(s0x0, c9x0);
            c9x1 = a0x9.fma(s0x1, c9x1);
            FloatVector a0x10 = FloatVector.broadcast(S, a[p + 10]);
            c10x0 = a0x10.fma(s0x0, c10x0);
            c10x1 = a0x10.fma(s0x1, c10x1);
            FloatVector a0x11 = FloatVector.broadcast(S, a[p + 11]);
            c11x0 = a0x11.fma(s0x0, c11x0);
            c11x1 = a0x11.fma(s0x1, c11x1);
        }
        c0x0.intoArray(c, cAt);
        c0x1.intoArray(c, cAt + L);
        c1x0.intoArray(c, cAt + P);
        c1x1.intoArray(c, cAt + P + L);
        c2x0.intoArray(c, cAt + 2 * P);
        c2x1.intoArray(c, cAt + 2 * P + L);
        c3x0.intoArray(c, cAt + 3 * P);
        c3x1.intoArray(c, cAt + 3 * P + L);
        c4x0.intoArray(c, cAt + 4 * P);
        c4x1.intoArray(c, cAt + 4 * P + L);
        c5x0.intoArray(c, cAt + 5 * P);
        c5x1.intoArray(c, cAt + 5 * P + L);
        c6x0.intoArray(c, cAt + 6 * P);
        c6x1.intoArray(c, cAt + 6 * P + L);
        c7x0.intoArray(c, cAt + 7 * P);
        c7x1.intoArray(c, cAt + 7 * P + L);
        c8x0.intoArray(c, cAt + 8 * P);
        c8x1.intoArray(c, cAt + 8 * P + L);
        c9x0.intoArray(c, cAt + 9 * P);
        c9x1.intoArray(c, cAt + 9 * P + L);
        c10x0.intoArray(c, cAt + 10 * P);
        c10x1.intoArray(c, cAt + 10 * P + L);
        c11x0.intoArray(c, cAt + 11 * P);
        c11x1.intoArray(c, cAt + 11 * P + L);
    }

    static void eight(
            int depth, float[] a, int aAt, float[] b, int bAt, float[] start, int startAt, float[] c, int cAt) {
        FloatVector c0x0 = FloatVector.fromArray(S, start, startAt);
        FloatVector c0x1 = FloatVector.fromArray(S, start, startAt + L);
        FloatVector c1x0 = FloatVector.fromArray(S, start, startAt + P);
        FloatVector c1x1 = FloatVector.fromArray(S, start, startAt + P + L);
        FloatVector c2x0 = FloatVector.fromArray(S, start, startAt + 2 * P);
        FloatVector c2x1 = FloatVector.fromArray(S, start, startAt + 2 * P + L);
        FloatVector c3x0 = FloatVector.fromArray(S, start, startAt + 3 * P);
        FloatVector c3x1 = FloatVector.fromArray(S, start, startAt + 3 * P + L);
        FloatVector c4x0 = FloatVector.fromArray(S, start, startAt + 4 * P);
        FloatVector c4x1 = FloatVector.fromArray(S, start, startAt + 4 * P + L);
        FloatVector c5x0 = FloatVector.fromArray(S, start, startAt + 5 * P);
        FloatVector c5x1 = FloatVector.fromArray(S, start, startAt + 5 * P + L);
        FloatVector c6x0 = FloatVector.fromArray(S, start, startAt + 6 * P);
        FloatVector c6x1 = FloatVector.fromArray(S, start, startAt + 6 * P + L);
        FloatVector c7x0 = FloatVector.fromArray(S, start, startAt + 7 * P);
        FloatVector c7x1 = FloatVector.fromArray(S, start, startAt + 7 * P + L);
        int p = aAt;
        int q = bAt;
        int k = 0;
        for (; k < depth - 1; k += 2) {
            FloatVector s0x0 = FloatVector.fromArray(S, b, q);
            FloatVector s0x1 = FloatVector.fromArray(S, b, q + L);
            FloatVector a0x0 = FloatVector.broadcast(S, a[p]);
            c0x0 = a0x0.fma(s0x0, c0x0);
            c0x1 = a0x0.fma(s0x1, c0x1);
            FloatVector a0x1 = FloatVector.broadcast(S, a[p + 1]);
            c1x0 = a0x1.fma(s0x0, c1x0);
            c1x1 = a0x1.fma(s0x1, c1x1);
            FloatVector a0x2 = FloatVector.broadcast(S, a[p + 2]);
            c2x0 = a0x2.fma(s0x0, c2x0);
            c2x1 = a0x2.fma(s0x1, c2x1);
            FloatVector a0x3 = FloatVector.broadcast(S, a[p + 3]);
            c3x0 = a0x3.fma(s0x0, c3x0);
            c3x1 = a0x3.fma(s0x1, c3x1);
            FloatVector a0x4 = FloatVector.broadcast(S, a[p + 4]);
            c4x0 = a0x4.fma(s0x0, c4x0);
            c4x1 = a0x4.fma(s0x1, c4x1);
            FloatVector a0x5 = FloatVector.broadcast(S, a[p + 5]);
            c5x0 = a0x5.fma(s0x0, c5x0);
            c5x1 = a0x5.fma(s0x1, c5x1);
            FloatVector a0x6 = FloatVector.broadcast(S, a[p + 6]);
            c6x0 = a0x6.fma(s0x0, c6x0);
            c6x1 = a0x6.fma(s0x1, c6x1);
            FloatVector a0x7 = FloatVector.broadcast(S, a[p + 7]);
            c7x0 = a0x7.fma(s0x0, c7x0);
            c7x1 = a0x7.fma(s0x1, c7x1);
            FloatVector s1x0 = FloatVector.fromArray(S, b, q + P);
            FloatVector s1x1 = FloatVector.fromArray(S, b, q + P + L);
            FloatVector a1x0 = FloatVector.broadcast(S, a[p + P]);
            c0x0 = a1x0.fma(s1x0, c0x0);
            c0x1 = a1x0.fma(s1x1, c0x1);
            FloatVector a1x1 = FloatVector.broadcast(S, a[p + P + 1]);
            c1x0 = a1x1.fma(s1x0, c1x0);
            c1x1 = a1x1.fma(s1x1, c1x1);
            FloatVector a1x2 = FloatVector.broadcast(S, a[p + P + 2]);
            c2x0 = a1x2.fma(s1x0, c2x0);
            c2x1 = a1x2.fma(s1x1, c2x1);
            FloatVector a1x3 = FloatVector.broadcast(S, a[p + P + 3]);
            c3x0 = a1x3.fma(s1x0, c3x0);
            c3x1 = a1x3.fma(s1x1, c3x1);
            FloatVector a1x4 = FloatVector.broadcast(S, a[p + P + 4]);
            c4x0 = a1x4.fma(s1x0, c4x0);
            c4x1 = a1x4.fma(s1x1, c4x1);
            FloatVector a1x5 = FloatVector.broadcast(S, a[p + P + 5]);
            c5x0 = a1x5.fma(s1x0, c5x0);
            c5x1 = a1x5.fma(s1x1, c5x1);
            FloatVector a1x6 = FloatVector.broadcast(S, a[p + P + 6]);
            c6x0 = a1x6.fma(s1x0, c6x0);
            c6x1 = a1x6.fma(s1x1, c6x1);
            FloatVector a1x7 = FloatVector.broadcast(S, a[p + P + 7]);
            c7x0 = a1x7.fma(s1x0, c7x0);
            c7x1 = a1x7.fma(s1x1, c7x1);
            p += 2 * P;
            q += 2 * P;
        }
        if (k < depth) {
            FloatVector s0x0 = FloatVector.fromArray(S, b, q);
            FloatVector s0x1 = FloatVector.fromArray(S, b, q + L);
            FloatVector a0x0 = FloatVector.broadcast(S, a[p]);
            c0x0 = a0x0.fma(s0x0, c0x0);
            c0x1 = a0x0.fma(s0x1, c0x1);
            FloatVector a0x1 = FloatVector.broadcast(S, a[p + 1]);
            c1x0 = a0x1.fma(s0x0, c1x0);
            c1x1 = a0x1.fma(s0x1, c1x1);
            FloatVector a0x2 = FloatVector.broadcast(S, a[p + 2]);
            c2x0 = a0x2.fma(s0x0, c2x0);
            c2x1 = a0x2.fma(s0x1, c2x1);
            FloatVector a0x3 = FloatVector.broadcast(S, a[p + 3]);
            c3x0 = a0x3.fma(s0x0, c3x0);
            c3x1 = a0x3.fma(s0x1, c3x1);
            FloatVector a0x4 = FloatVector.broadcast(S, a[p + 4]);
            c4x0 = a0x4.fma(s0x0, c4x0);
            c4x1 = a0x4.fma(s0x1, c4x1);
            FloatVector a0x5 = FloatVector.broadcast(S, a[p + 5]);
            c5x0 = a0x5.fma(s0x0, c5x0);
            c5x1 = a0x5.fma(s0x1, c5x1);
            FloatVector a0x6 = FloatVector.broadcast(S, a[p + 6]);
            c6x0 = a0x6.fma(s0x0, c6x0);
            c6x1 = a0x6.fma(s0x1, c6x1);
            FloatVector a0x7 = FloatVector.broadcast(S, a[p + 7]);
            c7x0 = a0x7.fma(s0x0, c7x0);
            c7x1 = a0x7.fma(s0x1, c7x1);
        }
        c0x0.intoArray(c, cAt);
        c0x1.intoArray(c, cAt + L);
        c1x0.intoArray(c, cAt + P);
        c1x1.intoArray(c, cAt + P + L);
        c2x0.intoArray(c, cAt + 2 * P);
        c2x1.intoArray(c, cAt + 2 * P + L);
        c3x0.intoArray(c, cAt + 3 * P);
        c3x1.intoArray(c, cAt + 3 * P + L);
        c4x0.intoArray(c, cAt + 4 * P);
        c4x1.intoArray(c, cAt + 4 * P + L);
        c5x0.intoArray(c, cAt + 5 * P);
        c5x1.intoArray(c, cAt + 5 * P + L);
        c6x0.intoArray(c, cAt + 6 * P);
        c6x1.intoArray(c, cAt + 6 * P + L);
        c7x0.intoArray(c, cAt + 7 * P);
        c7x1.intoArray(c, cAt + 7 * P + L);
    }

    static void four(
            int depth, float[] a, int aAt, float[] b, int bAt, float[] start, int startAt, float[] c, int cAt) {
        FloatVector c0x0 = FloatVector.fromArray(S, start, startAt);
        FloatVector c0x1 = FloatVector.fromArray(S, start, startAt + L);
        FloatVector c1x0 = FloatVector.fromArray(S, start, startAt + P);
        FloatVector c1x1 = FloatVector.fromArray(S, start, startAt + P + L);
        FloatVector c2x0 = FloatVector.fromArray(S, start, startAt + 2 * P);
        FloatVector c2x1 = FloatVector.fromArray(S, start, startAt + 2 * P + L);
        FloatVector c3x0 = FloatVector.fromArray(S, start, startAt + 3 * P);
        FloatVector c3x1 = FloatVector.fromArray(S, start, startAt + 3 * P + L);
        int p = aAt;
        int q = bAt;
        for (int k = 0; k < depth; k++) {
            FloatVector s0x0 = FloatVector.fromArray(S, b, q);
            FloatVector s0x1 = FloatVector.fromArray(S, b, q + L);
            FloatVector a0x0 = FloatVector.broadcast(S, a[p]);
            c0x0 = a0x0.fma(s0x0, c0x0);
            c0x1 = a0x0.fma(s0x1, c0x1);
            FloatVector a0x1 = FloatVector.broadcast(S, a[p + 1]);
            c1x0 = a0x1.fma(s0x0, c1x0);
            c1x1 = a0x1.fma(s0x1, c1x1);
            FloatVector a0x2 = FloatVector.broadcast(S, a[p + 2]);
            c2x0 = a0x2.fma(s0x0, c2x0);
            c2x1 = a0x2.fma(s0x1, c2x1);
            FloatVector a0x3 = FloatVector.broadcast(S, a[p + 3]);
            c3x0 = a0x3.fma(s0x0, c3x0);
            c3x1 = a0x3.fma(s0x1, c3x1);
            p += P;
            q += P;
        }
        c0x0.intoArray(c, cAt);
        c0x1.intoArray(c, cAt + L);
        c1x0.intoArray(c, cAt + P);
        c1x1.intoArray(c, cAt + P + L);
        c2x0.intoArray(c, cAt + 2 * P);
        c2x1.intoArray(c, cAt + 2 * P + L);
        c3x0.intoArray(c, cAt + 3 * P);
        c3x1.intoArray(c, cAt + 3 * P + L);
    }
}
