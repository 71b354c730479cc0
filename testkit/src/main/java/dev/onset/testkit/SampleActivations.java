package dev.onset.testkit;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import java.util.List;

/** The activations the contracts use where the author brings none: lines, a kink, saturation, growth, no lanes. */
final class SampleActivations {

    private SampleActivations() {}

    static List<Activation> all() {
        return List.of(new Line(), new Ramp(), new Saturating(), new Swish(), new Algebraic());
    }

    /** f(x) = x. */
    record Line() implements LaneActivation {
        @Override
        public String name() {
            return "sample-line";
        }

        @Override
        public <L> L value(Lanes<L> m, L x) {
            return x;
        }

        @Override
        public <L> L slope(Lanes<L> m, L x, L y) {
            return m.of(1);
        }
    }

    /** f(x) = x above zero, and 0.1 x below. */
    record Ramp() implements LaneActivation {
        private static final double BELOW = 0.1;

        @Override
        public String name() {
            return "sample-ramp";
        }

        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.whenPositive(x, x, m.times(m.of(BELOW), x));
        }

        @Override
        public <L> L slope(Lanes<L> m, L x, L y) {
            return m.whenPositive(x, m.of(1), m.of(BELOW));
        }

        @Override
        public double[] kinks() {
            return new double[] {0};
        }
    }

    /** f(x) = tanh x; its slope comes from its value. */
    record Saturating() implements LaneActivation {
        @Override
        public String name() {
            return "sample-saturating";
        }

        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.tanh(x);
        }

        @Override
        public <L> L slope(Lanes<L> m, L x, L y) {
            return m.fma(m.minus(m.of(0), y), y, m.of(1));
        }
    }

    /** f(x) = x / (1 + e^-x); not monotone. */
    record Swish() implements LaneActivation {
        @Override
        public String name() {
            return "sample-swish";
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

    /** f(x) = x / √(1 + x²), as two plain functions of a double. */
    record Algebraic() implements Activation {
        @Override
        public String name() {
            return "sample-algebraic";
        }

        @Override
        public double value(double x) {
            return x / Math.hypot(1, x);
        }

        @Override
        public double slope(double x) {
            double length = Math.hypot(1, x);
            return 1 / (length * length * length);
        }
    }
}
