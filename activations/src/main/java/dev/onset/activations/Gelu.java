package dev.onset.activations;

import dev.onset.api.Description;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.api.plugin.Spec;

/**
 * The Gaussian error linear unit f(x) = x Φ(x), with the normal distribution function itself rather than its tanh
 * approximation.
 *
 * <p>Source: D. Hendrycks and K. Gimpel, "Gaussian error linear units", 2016, arXiv:1606.08415.
 */
public record Gelu() implements LaneActivation {

    private static final double INVERSE_SQRT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

    @Override
    public String name() {
        return "gelu";
    }

    @Override
    public <L> L value(Lanes<L> m, L x) {
        return m.times(x, m.normalCdf(x));
    }

    @Override
    public <L> L slope(Lanes<L> m, L x, L y) {
        L density = m.times(m.of(INVERSE_SQRT_TWO_PI), m.exp(m.times(m.of(-0.5), m.times(x, x))));
        return m.fma(x, density, m.normalCdf(x));
    }

    @Override
    public Description description() {
        return new Description(
                "A smooth ReLU that dips below zero, as transformers use it; the exact erf form.",
                "f(x) = x Φ(x) = x/2 * (1 + erf(x/√2)); f'(x) = Φ(x) + x φ(x)",
                "D. Hendrycks and K. Gimpel, 2016, arXiv:1606.08415",
                "gelu");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
