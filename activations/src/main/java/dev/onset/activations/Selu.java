package dev.onset.activations;

import dev.onset.api.Description;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.api.plugin.Spec;

/**
 * The self-normalizing exponential linear unit: an ELU of alpha 1.6733 times 1.0507.
 *
 * <p>The two constants make mean 0 and variance 1 an attracting fixed point for weights of variance 1 / fan-in. The
 * slope at 0 is that of the negative side, 1.7581.
 *
 * <p>Source: G. Klambauer et al., "Self-normalizing neural networks", NIPS 2017, arXiv:1706.02515.
 */
public record Selu() implements LaneActivation {

    private static final double SCALE = 1.0507009873554804934193349852946;
    private static final double ALPHA = 1.6732632423543772848170429916717;

    @Override
    public String name() {
        return "selu";
    }

    @Override
    public <L> L value(Lanes<L> m, L x) {
        L below = m.times(m.of(SCALE * ALPHA), m.expm1(m.min(x, m.of(0))));
        return m.whenPositive(x, m.times(m.of(SCALE), x), below);
    }

    @Override
    public <L> L slope(Lanes<L> m, L x, L y) {
        L below = m.times(m.of(SCALE * ALPHA), m.exp(m.min(x, m.of(0))));
        return m.whenPositive(x, m.of(SCALE), below);
    }

    @Override
    public double[] kinks() {
        return new double[] {0};
    }

    @Override
    public Description description() {
        return new Description(
                "Keeps activations at mean 0 and variance 1 by itself; goes with lecun-normal.",
                "f(x) = 1.0507 x for x > 0, 1.0507 * 1.6733 * (e^x - 1) elsewhere; slope at 0 is 1.7581",
                "G. Klambauer et al., NIPS 2017, arXiv:1706.02515",
                "selu");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
