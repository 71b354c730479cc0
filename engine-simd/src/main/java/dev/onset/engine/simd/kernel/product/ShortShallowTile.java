package dev.onset.engine.simd.kernel.product;

import dev.onset.engine.simd.kernel.width.LaneSpecies;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link TileKernel#shallow} for {@link ShortTile}: up to four steps of k at a time, two vectors of each, which stay in
 * eight registers while all rows go by.
 *
 * <p>C is then written in the order in which it lies, which is what counts where a product is hardly more than its
 * writing: four rows after four take 1.5 to 1.8 times as long. Names: b1x0 is step 1, vector 0.
 */
final class ShortShallowTile {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final int L = LaneSpecies.LANES;
    private static final int P = TileKernel.PANEL;
    private static final int STEPS = 4;

    private ShortShallowTile() {}

    static void multiply(int rows, int columns, int depth, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        for (int j = 0; j < columns; j += 2 * L) {
            int k = depth % STEPS == 0 ? STEPS : depth % STEPS;
            switch (k) {
                case 1 -> one(rows, a, aAt, b, bAt + j, c, cAt + j);
                case 2 -> two(rows, a, aAt, b, bAt + j, c, cAt + j);
                case 3 -> three(rows, a, aAt, b, bAt + j, c, cAt + j);
                default -> four(rows, a, aAt, b, bAt + j, c, cAt + j);
            }
            for (; k < depth; k += STEPS) {
                fourMore(rows, a, aAt + k, b, bAt + k * P + j, c, cAt + j);
            }
        }
    }

    private static void one(int rows, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        FloatVector b0x0 = FloatVector.fromArray(S, b, bAt);
        FloatVector b0x1 = FloatVector.fromArray(S, b, bAt + L);
        for (int r = 0; r < rows; r++) {
            int p = aAt + r * P;
            int q = cAt + r * P;
            FloatVector a0 = FloatVector.broadcast(S, a[p]);
            FloatVector c0 = a0.fma(b0x0, FloatVector.zero(S));
            FloatVector c1 = a0.fma(b0x1, FloatVector.zero(S));
            c0.intoArray(c, q);
            c1.intoArray(c, q + L);
        }
    }

    private static void two(int rows, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        FloatVector b0x0 = FloatVector.fromArray(S, b, bAt);
        FloatVector b0x1 = FloatVector.fromArray(S, b, bAt + L);
        FloatVector b1x0 = FloatVector.fromArray(S, b, bAt + P);
        FloatVector b1x1 = FloatVector.fromArray(S, b, bAt + P + L);
        for (int r = 0; r < rows; r++) {
            int p = aAt + r * P;
            int q = cAt + r * P;
            FloatVector a0 = FloatVector.broadcast(S, a[p]);
            FloatVector a1 = FloatVector.broadcast(S, a[p + 1]);
            FloatVector c0 = a0.fma(b0x0, FloatVector.zero(S));
            FloatVector c1 = a0.fma(b0x1, FloatVector.zero(S));
            c0 = a1.fma(b1x0, c0);
            c1 = a1.fma(b1x1, c1);
            c0.intoArray(c, q);
            c1.intoArray(c, q + L);
        }
    }

    private static void three(int rows, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        FloatVector b0x0 = FloatVector.fromArray(S, b, bAt);
        FloatVector b0x1 = FloatVector.fromArray(S, b, bAt + L);
        FloatVector b1x0 = FloatVector.fromArray(S, b, bAt + P);
        FloatVector b1x1 = FloatVector.fromArray(S, b, bAt + P + L);
        FloatVector b2x0 = FloatVector.fromArray(S, b, bAt + 2 * P);
        FloatVector b2x1 = FloatVector.fromArray(S, b, bAt + 2 * P + L);
        for (int r = 0; r < rows; r++) {
            int p = aAt + r * P;
            int q = cAt + r * P;
            FloatVector a0 = FloatVector.broadcast(S, a[p]);
            FloatVector a1 = FloatVector.broadcast(S, a[p + 1]);
            FloatVector a2 = FloatVector.broadcast(S, a[p + 2]);
            FloatVector c0 = a0.fma(b0x0, FloatVector.zero(S));
            FloatVector c1 = a0.fma(b0x1, FloatVector.zero(S));
            c0 = a1.fma(b1x0, c0);
            c1 = a1.fma(b1x1, c1);
            c0 = a2.fma(b2x0, c0);
            c1 = a2.fma(b2x1, c1);
            c0.intoArray(c, q);
            c1.intoArray(c, q + L);
        }
    }

    private static void four(int rows, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        FloatVector b0x0 = FloatVector.fromArray(S, b, bAt);
        FloatVector b0x1 = FloatVector.fromArray(S, b, bAt + L);
        FloatVector b1x0 = FloatVector.fromArray(S, b, bAt + P);
        FloatVector b1x1 = FloatVector.fromArray(S, b, bAt + P + L);
        FloatVector b2x0 = FloatVector.fromArray(S, b, bAt + 2 * P);
        FloatVector b2x1 = FloatVector.fromArray(S, b, bAt + 2 * P + L);
        FloatVector b3x0 = FloatVector.fromArray(S, b, bAt + 3 * P);
        FloatVector b3x1 = FloatVector.fromArray(S, b, bAt + 3 * P + L);
        for (int r = 0; r < rows; r++) {
            int p = aAt + r * P;
            int q = cAt + r * P;
            FloatVector a0 = FloatVector.broadcast(S, a[p]);
            FloatVector a1 = FloatVector.broadcast(S, a[p + 1]);
            FloatVector a2 = FloatVector.broadcast(S, a[p + 2]);
            FloatVector a3 = FloatVector.broadcast(S, a[p + 3]);
            FloatVector c0 = a0.fma(b0x0, FloatVector.zero(S));
            FloatVector c1 = a0.fma(b0x1, FloatVector.zero(S));
            c0 = a1.fma(b1x0, c0);
            c1 = a1.fma(b1x1, c1);
            c0 = a2.fma(b2x0, c0);
            c1 = a2.fma(b2x1, c1);
            c0 = a3.fma(b3x0, c0);
            c1 = a3.fma(b3x1, c1);
            c0.intoArray(c, q);
            c1.intoArray(c, q + L);
        }
    }

    private static void fourMore(int rows, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        FloatVector b0x0 = FloatVector.fromArray(S, b, bAt);
        FloatVector b0x1 = FloatVector.fromArray(S, b, bAt + L);
        FloatVector b1x0 = FloatVector.fromArray(S, b, bAt + P);
        FloatVector b1x1 = FloatVector.fromArray(S, b, bAt + P + L);
        FloatVector b2x0 = FloatVector.fromArray(S, b, bAt + 2 * P);
        FloatVector b2x1 = FloatVector.fromArray(S, b, bAt + 2 * P + L);
        FloatVector b3x0 = FloatVector.fromArray(S, b, bAt + 3 * P);
        FloatVector b3x1 = FloatVector.fromArray(S, b, bAt + 3 * P + L);
        for (int r = 0; r < rows; r++) {
            int p = aAt + r * P;
            int q = cAt + r * P;
            FloatVector a0 = FloatVector.broadcast(S, a[p]);
            FloatVector a1 = FloatVector.broadcast(S, a[p + 1]);
            FloatVector a2 = FloatVector.broadcast(S, a[p + 2]);
            FloatVector a3 = FloatVector.broadcast(S, a[p + 3]);
            FloatVector c0 = a0.fma(b0x0, FloatVector.fromArray(S, c, q));
            FloatVector c1 = a0.fma(b0x1, FloatVector.fromArray(S, c, q + L));
            c0 = a1.fma(b1x0, c0);
            c1 = a1.fma(b1x1, c1);
            c0 = a2.fma(b2x0, c0);
            c1 = a2.fma(b2x1, c1);
            c0 = a3.fma(b3x0, c0);
            c1 = a3.fma(b3x1, c1);
            c0.intoArray(c, q);
            c1.intoArray(c, q + L);
        }
    }
}
