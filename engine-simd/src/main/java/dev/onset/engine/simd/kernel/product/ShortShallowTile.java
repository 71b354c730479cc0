package dev.onset.engine.simd.kernel.product;

import dev.onset.engine.simd.kernel.width.LaneSpecies;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link TileKernel#shallow} for {@link ShortTile}: two steps of k at a time, which stay in eight registers while all
 * rows go by.
 *
 * <p>C is then written in the order in which it lies, which is what counts where a product is hardly more than its
 * writing: half rows, four after four, took 1.8 to 2.9 times as long at up to four steps. Names: b1x2 is step 1, vector
 * 2.
 */
final class ShortShallowTile {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final int L = LaneSpecies.LANES;
    private static final int P = TileKernel.PANEL;

    private ShortShallowTile() {}

    static void multiply(int rows, int columns, int depth, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        for (int j = 0; j < columns; j += 4 * L) {
            int k = depth % 2 == 0 ? 2 : 1;
            if (k == 2) {
                two(rows, a, aAt, b, bAt + j, c, cAt + j);
            } else {
                one(rows, a, aAt, b, bAt + j, c, cAt + j);
            }
            for (; k < depth; k += 2) {
                twoMore(rows, a, aAt + k, b, bAt + k * P + j, c, cAt + j);
            }
        }
    }

    private static void one(int rows, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        FloatVector b0x0 = FloatVector.fromArray(S, b, bAt);
        FloatVector b0x1 = FloatVector.fromArray(S, b, bAt + L);
        FloatVector b0x2 = FloatVector.fromArray(S, b, bAt + 2 * L);
        FloatVector b0x3 = FloatVector.fromArray(S, b, bAt + 3 * L);
        for (int r = 0; r < rows; r++) {
            int p = aAt + r * P;
            int q = cAt + r * P;
            FloatVector a0 = FloatVector.broadcast(S, a[p]);
            FloatVector c0 = a0.fma(b0x0, FloatVector.zero(S));
            FloatVector c1 = a0.fma(b0x1, FloatVector.zero(S));
            FloatVector c2 = a0.fma(b0x2, FloatVector.zero(S));
            FloatVector c3 = a0.fma(b0x3, FloatVector.zero(S));
            c0.intoArray(c, q);
            c1.intoArray(c, q + L);
            c2.intoArray(c, q + 2 * L);
            c3.intoArray(c, q + 3 * L);
        }
    }

    private static void two(int rows, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        FloatVector b0x0 = FloatVector.fromArray(S, b, bAt);
        FloatVector b0x1 = FloatVector.fromArray(S, b, bAt + L);
        FloatVector b0x2 = FloatVector.fromArray(S, b, bAt + 2 * L);
        FloatVector b0x3 = FloatVector.fromArray(S, b, bAt + 3 * L);
        FloatVector b1x0 = FloatVector.fromArray(S, b, bAt + P);
        FloatVector b1x1 = FloatVector.fromArray(S, b, bAt + P + L);
        FloatVector b1x2 = FloatVector.fromArray(S, b, bAt + P + 2 * L);
        FloatVector b1x3 = FloatVector.fromArray(S, b, bAt + P + 3 * L);
        for (int r = 0; r < rows; r++) {
            int p = aAt + r * P;
            int q = cAt + r * P;
            FloatVector a0 = FloatVector.broadcast(S, a[p]);
            FloatVector a1 = FloatVector.broadcast(S, a[p + 1]);
            FloatVector c0 = a1.fma(b1x0, a0.fma(b0x0, FloatVector.zero(S)));
            FloatVector c1 = a1.fma(b1x1, a0.fma(b0x1, FloatVector.zero(S)));
            FloatVector c2 = a1.fma(b1x2, a0.fma(b0x2, FloatVector.zero(S)));
            FloatVector c3 = a1.fma(b1x3, a0.fma(b0x3, FloatVector.zero(S)));
            c0.intoArray(c, q);
            c1.intoArray(c, q + L);
            c2.intoArray(c, q + 2 * L);
            c3.intoArray(c, q + 3 * L);
        }
    }

    private static void twoMore(int rows, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        FloatVector b0x0 = FloatVector.fromArray(S, b, bAt);
        FloatVector b0x1 = FloatVector.fromArray(S, b, bAt + L);
        FloatVector b0x2 = FloatVector.fromArray(S, b, bAt + 2 * L);
        FloatVector b0x3 = FloatVector.fromArray(S, b, bAt + 3 * L);
        FloatVector b1x0 = FloatVector.fromArray(S, b, bAt + P);
        FloatVector b1x1 = FloatVector.fromArray(S, b, bAt + P + L);
        FloatVector b1x2 = FloatVector.fromArray(S, b, bAt + P + 2 * L);
        FloatVector b1x3 = FloatVector.fromArray(S, b, bAt + P + 3 * L);
        for (int r = 0; r < rows; r++) {
            int p = aAt + r * P;
            int q = cAt + r * P;
            FloatVector a0 = FloatVector.broadcast(S, a[p]);
            FloatVector a1 = FloatVector.broadcast(S, a[p + 1]);
            FloatVector c0 = a1.fma(b1x0, a0.fma(b0x0, FloatVector.fromArray(S, c, q)));
            FloatVector c1 = a1.fma(b1x1, a0.fma(b0x1, FloatVector.fromArray(S, c, q + L)));
            FloatVector c2 = a1.fma(b1x2, a0.fma(b0x2, FloatVector.fromArray(S, c, q + 2 * L)));
            FloatVector c3 = a1.fma(b1x3, a0.fma(b0x3, FloatVector.fromArray(S, c, q + 3 * L)));
            c0.intoArray(c, q);
            c1.intoArray(c, q + L);
            c2.intoArray(c, q + 2 * L);
            c3.intoArray(c, q + 3 * L);
        }
    }
}
