package dev.onset.testkit;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import java.util.function.DoubleUnaryOperator;

/** Activations for the tests of the contract, some of them wrong. */
final class TestActivations {

    private TestActivations() {}

    /** As it is told. */
    static final class Plain implements Activation {
        private final DoubleUnaryOperator value;
        private final DoubleUnaryOperator slope;
        private final double[] kinks;

        Plain(DoubleUnaryOperator value, DoubleUnaryOperator slope, double... kinks) {
            this.value = value;
            this.slope = slope;
            this.kinks = kinks;
        }

        @SuppressWarnings("unused") // schemes have one; specs ask for it
        Plain() {
            this(x -> x, x -> 1);
        }

        @Override
        public String name() {
            return "plain";
        }

        @Override
        public double value(double x) {
            return value.applyAsDouble(x);
        }

        @Override
        public double slope(double x) {
            return slope.applyAsDouble(x);
        }

        @Override
        public double[] kinks() {
            return kinks.clone();
        }
    }

    /** x between -1 and 1, and flat outside. */
    record HardLimit(boolean declares) implements LaneActivation {
        @SuppressWarnings("unused") // schemes have one; specs ask for it
        HardLimit() {
            this(true);
        }

        @Override
        public String name() {
            return "hard-limit";
        }

        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.max(m.of(-1), m.min(m.of(1), x));
        }

        @Override
        public <L> L slope(Lanes<L> m, L x, L y) {
            return m.whenPositive(m.minus(m.of(1), m.abs(x)), m.of(1), m.of(0));
        }

        @Override
        public double[] kinks() {
            return declares ? new double[] {-1, 1} : new double[0];
        }
    }

    /** Softplus whose slope is that of another function. */
    record WrongSlope() implements LaneActivation {
        @Override
        public String name() {
            return "wrong-slope";
        }

        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.plus(m.max(x, m.of(0)), m.log1p(m.exp(m.minus(m.of(0), m.abs(x)))));
        }

        @Override
        public <L> L slope(Lanes<L> m, L x, L y) {
            return m.sigmoid(m.times(m.of(1.001), x));
        }
    }

    /** Overrides the double-precision value with another formula. */
    record TwoFormulas() implements LaneActivation {
        @Override
        public String name() {
            return "two-formulas";
        }

        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.tanh(x);
        }

        @Override
        public <L> L slope(Lanes<L> m, L x, L y) {
            return m.fma(m.minus(m.of(0), y), y, m.of(1));
        }

        @Override
        public double value(double x) {
            return (float) Math.tanh(x);
        }
    }
}
