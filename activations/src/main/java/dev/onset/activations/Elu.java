package dev.onset.activations;

import dev.onset.api.Description;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.api.plugin.Spec;

/**
 * The exponential linear unit: f(x) = x above 0 and {@code alpha * (e^x - 1)} elsewhere.
 *
 * <p>The slope at 0 is {@code alpha}, that of the negative side; with the published default of 1 both sides agree
 * there.
 *
 * <p>Source: D.-A. Clevert et al., "Fast and accurate deep network learning by exponential linear units", ICLR 2016,
 * arXiv:1511.07289.
 *
 * @param alpha minus the limit far below 0: finite and at least 0
 */
public record Elu(double alpha) implements LaneActivation {

    public Elu {
        if (!(alpha >= 0) || !Double.isFinite(alpha)) {
            throw new IllegalArgumentException("alpha must be finite and at least 0, not " + alpha);
        }
    }

    /** The published default, alpha = 1. */
    public Elu() {
        this(1);
    }

    @Override
    public String name() {
        return "elu";
    }

    @Override
    public <L> L value(Lanes<L> m, L x) {
        // Clamped: the branch that is not taken is evaluated too, and must not overflow.
        return m.whenPositive(x, x, m.times(m.of(alpha), m.expm1(m.min(x, m.of(0)))));
    }

    @Override
    public <L> L slope(Lanes<L> m, L x, L y) {
        // Not y + alpha, which would round to 0 in the far left tail.
        return m.whenPositive(x, m.of(1), m.times(m.of(alpha), m.exp(m.min(x, m.of(0)))));
    }

    @Override
    public double[] kinks() {
        return new double[] {0};
    }

    @Override
    public Description description() {
        return new Description(
                "A smooth ReLU whose mean output is closer to zero.",
                "f(x) = x for x > 0, alpha * (e^x - 1) elsewhere; slope at 0 is alpha",
                "D.-A. Clevert et al., ICLR 2016, arXiv:1511.07289",
                "elu(alpha=0.5)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
