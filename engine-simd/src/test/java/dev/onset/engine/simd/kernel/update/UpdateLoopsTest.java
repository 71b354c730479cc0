package dev.onset.engine.simd.kernel.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import org.junit.jupiter.api.Test;

/** The update rules of this width against plain Java: the same bits, and nothing outside the range. */
final class UpdateLoopsTest {

    private static final long SEED = 4;
    private static final int LENGTH = 200;
    private static final int AT = 12;
    private static final int FROM = 7;
    private static final int COUNT = 96;

    /** One rule over the arrays w, g, m, v. */
    private interface Step {
        void run(UpdateLoops loops, float[] w, float[] g, float[] m, float[] v);
    }

    @Test
    void everyRuleGivesTheBitsOfItsTwin() {
        check("sgd", (l, w, g, m, v) -> l.sgd(w, AT, g, FROM, COUNT, 0.1f));
        check("momentum", (l, w, g, m, v) -> l.momentum(w, m, AT, g, FROM, COUNT, 0.1f, 0.9f));
        check("nesterov", (l, w, g, m, v) -> l.nesterov(w, m, AT, g, FROM, COUNT, 0.1f, 0.9f));
        check(
                "adam",
                (l, w, g, m, v) ->
                        l.adam(w, m, v, AT, g, FROM, COUNT, 0.9f, 0.1f, 0.999f, 0.001f, 0.01f, 1.5f, 1e-8f, 0.003f));
        check("rms-prop", (l, w, g, m, v) -> l.rmsProp(w, v, AT, g, FROM, COUNT, 0.01f, 0.9f, 0.1f, 1e-8f));
    }

    private static void check(String rule, Step step) {
        UpdateLoops loops = Kernels.forWidth(VectorWidth.current()).updates();
        float[][] vector = arrays();
        float[][] scalar = arrays();
        for (int repeat = 0; repeat < 3; repeat++) {
            step.run(loops, vector[0], vector[1], vector[2], vector[3]);
            step.run(new ScalarUpdates(), scalar[0], scalar[1], scalar[2], scalar[3]);
        }
        assertThat(vector).as("%s, seed %d", rule, SEED).isDeepEqualTo(scalar);
        float[][] before = arrays();
        for (int i = 0; i < LENGTH; i++) {
            if (i < AT || i >= AT + COUNT) {
                assertThat(vector[0][i]).as("%s, weight %d", rule, i).isEqualTo(before[0][i]);
            }
        }
        assertThat(vector[0]).as(rule).isNotEqualTo(before[0]);
    }

    private static float[][] arrays() {
        float[][] arrays = new float[4][LENGTH];
        for (int i = 0; i < arrays.length; i++) {
            RandomStream.root(SEED).child(i).normals(arrays[i]);
        }
        for (int i = 0; i < LENGTH; i++) {
            arrays[3][i] = Math.abs(arrays[3][i]); // a second moment
        }
        return arrays;
    }
}
