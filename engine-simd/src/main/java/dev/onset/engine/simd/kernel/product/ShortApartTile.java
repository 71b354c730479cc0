package dev.onset.engine.simd.kernel.product;

import dev.onset.engine.simd.kernel.width.LaneSpecies;
import java.lang.invoke.VarHandle;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles two vectors wide whose rows of A lie a panel's width apart, for x86 processors with 16 vector registers.
 *
 * <p>As {@link ShortAdjacentTile}, its fences and its whole rounds included. The place in A is computed anew each
 * round, in as few instructions as it takes: with a loop over panels around one over steps, C2 keeps sums in memory
 * between the two, at three quarters of the speed. A round of four steps stays within a panel, whose width is a
 * multiple.
 *
 * <p>Names as there.
 */
final class ShortApartTile {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final int L = LaneSpecies.LANES;
    private static final int P = TileKernel.PANEL;

    private ShortApartTile() {}

    static void six(
            int depth,
            float[] a,
            int aAt,
            int aJump,
            float[] b,
            int bAt,
            float[] start,
            int startAt,
            float[] c,
            int cAt) {
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
        int q = bAt;
        for (int k = 0; k < depth; k += 4) {
            int p = aAt + k + k / P * aJump;
            FloatVector s0x0 = FloatVector.fromArray(S, b, q);
            FloatVector s0x1 = FloatVector.fromArray(S, b, q + L);
            FloatVector a0x0 = FloatVector.broadcast(S, a[p]);
            c0x0 = a0x0.fma(s0x0, c0x0);
            c0x1 = a0x0.fma(s0x1, c0x1);
            VarHandle.loadLoadFence();
            FloatVector a0x1 = FloatVector.broadcast(S, a[p + P]);
            c1x0 = a0x1.fma(s0x0, c1x0);
            c1x1 = a0x1.fma(s0x1, c1x1);
            VarHandle.loadLoadFence();
            FloatVector a0x2 = FloatVector.broadcast(S, a[p + 2 * P]);
            c2x0 = a0x2.fma(s0x0, c2x0);
            c2x1 = a0x2.fma(s0x1, c2x1);
            VarHandle.loadLoadFence();
            FloatVector a0x3 = FloatVector.broadcast(S, a[p + 3 * P]);
            c3x0 = a0x3.fma(s0x0, c3x0);
            c3x1 = a0x3.fma(s0x1, c3x1);
            VarHandle.loadLoadFence();
            FloatVector a0x4 = FloatVector.broadcast(S, a[p + 4 * P]);
            c4x0 = a0x4.fma(s0x0, c4x0);
            c4x1 = a0x4.fma(s0x1, c4x1);
            VarHandle.loadLoadFence();
            FloatVector a0x5 = FloatVector.broadcast(S, a[p + 5 * P]);
            c5x0 = a0x5.fma(s0x0, c5x0);
            c5x1 = a0x5.fma(s0x1, c5x1);
            VarHandle.loadLoadFence();
            FloatVector s1x0 = FloatVector.fromArray(S, b, q + P);
            FloatVector s1x1 = FloatVector.fromArray(S, b, q + P + L);
            FloatVector a1x0 = FloatVector.broadcast(S, a[p + 1]);
            c0x0 = a1x0.fma(s1x0, c0x0);
            c0x1 = a1x0.fma(s1x1, c0x1);
            VarHandle.loadLoadFence();
            FloatVector a1x1 = FloatVector.broadcast(S, a[p + P + 1]);
            c1x0 = a1x1.fma(s1x0, c1x0);
            c1x1 = a1x1.fma(s1x1, c1x1);
            VarHandle.loadLoadFence();
            FloatVector a1x2 = FloatVector.broadcast(S, a[p + 2 * P + 1]);
            c2x0 = a1x2.fma(s1x0, c2x0);
            c2x1 = a1x2.fma(s1x1, c2x1);
            VarHandle.loadLoadFence();
            FloatVector a1x3 = FloatVector.broadcast(S, a[p + 3 * P + 1]);
            c3x0 = a1x3.fma(s1x0, c3x0);
            c3x1 = a1x3.fma(s1x1, c3x1);
            VarHandle.loadLoadFence();
            FloatVector a1x4 = FloatVector.broadcast(S, a[p + 4 * P + 1]);
            c4x0 = a1x4.fma(s1x0, c4x0);
            c4x1 = a1x4.fma(s1x1, c4x1);
            VarHandle.loadLoadFence();
            FloatVector a1x5 = FloatVector.broadcast(S, a[p + 5 * P + 1]);
            c5x0 = a1x5.fma(s1x0, c5x0);
            c5x1 = a1x5.fma(s1x1, c5x1);
            VarHandle.loadLoadFence();
            FloatVector s2x0 = FloatVector.fromArray(S, b, q + 2 * P);
            FloatVector s2x1 = FloatVector.fromArray(S, b, q + 2 * P + L);
            FloatVector a2x0 = FloatVector.broadcast(S, a[p + 2]);
            c0x0 = a2x0.fma(s2x0, c0x0);
            c0x1 = a2x0.fma(s2x1, c0x1);
            VarHandle.loadLoadFence();
            FloatVector a2x1 = FloatVector.broadcast(S, a[p + P + 2]);
            c1x0 = a2x1.fma(s2x0, c1x0);
            c1x1 = a2x1.fma(s2x1, c1x1);
            VarHandle.loadLoadFence();
            FloatVector a2x2 = FloatVector.broadcast(S, a[p + 2 * P + 2]);
            c2x0 = a2x2.fma(s2x0, c2x0);
            c2x1 = a2x2.fma(s2x1, c2x1);
            VarHandle.loadLoadFence();
            FloatVector a2x3 = FloatVector.broadcast(S, a[p + 3 * P + 2]);
            c3x0 = a2x3.fma(s2x0, c3x0);
            c3x1 = a2x3.fma(s2x1, c3x1);
            VarHandle.loadLoadFence();
            FloatVector a2x4 = FloatVector.broadcast(S, a[p + 4 * P + 2]);
            c4x0 = a2x4.fma(s2x0, c4x0);
            c4x1 = a2x4.fma(s2x1, c4x1);
            VarHandle.loadLoadFence();
            FloatVector a2x5 = FloatVector.broadcast(S, a[p + 5 * P + 2]);
            c5x0 = a2x5.fma(s2x0, c5x0);
            c5x1 = a2x5.fma(s2x1, c5x1);
            VarHandle.loadLoadFence();
            FloatVector s3x0 = FloatVector.fromArray(S, b, q + 3 * P);
            FloatVector s3x1 = FloatVector.fromArray(S, b, q + 3 * P + L);
            FloatVector a3x0 = FloatVector.broadcast(S, a[p + 3]);
            c0x0 = a3x0.fma(s3x0, c0x0);
            c0x1 = a3x0.fma(s3x1, c0x1);
            VarHandle.loadLoadFence();
            FloatVector a3x1 = FloatVector.broadcast(S, a[p + P + 3]);
            c1x0 = a3x1.fma(s3x0, c1x0);
            c1x1 = a3x1.fma(s3x1, c1x1);
            VarHandle.loadLoadFence();
            FloatVector a3x2 = FloatVector.broadcast(S, a[p + 2 * P + 3]);
            c2x0 = a3x2.fma(s3x0, c2x0);
            c2x1 = a3x2.fma(s3x1, c2x1);
            VarHandle.loadLoadFence();
            FloatVector a3x3 = FloatVector.broadcast(S, a[p + 3 * P + 3]);
            c3x0 = a3x3.fma(s3x0, c3x0);
            c3x1 = a3x3.fma(s3x1, c3x1);
            VarHandle.loadLoadFence();
            FloatVector a3x4 = FloatVector.broadcast(S, a[p + 4 * P + 3]);
            c4x0 = a3x4.fma(s3x0, c4x0);
            c4x1 = a3x4.fma(s3x1, c4x1);
            VarHandle.loadLoadFence();
            FloatVector a3x5 = FloatVector.broadcast(S, a[p + 5 * P + 3]);
            c5x0 = a3x5.fma(s3x0, c5x0);
            c5x1 = a3x5.fma(s3x1, c5x1);
            q += 4 * P;
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
    }

    static void four(
            int depth,
            float[] a,
            int aAt,
            int aJump,
            float[] b,
            int bAt,
            float[] start,
            int startAt,
            float[] c,
            int cAt) {
        FloatVector c0x0 = FloatVector.fromArray(S, start, startAt);
        FloatVector c0x1 = FloatVector.fromArray(S, start, startAt + L);
        FloatVector c1x0 = FloatVector.fromArray(S, start, startAt + P);
        FloatVector c1x1 = FloatVector.fromArray(S, start, startAt + P + L);
        FloatVector c2x0 = FloatVector.fromArray(S, start, startAt + 2 * P);
        FloatVector c2x1 = FloatVector.fromArray(S, start, startAt + 2 * P + L);
        FloatVector c3x0 = FloatVector.fromArray(S, start, startAt + 3 * P);
        FloatVector c3x1 = FloatVector.fromArray(S, start, startAt + 3 * P + L);
        int q = bAt;
        int k = 0;
        for (; k < depth - 1; k += 2) {
            int p = aAt + k + k / P * aJump;
            FloatVector s0x0 = FloatVector.fromArray(S, b, q);
            FloatVector s0x1 = FloatVector.fromArray(S, b, q + L);
            FloatVector a0x0 = FloatVector.broadcast(S, a[p]);
            c0x0 = a0x0.fma(s0x0, c0x0);
            c0x1 = a0x0.fma(s0x1, c0x1);
            FloatVector a0x1 = FloatVector.broadcast(S, a[p + P]);
            c1x0 = a0x1.fma(s0x0, c1x0);
            c1x1 = a0x1.fma(s0x1, c1x1);
            FloatVector a0x2 = FloatVector.broadcast(S, a[p + 2 * P]);
            c2x0 = a0x2.fma(s0x0, c2x0);
            c2x1 = a0x2.fma(s0x1, c2x1);
            FloatVector a0x3 = FloatVector.broadcast(S, a[p + 3 * P]);
            c3x0 = a0x3.fma(s0x0, c3x0);
            c3x1 = a0x3.fma(s0x1, c3x1);
            FloatVector s1x0 = FloatVector.fromArray(S, b, q + P);
            FloatVector s1x1 = FloatVector.fromArray(S, b, q + P + L);
            FloatVector a1x0 = FloatVector.broadcast(S, a[p + 1]);
            c0x0 = a1x0.fma(s1x0, c0x0);
            c0x1 = a1x0.fma(s1x1, c0x1);
            FloatVector a1x1 = FloatVector.broadcast(S, a[p + P + 1]);
            c1x0 = a1x1.fma(s1x0, c1x0);
            c1x1 = a1x1.fma(s1x1, c1x1);
            FloatVector a1x2 = FloatVector.broadcast(S, a[p + 2 * P + 1]);
            c2x0 = a1x2.fma(s1x0, c2x0);
            c2x1 = a1x2.fma(s1x1, c2x1);
            FloatVector a1x3 = FloatVector.broadcast(S, a[p + 3 * P + 1]);
            c3x0 = a1x3.fma(s1x0, c3x0);
            c3x1 = a1x3.fma(s1x1, c3x1);
            q += 2 * P;
        }
        for (; k < depth; k++) {
            int p = aAt + k + k / P * aJump;
            FloatVector s0x0 = FloatVector.fromArray(S, b, q);
            FloatVector s0x1 = FloatVector.fromArray(S, b, q + L);
            FloatVector a0x0 = FloatVector.broadcast(S, a[p]);
            c0x0 = a0x0.fma(s0x0, c0x0);
            c0x1 = a0x0.fma(s0x1, c0x1);
            FloatVector a0x1 = FloatVector.broadcast(S, a[p + P]);
            c1x0 = a0x1.fma(s0x0, c1x0);
            c1x1 = a0x1.fma(s0x1, c1x1);
            FloatVector a0x2 = FloatVector.broadcast(S, a[p + 2 * P]);
            c2x0 = a0x2.fma(s0x0, c2x0);
            c2x1 = a0x2.fma(s0x1, c2x1);
            FloatVector a0x3 = FloatVector.broadcast(S, a[p + 3 * P]);
            c3x0 = a0x3.fma(s0x0, c3x0);
            c3x1 = a0x3.fma(s0x1, c3x1);
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
