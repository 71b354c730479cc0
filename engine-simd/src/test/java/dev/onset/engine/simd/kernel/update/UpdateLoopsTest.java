package dev.onset.engine.simd.kernel.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The update rules of this width and in plain Java against their definitions: the same bits, and nothing beside. */
final class UpdateLoopsTest {

    private static final long SEED = 4;
    private static final int LENGTH = 200;
    private static final int AT = 12;
    private static final int FROM = 7;
    private static final int COUNT = 96;
    private static final int STEPS = 3;

    /** A rule over the arrays w, g, m, v. */
    private interface Rule {
        void run(UpdateLoops loops, float[] w, float[] g, float[] m, float[] v);
    }

    /** One parameter, its gradient and its moments. */
    private record Element(float w, float g, float m, float v) {}

    /** What a rule makes of one element. */
    private interface Definition {
        Element next(Element old);
    }

    @Test
    void sgd() {
        check("sgd", (l, w, g, m, v) -> l.sgd(w, AT, g, FROM, COUNT, 0.1f), e -> {
            float w = fused(-0.1f, e.g, e.w);
            return new Element(w, e.g, e.m, e.v);
        });
    }

    @Test
    void momentum() {
        check("momentum", (l, w, g, m, v) -> l.momentum(w, m, AT, g, FROM, COUNT, 0.1f, 0.9f), e -> {
            float velocity = fused(0.9f, e.m, e.g);
            float w = fused(-0.1f, velocity, e.w);
            return new Element(w, e.g, velocity, e.v);
        });
    }

    @Test
    void nesterov() {
        check("nesterov", (l, w, g, m, v) -> l.nesterov(w, m, AT, g, FROM, COUNT, 0.1f, 0.9f), e -> {
            float velocity = fused(0.9f, e.m, e.g);
            float w = fused(-0.1f, fused(0.9f, velocity, e.g), e.w);
            return new Element(w, e.g, velocity, e.v);
        });
    }

    @Test
    void adamWithAndWithoutDecay() {
        for (float shrink : new float[] {0, 0.003f}) {
            check(
                    "adam",
                    (l, w, g, m, v) ->
                            l.adam(w, m, v, AT, g, FROM, COUNT, 0.9f, 0.1f, 0.999f, 0.001f, 0.01f, 1.5f, 1e-8f, shrink),
                    e -> {
                        float m = fused(0.9f, e.m, 0.1f * e.g);
                        float v = fused(0.999f, e.v, 0.001f * (e.g * e.g));
                        float w = fused(-shrink, e.w, e.w) - 0.01f * m / (root(1.5f * v) + 1e-8f);
                        return new Element(w, e.g, m, v);
                    });
        }
    }

    @Test
    void rmsProp() {
        check("rms-prop", (l, w, g, m, v) -> l.rmsProp(w, v, AT, g, FROM, COUNT, 0.01f, 0.9f, 0.1f, 1e-8f), e -> {
            float v = fused(0.9f, e.v, 0.1f * (e.g * e.g));
            float w = e.w - 0.01f * e.g / (root(v) + 1e-8f);
            return new Element(w, e.g, e.m, v);
        });
    }

    /** a b + c, rounded once: what UpdateLoops calls a correctly rounded operation. */
    private static float fused(float a, float b, float c) {
        return Math.fma(a, b, c);
    }

    private static float root(float x) {
        return (float) Math.sqrt(x);
    }

    private static void check(String name, Rule rule, Definition definition) {
        float[][] expected = arrays();
        for (int step = 0; step < STEPS; step++) {
            define(definition, expected);
        }
        assertThat(expected[0]).as(name).isNotEqualTo(arrays()[0]);
        for (UpdateLoops loops : List.of(
                new ScalarUpdates(), Kernels.forWidth(VectorWidth.current()).updates())) {
            float[][] actual = arrays();
            for (int step = 0; step < STEPS; step++) {
                rule.run(loops, actual[0], actual[1], actual[2], actual[3]);
            }
            assertThat(actual)
                    .as("%s of %s, seed %d", name, loops.getClass().getSimpleName(), SEED)
                    .isDeepEqualTo(expected);
        }
    }

    /** One step on the range alone. */
    private static void define(Definition definition, float[][] arrays) {
        for (int i = 0; i < COUNT; i++) {
            int at = AT + i;
            Element next =
                    definition.next(new Element(arrays[0][at], arrays[1][FROM + i], arrays[2][at], arrays[3][at]));
            arrays[0][at] = next.w;
            arrays[2][at] = next.m;
            arrays[3][at] = next.v;
        }
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
