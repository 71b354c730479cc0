package dev.onset.engine.simd.kernel.product;

import dev.onset.engine.simd.kernel.width.LaneSpecies;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link TileKernel#spread} and {@link TileKernel#addLines} over vectors: the compiler makes single stores of a plain
 * loop over so few numbers, and single additions where it cannot tell that two arrays are not one.
 */
final class VectorLines {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final int L = LaneSpecies.LANES;
    private static final int P = TileKernel.PANEL;

    private VectorLines() {}

    static void spread(float[] from, int at, int lines, float[] to) {
        for (int r = 0; r < lines; r++) {
            FloatVector number = FloatVector.broadcast(S, from[at + r]);
            for (int j = r * P; j < (r + 1) * P; j += L) {
                number.intoArray(to, j);
            }
        }
    }

    static void add(float[] from, int at, int lines, float[] sums, int sumsAt) {
        for (int j = 0; j < P; j += 2 * L) {
            FloatVector sum0 = FloatVector.zero(S);
            FloatVector sum1 = FloatVector.zero(S);
            int end = at + lines * P + j;
            for (int p = at + j; p < end; p += P) {
                sum0 = sum0.add(FloatVector.fromArray(S, from, p));
                sum1 = sum1.add(FloatVector.fromArray(S, from, p + L));
            }
            sum0.intoArray(sums, sumsAt + j);
            sum1.intoArray(sums, sumsAt + j + L);
        }
    }
}
