package dev.onset.engine.simd.kernel.product;

import dev.onset.engine.simd.kernel.width.LaneSpecies;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link TileKernel#spread} over vectors: the compiler makes single stores of a plain loop over so few numbers. */
final class VectorSpread {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final int L = LaneSpecies.LANES;
    private static final int P = TileKernel.PANEL;

    private VectorSpread() {}

    static void lines(float[] from, int at, int lines, float[] to) {
        for (int r = 0; r < lines; r++) {
            FloatVector number = FloatVector.broadcast(S, from[at + r]);
            for (int j = r * P; j < (r + 1) * P; j += L) {
                number.intoArray(to, j);
            }
        }
    }
}
