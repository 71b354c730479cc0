package dev.onset.activations;

import dev.onset.api.Description;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.api.plugin.Spec;

/**
 * The smooth, positive ReLU f(x) = ln(1 + e^x), whose slope is the sigmoid.
 *
 * <p>Source: C. Dugas et al., "Incorporating second-order functional knowledge for better option pricing", NIPS 2000.
 */
public record Softplus() implements LaneActivation {

    @Override
    public String name() {
        return "softplus";
    }

    @Override
    public <L> L value(Lanes<L> m, L x) {
        // ln(1 + e^x) by itself overflows; with the larger part taken out nothing does, and both tails keep their
        // digits.
        return m.plus(m.max(x, m.of(0)), m.log1p(m.exp(m.minus(m.of(0), m.abs(x)))));
    }

    @Override
    public <L> L slope(Lanes<L> m, L x, L y) {
        return m.sigmoid(x);
    }

    @Override
    public Description description() {
        return new Description(
                "A smooth ReLU that is never zero; its outputs are far from zero-centred.",
                "f(x) = ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|)",
                "C. Dugas et al., NIPS 2000",
                "softplus");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
