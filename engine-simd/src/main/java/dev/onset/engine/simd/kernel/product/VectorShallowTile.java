package dev.onset.engine.simd.kernel.product;

import dev.onset.engine.simd.kernel.width.LaneSpecies;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link TileKernel#shallow} for {@link TallTile}: four rows by two vectors at a time, all rows in one call.
 *
 * <p>Names: c2x1 is row 2, vector 1.
 */
final class VectorShallowTile {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final int L = LaneSpecies.LANES;
    private static final int P = TileKernel.PANEL;

    private VectorShallowTile() {}

    static void multiply(int rows, int columns, int depth, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        for (int row = 0; row < rows; row += TileKernel.ROWS) {
            for (int j = 0; j < columns; j += 2 * L) {
                four(depth, a, aAt + row * P, b, bAt + j, c, cAt + row * P + j);
            }
        }
    }

    private static void four(int depth, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        FloatVector c0x0 = FloatVector.zero(S);
        FloatVector c0x1 = c0x0;
        FloatVector c1x0 = c0x0;
        FloatVector c1x1 = c0x0;
        FloatVector c2x0 = c0x0;
        FloatVector c2x1 = c0x0;
        FloatVector c3x0 = c0x0;
        FloatVector c3x1 = c0x0;
        int q = bAt;
        for (int p = aAt; p < aAt + depth; p++) {
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            FloatVector b1 = FloatVector.fromArray(S, b, q + L);
            FloatVector a0 = FloatVector.broadcast(S, a[p]);
            c0x0 = a0.fma(b0, c0x0);
            c0x1 = a0.fma(b1, c0x1);
            FloatVector a1 = FloatVector.broadcast(S, a[p + P]);
            c1x0 = a1.fma(b0, c1x0);
            c1x1 = a1.fma(b1, c1x1);
            FloatVector a2 = FloatVector.broadcast(S, a[p + 2 * P]);
            c2x0 = a2.fma(b0, c2x0);
            c2x1 = a2.fma(b1, c2x1);
            FloatVector a3 = FloatVector.broadcast(S, a[p + 3 * P]);
            c3x0 = a3.fma(b0, c3x0);
            c3x1 = a3.fma(b1, c3x1);
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
