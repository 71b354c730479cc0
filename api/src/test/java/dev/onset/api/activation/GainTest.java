package dev.onset.api.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GainTest {

    private static final double LAMBDA = 1.0507009873554805;
    private static final double ALPHA = 1.6732632423543772;
    private static final double NONE = Double.NaN;

    /** Activation, forward gain, backward gain, critical weight and bias variance, to the digits of the literature. */
    static Stream<Arguments> gains() {
        return Stream.of(
                Arguments.of(of("identity", x -> x, x -> 1), 1.0, 1.0, 1.0, 0.0),
                Arguments.of(leaky(0), 1.41421, 1.41421, 2.0, 0.0),
                Arguments.of(leaky(0.01), 1.41414, 1.41414, 1.99980, 0.0),
                Arguments.of(leaky(0.2), 1.38675, 1.38675, 1.92308, 0.0),
                Arguments.of(elu(1, 1), 1.24520, 1.22343, 1.49678, 0.03466),
                Arguments.of(elu(LAMBDA, ALPHA), 1.00000, 0.96603, 0.93321, 0.06679),
                Arguments.of(
                        of("gelu", x -> x * normal(x), x -> normal(x) + x * density(x)),
                        1.53353,
                        1.48111,
                        2.19370,
                        0.06719),
                Arguments.of(
                        of("silu", x -> x * sigmoid(x), x -> sigmoid(x) * (1 + x * sigmoid(-x))),
                        1.67653,
                        1.62332,
                        2.63517,
                        0.06247),
                Arguments.of(
                        of("sigmoid", GainTest::sigmoid, x -> sigmoid(x) * sigmoid(-x)), 1.84623, 4.72265, NONE, NONE),
                Arguments.of(
                        of("tanh", Math::tanh, x -> 1 - Math.pow(Math.tanh(x), 2)),
                        1.592537,
                        1.46741,
                        2.15330,
                        0.15096),
                Arguments.of(
                        of("hard-tanh", x -> Math.clamp(x, -1, 1), x -> Math.abs(x) < 1 ? 1 : 0, -1, 1),
                        1.39204,
                        1.21029,
                        1.46479,
                        0.24408),
                Arguments.of(
                        of("softsign", x -> x / (1 + Math.abs(x)), x -> Math.pow(1 + Math.abs(x), -2), 0),
                        2.33753,
                        2.09578,
                        4.39230,
                        0.19615),
                Arguments.of(
                        of("softplus", x -> Math.log1p(Math.exp(x)), GainTest::sigmoid), 1.04187, 1.84623, NONE, NONE),
                Arguments.of(
                        of("hard-swish", x -> x * Math.clamp(x + 3, 0, 6) / 6, GainTest::hardSwishSlope, -3, 3),
                        1.73666,
                        1.67008,
                        2.78916,
                        0.07521),
                Arguments.of(of("cube", x -> x * x * x, x -> 3 * x * x), 0.25820, 0.19245, 0.03704, 0.44444),
                Arguments.of(of("exponential", Math::exp, Math::exp), 0.36788, 0.36788, 0.13534, 0.0),
                Arguments.of(of("sin", Math::sin, Math::cos), 1.52087, 1.32725, 1.76159, 0.23841),
                Arguments.of(
                        of("sin-30", x -> Math.sin(30 * x), x -> 30 * Math.cos(30 * x)),
                        1.41421,
                        0.04714,
                        0.00222,
                        0.99889),
                Arguments.of(
                        of("erf", ErrorFunction::erf, x -> 2 / Math.sqrt(Math.PI) * Math.exp(-x * x)),
                        1.46717,
                        1.32522,
                        1.75620,
                        0.18414));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gains")
    void agreesWithTheLiterature(
            Activation activation, double forward, double backward, double weightVariance, double biasVariance) {
        assertThat(Gain.forward(activation)).isCloseTo(forward, within(1e-5));
        assertThat(Gain.backward(activation)).isCloseTo(backward, within(1e-5));
        if (Double.isNaN(weightVariance)) {
            assertThat(Gain.critical(activation)).isEmpty();
        } else {
            assertThat(Gain.critical(activation)).hasValueSatisfying(pair -> {
                assertThat(pair.weightVariance()).isCloseTo(weightVariance, within(1e-5));
                assertThat(pair.biasVariance()).isCloseTo(biasVariance, within(1e-5));
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gains")
    void agreesWithAnIndependentQuadrature(Activation activation) {
        assertThat(Gain.forward(activation))
                .isCloseTo(1 / Math.sqrt(meanSquare(activation::value, activation.kinks())), within(1e-10));
        assertThat(Gain.backward(activation))
                .isCloseTo(1 / Math.sqrt(meanSquare(activation::slope, activation.kinks())), within(1e-10));
    }

    @Test
    void agreesWithClosedForms() {
        assertThat(Gain.forward(leaky(0))).isCloseTo(Math.sqrt(2), within(1e-14));
        assertThat(Gain.forward(leaky(0.3))).isCloseTo(Math.sqrt(2 / (1 + 0.09)), within(1e-14));
        assertThat(Gain.forward(of("erf", ErrorFunction::erf, x -> 0)))
                .isCloseTo(1 / Math.sqrt(2 / Math.PI * Math.asin(2.0 / 3)), within(1e-13));
        assertThat(GaussianExpectation.of(z -> Math.pow(z, 8))).isCloseTo(105, within(1e-11));
        assertThat(GaussianExpectation.of(z -> 1)).isCloseTo(1, within(1e-14));
    }

    @Test
    void kinksMayComeInAnyOrderAndAnywhere() {
        DoubleUnaryOperator steps = x -> Math.floor(Math.clamp(x, -2.1, 2.1) * 3.7);
        double[] kinks = {
            0,
            5e10,
            -1 / 3.7,
            1 / 3.7,
            2 / 3.7,
            -2 / 3.7,
            3 / 3.7,
            -3 / 3.7,
            4 / 3.7,
            -4 / 3.7,
            5 / 3.7,
            -5 / 3.7,
            6 / 3.7,
            -6 / 3.7,
            7 / 3.7,
            -7 / 3.7,
            Double.NEGATIVE_INFINITY,
            0
        };
        double sum = 0;
        for (int k = -8; k <= 7; k++) {
            double upper = k == 7 ? 40 : (k + 1) / 3.7;
            double lower = k == -8 ? -40 : k / 3.7;
            sum += k * k * (normal(upper) - normal(lower));
        }
        assertThat(Gain.forward(of("steps", steps, x -> 0, kinks))).isCloseTo(1 / Math.sqrt(sum), within(1e-13));
    }

    @Test
    void anActivationWithoutAMeanSquareHasNoGainAndIsNamed() {
        Activation flat = of("flat", x -> 0, x -> 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gain.forward(flat))
                .withMessageContaining("activation 'flat' (" + TestActivation.class.getName())
                .withMessageContaining("0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Gain.backward(flat));
        assertThatIllegalArgumentException().isThrownBy(() -> Gain.critical(flat));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gain.forward(of("broken", Math::sqrt, x -> 1)))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gain.forward(of("pole", x -> Math.exp(x * x * x * x), x -> 1)))
                .withMessageContaining("Infinity");
    }

    private static double meanSquare(DoubleUnaryOperator function, double[] kinks) {
        GaussIntegratorFactory factory = new GaussIntegratorFactory();
        double[] regular = java.util.stream.IntStream.rangeClosed(-130, 130)
                .mapToDouble(i -> i / 10.0)
                .toArray();
        double[] edges = java.util.stream.DoubleStream.concat(Arrays.stream(regular), Arrays.stream(kinks))
                .sorted()
                .toArray();
        double sum = 0;
        for (int i = 0; i + 1 < edges.length; i++) {
            if (edges[i] < edges[i + 1]) {
                GaussIntegrator rule = factory.legendre(16, edges[i], edges[i + 1]);
                sum += rule.integrate(z -> Math.pow(function.applyAsDouble(z), 2) * density(z));
            }
        }
        return sum;
    }

    private static Activation of(String name, DoubleUnaryOperator value, DoubleUnaryOperator slope, double... kinks) {
        return new TestActivation(name, value, slope, kinks);
    }

    private static Activation leaky(double slope) {
        return of("leaky-" + slope, x -> x > 0 ? x : slope * x, x -> x > 0 ? 1 : slope, 0);
    }

    private static Activation elu(double scale, double alpha) {
        return of(
                "elu-" + scale,
                x -> x > 0 ? scale * x : scale * alpha * Math.expm1(x),
                x -> x > 0 ? scale : scale * alpha * Math.exp(x),
                0);
    }

    private static double hardSwishSlope(double x) {
        return x <= -3 ? 0 : x >= 3 ? 1 : (2 * x + 3) / 6;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double normal(double x) {
        return 0.5 * ErrorFunction.complement(-x * Math.sqrt(0.5));
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
