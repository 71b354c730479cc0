package dev.onset.api.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DoubleLanesTest {

    private static final DoubleLanes M = DoubleLanes.INSTANCE;

    @Test
    void arithmeticIsThatOfDoubles() {
        assertThat(M.plus(1.5, 2.25)).isEqualTo(3.75);
        assertThat(M.minus(1.5, 2.25)).isEqualTo(-0.75);
        assertThat(M.times(1.5, -2.0)).isEqualTo(-3);
        assertThat(M.over(1.0, 8.0)).isEqualTo(0.125);
        assertThat(M.fma(0.1, 10.0, -1.0)).isEqualTo(Math.fma(0.1, 10.0, -1.0)).isNotZero();
        assertThat(M.max(-1.0, 2.0)).isEqualTo(2);
        assertThat(M.min(-1.0, 2.0)).isEqualTo(-1);
        assertThat(M.abs(-3.0)).isEqualTo(3);
        assertThat(M.sqrt(2.25)).isEqualTo(1.5);
        assertThat(M.of(0.1)).isEqualTo(0.1);
    }

    @Test
    void whenPositiveTakesNoAtZeroAndAtNaN() {
        assertThat(M.whenPositive(1e-300, 1.0, 2.0)).isEqualTo(1);
        assertThat(M.whenPositive(0.0, 1.0, 2.0)).isEqualTo(2);
        assertThat(M.whenPositive(-0.0, 1.0, 2.0)).isEqualTo(2);
        assertThat(M.whenPositive(Double.NaN, 1.0, 2.0)).isEqualTo(2);
    }

    @Test
    void functionsAgreeWithJavasOwn() {
        for (double x = -30; x <= 30; x += 0.37) {
            assertThat(M.exp(x)).isCloseTo(Math.exp(x), within(2 * Math.ulp(Math.exp(x))));
            assertThat(M.expm1(x)).isCloseTo(Math.expm1(x), within(2 * Math.ulp(Math.expm1(x))));
            assertThat(M.log1p(Math.abs(x))).isCloseTo(Math.log1p(Math.abs(x)), within(1e-15));
            assertThat(M.tanh(x)).isCloseTo(Math.tanh(x), within(3 * Math.ulp(Math.tanh(x))));
            assertThat(M.erf(x)).isEqualTo(ErrorFunction.erf(x));
        }
    }

    @Test
    void sigmoidKeepsItsDigitsInTheLeftTailAndOverflowsNowhere() {
        assertThat(M.sigmoid(0.0)).isEqualTo(0.5);
        assertThat(M.sigmoid(-40.0)).isCloseTo(Math.exp(-40), within(1e-32));
        assertThat(M.sigmoid(-700.0)).isPositive().isCloseTo(Math.exp(-700), within(1e-315));
        assertThat(M.sigmoid(-1e9)).isZero();
        assertThat(M.sigmoid(1e9)).isEqualTo(1);
        for (double x = -20; x <= 20; x += 0.61) {
            assertThat(M.sigmoid(x) + M.sigmoid(-x)).isCloseTo(1, within(3e-16));
        }
    }

    @Test
    void normalCdfKeepsItsDigitsInTheLeftTail() {
        assertThat(M.normalCdf(0.0)).isEqualTo(0.5);
        assertThat(M.normalCdf(1.0)).isCloseTo(0.8413447460685429, within(0x1p-51));
        assertThat(M.normalCdf(-1.0)).isCloseTo(0.15865525393145705, within(0x1p-51));
        assertThat(M.normalCdf(-10.0)).isCloseTo(7.619853024160527e-24, within(1e-37));
        assertThat(M.normalCdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(M.normalCdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void nanStaysNan() {
        List<UnaryOperator<Double>> functions = List.of(
                M::exp,
                M::expm1,
                M::log1p,
                M::tanh,
                M::sigmoid,
                M::erf,
                M::normalCdf,
                M::sqrt,
                M::abs,
                x -> M.max(x, 1.0));
        assertThat(functions).allSatisfy(f -> assertThat(f.apply(Double.NaN)).isNaN());
    }

    @Test
    void aLaneActivationGivesItsDefinitionOverDoubles() {
        LaneActivation silu = new Silu();
        assertThat(silu.value(1)).isCloseTo(0.731058578630005, within(1e-15));
        assertThat(silu.slope(1)).isCloseTo(0.9276705118714868, within(1e-15));
        assertThat(silu.kinks()).isEmpty();
        assertThat(silu.description().summary()).isEmpty();
        assertThat(silu.aliases()).isEmpty();
        double h = 1e-5;
        for (double x = -8; x < 8; x += 0.31) {
            assertThat(silu.slope(x)).isCloseTo((silu.value(x + h) - silu.value(x - h)) / (2 * h), within(1e-9));
        }
    }

    private record Silu() implements LaneActivation {

        @Override
        public String name() {
            return "silu";
        }

        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.times(x, m.sigmoid(x));
        }

        @Override
        public <L> L slope(Lanes<L> m, L x, L y) {
            L s = m.sigmoid(x);
            return m.fma(y, m.minus(m.of(1), s), s);
        }
    }
}
