package dev.onset.activations;

import dev.onset.api.Description;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.api.plugin.Spec;

/**
 * The smooth, positive ReLU f(x) = ln(1 + e^x), whose slope is the sigmoid; with {@code beta}, ln(1 + e^(beta x)) /
 * beta.
 *
 * <p>Source: C. Dugas et al., "Incorporating second-order functional knowledge for better option pricing", NIPS 2000.
 *
 * @param beta how sharp the bend is: finite and above 0
 */
public record Softplus(double beta) implements LaneActivation {

    public Softplus {
        if (!(beta > 0) || !Double.isFinite(beta)) {
            throw new IllegalArgumentException("beta must be finite and above 0, not " + beta);
        }
    }

    /** The plain form, beta = 1. */
    public Softplus() {
        this(1);
    }

    @Override
    public String name() {
        return "softplus";
    }

    @Override
    public <L> L value(Lanes<L> m, L x) {
        // ln(1 + e^x) by itself overflows; with the larger part taken out nothing does, and both tails keep their
        // digits.
        L bend = m.log1p(m.exp(m.minus(m.of(0), m.abs(sharpened(m, x)))));
        return beta == 1 ? m.plus(m.max(x, m.of(0)), bend) : m.fma(m.of(1 / beta), bend, m.max(x, m.of(0)));
    }

    @Override
    public <L> L slope(Lanes<L> m, L x, L y) {
        return m.sigmoid(sharpened(m, x));
    }

    /** beta x, without a multiplication by 1. */
    private <L> L sharpened(Lanes<L> m, L x) {
        return beta == 1 ? x : m.times(m.of(beta), x);
    }

    @Override
    public Description description() {
        return new Description(
                "A smooth ReLU that is never zero; its outputs are far from zero-centred.",
                "f(x) = ln(1 + e^(beta x)) / beta = max(x, 0) + ln(1 + e^-|beta x|) / beta",
                "C. Dugas et al., NIPS 2000",
                "softplus(beta=2.0)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
