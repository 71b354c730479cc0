package dev.onset.engine.simd.kernel.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.ScalarKernels;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine's own functions against double precision, and the vector form against the scalar one, bit for bit. */
final class FunctionAccuracyTest {

    private static final int CHUNK = 1 << 12;
    /** Every 4096th float: about a million from all exponents and signs, NaN and infinities among them. */
    private static final int STEP = 1 << 12;

    /** Where the functions change their form, overflow, underflow or reach their limits. */
    private static final float[] CORNERS = {
        0,
        0x1p-24f,
        0.1732868f,
        0.3465736f,
        0.41421357f,
        0.5f,
        0.6931472f,
        1,
        1.0397208f,
        2,
        3.919206f,
        4.05f,
        5,
        6.931472f,
        9.010913f,
        10,
        10.2349f,
        16.63553f,
        17.32868f,
        18,
        64,
        87.33655f,
        88.02969f,
        88.72284f,
        89,
        103.97208f,
        104,
        0.7853982f,
        1.5707964f,
        2.3561945f,
        3.1415927f,
        710,
        573_204f,
        1e6f,
        0x1p23f,
        0x1p24f,
        0x1.6a09e6p126f,
        0x1.6a09e6p127f,
        Float.MAX_VALUE,
        Float.MIN_NORMAL
    };

    @ParameterizedTest
    @EnumSource(Function.class)
    void keepsItsPromiseOverTheWholeRange(Function f) {
        Worst worst = new Worst(f);
        float[] x = new float[CHUNK];
        for (long first = 0; first < 1L << 32; first += (long) CHUNK * STEP) {
            for (int i = 0; i < CHUNK; i++) {
                // A different remainder for each chunk, so that low bits vary too.
                x[i] = Float.intBitsToFloat((int) (first + (long) i * STEP + (first >>> 12) * 37 % STEP));
            }
            worst.check(x);
        }
        worst.assertKept();
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void keepsItsPromiseAtEveryFloatAroundItsCorners(Function f) {
        Worst worst = new Worst(f);
        float[] x = new float[CHUNK];
        for (float corner : CORNERS) {
            for (float signed : new float[] {corner, -corner}) {
                for (int i = 0; i < CHUNK; i++) {
                    x[i] = Float.intBitsToFloat(Float.floatToRawIntBits(signed) + i - CHUNK / 2);
                }
                worst.check(x);
            }
        }
        worst.assertKept();
    }

    /**
     * Every float from 2^-12 to 128 and its negative: some minutes, so it runs only with -Donset.excludedTests=none.
     */
    @Tag("slow")
    @ParameterizedTest
    @EnumSource(Function.class)
    void keepsItsPromiseAtEveryFloatThatMatters(Function f) {
        Worst worst = new Worst(f);
        float[] x = new float[CHUNK];
        int end = Float.floatToIntBits(128);
        for (int sign : new int[] {0, Integer.MIN_VALUE}) {
            for (int first = Float.floatToIntBits(0x1p-12f); first < end; first += CHUNK) {
                for (int i = 0; i < CHUNK; i++) {
                    x[i] = Float.intBitsToFloat(first + i | sign);
                }
                worst.check(x);
            }
        }
        worst.assertKept();
    }

    @Test
    void limitsAreExact() {
        float infinity = Float.POSITIVE_INFINITY;
        assertThat(at(Function.EXP, -infinity, infinity, 0)).containsExactly(0, infinity, 1);
        assertThat(at(Function.EXPM1, -infinity, infinity, 0)).containsExactly(-1, infinity, 0);
        assertThat(at(Function.LOG1P, 0, infinity, Float.MIN_VALUE)).containsExactly(0, infinity, Float.MIN_VALUE);
        assertThat(at(Function.TANH, -infinity, infinity, -0f)).containsExactly(-1, 1, -0f);
        assertThat(at(Function.SIGMOID, -infinity, infinity, 0)).containsExactly(0, 1, 0.5f);
        assertThat(at(Function.ERF, -infinity, infinity, -0f)).containsExactly(-1, 1, -0f);
        assertThat(at(Function.SIN, -0f, 0)).containsExactly(-0f, 0);
        assertThat(at(Function.COS, 0, -0f)).containsExactly(1, 1);
        assertThat(at(Function.ATAN, -infinity, infinity, -0f)).containsExactly(-1.5707964f, 1.5707964f, -0f);
        assertThat(at(Function.NORMAL_CDF, -infinity, -11, -0f, 0, 6, infinity))
                .containsExactly(0, 0, 0.5f, 0.5f, 1, 1);
    }

    @Test
    void nanStaysNan() {
        for (Function f : Function.values()) {
            float quiet = Float.NaN;
            float negative = Float.intBitsToFloat(0xffc00000);
            assertThat(at(f, quiet, negative)).as("%s", f).containsExactly(Float.NaN, Float.NaN);
        }
    }

    /** What {@code (1 + erf(a/√2)) / 2} would lose. */
    @Test
    void normalCdfKeepsDigitsInTheLeftTail() {
        float[] x = {-1, -2, -3, -4, -5};
        double[] lost = {1e-6, 2e-6, 1e-4, 1e-2, 1e-2};
        float[] answers = at(Function.NORMAL_CDF, x);
        for (int i = 0; i < x.length; i++) {
            double exact = Function.NORMAL_CDF.exact.applyAsDouble(x[i]);
            assertThat((double) answers[i]).isCloseTo(exact, within(lost[i] * exact));
        }
    }

    @Test
    void oddFunctionsAreOddToTheBit() {
        for (Function f : new Function[] {Function.TANH, Function.ERF, Function.ATAN, Function.SIN}) {
            ForwardLoop loop = Kernels.forWidth(VectorWidth.current()).laneForward(f);
            float[] x = new float[64];
            float[] answers = new float[64];
            for (int bits = 0; bits < 0x7f800000; bits += 999_983) {
                x[0] = Float.intBitsToFloat(bits);
                x[1] = -x[0];
                loop.apply(x, answers, 0, 2);
                assertThat(answers[1]).as("%s of -%s", f, x[0]).isEqualTo(-answers[0]);
            }
        }
    }

    private static float[] at(Function f, float... points) {
        float[] x = Arrays.copyOf(points, CHUNK);
        float[] answers = new float[CHUNK];
        Kernels.forWidth(VectorWidth.current()).laneForward(f).apply(x, answers, 0, points.length);
        return Arrays.copyOf(answers, points.length);
    }

    /** The worst error seen, over both forms of the function. */
    private static final class Worst {

        private final Function f;
        private final ForwardLoop scalar;
        private final ForwardLoop chosen;
        private final float[] answers = new float[CHUNK];
        private final float[] twin = new float[CHUNK];
        private double error;
        private float at;

        Worst(Function f) {
            this.f = f;
            scalar = new ScalarKernels().laneForward(f);
            chosen = Kernels.forWidth(VectorWidth.current()).laneForward(f);
        }

        void check(float[] x) {
            scalar.apply(x, answers, 0, CHUNK);
            chosen.apply(x, twin, 0, CHUNK);
            for (int i = 0; i < CHUNK; i++) {
                float answer = answers[i];
                // Bits of one NaN or another carry no meaning.
                if (Float.floatToIntBits(answer) != Float.floatToIntBits(twin[i]) && !(x[i] < f.from)) {
                    assertThat(twin[i])
                            .as("%s of %s, vector beside scalar", f, x[i])
                            .isEqualTo(Float.valueOf(answer));
                }
                double wrong = specified(x[i]) ? f.error(x[i], answer) : 0;
                if (wrong > error) {
                    error = wrong;
                    at = x[i];
                }
            }
        }

        private boolean specified(float x) {
            return !(x < f.from || x > f.to);
        }

        void assertKept() {
            assertThat(error).as("%s at %s, in ulp", f, at).isLessThanOrEqualTo(f.ulps);
        }
    }
}
