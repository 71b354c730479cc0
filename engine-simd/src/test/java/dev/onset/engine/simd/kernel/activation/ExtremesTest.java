package dev.onset.engine.simd.kernel.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.ScalarKernels;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A maximum or minimum with a constant is compiled into a comparison: zeros and NaN must come out as Math has them. */
final class ExtremesTest {

    private static final int ROOM = 32;

    @Test
    void extremesOfAConstantAreThoseOfMath() {
        float[] x = {-0f, 0, 1, -1, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (float c : x) {
            for (ForwardLoop loop : loops(new Extremes(c))) {
                float[] answers = new float[ROOM];
                loop.apply(Arrays.copyOf(x, ROOM), answers, 0, x.length);
                for (int i = 0; i < x.length; i++) {
                    float expected = 1 / Math.max(x[i], c) + 1 / Math.max(c, Math.min(x[i], c));
                    assertThat(answers[i]).as("%s and %s", x[i], c).isEqualTo(Float.valueOf(expected));
                }
            }
        }
    }

    private static List<ForwardLoop> loops(LaneActivation f) {
        return List.of(
                Kernels.forWidth(VectorWidth.current()).laneForward(f),
                new ScalarKernels().laneForward(f),
                LaneLoop.interpretedForward(Formula.value(f)));
    }

    /** Reciprocals, because they tell the zeros apart. */
    private record Extremes(float c) implements LaneActivation {
        @Override
        public String name() {
            return "extremes";
        }

        @Override
        public <L> L value(Lanes<L> m, L x) {
            L one = m.of(1);
            L constant = m.of(c);
            L larger = m.over(one, m.max(x, constant));
            return m.plus(larger, m.over(one, m.max(constant, m.min(x, constant))));
        }

        @Override
        public <L> L slope(Lanes<L> m, L x, L y) {
            return m.of(1);
        }
    }
}
