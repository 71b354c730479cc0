package dev.onset.activations;

import dev.onset.api.Description;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.api.plugin.Spec;

/**
 * The self-regularized f(x) = x tanh(ln(1 + e^x)).
 *
 * <p>Source: D. Misra, "Mish: a self regularized non-monotonic activation function", BMVC 2020, arXiv:1908.08681.
 */
public record Mish() implements LaneActivation {

    /**
     * tanh(ln(1 + e^x)) = n / (n + 2) with n = e^x (e^x + 2); above 0 both are divided by e^2x, so nothing overflows.
     */
    private static <L> L numerator(Lanes<L> m, L x) {
        L e = m.exp(m.minus(m.of(0), m.abs(x)));
        return m.whenPositive(x, m.fma(m.of(2), e, m.of(1)), m.times(e, m.plus(e, m.of(2))));
    }

    private static <L> L denominator(Lanes<L> m, L x) {
        L e = m.exp(m.minus(m.of(0), m.abs(x)));
        L twice = m.times(m.of(2), m.whenPositive(x, m.times(e, e), m.of(1)));
        return m.plus(numerator(m, x), twice);
    }

    @Override
    public String name() {
        return "mish";
    }

    @Override
    public <L> L value(Lanes<L> m, L x) {
        return m.times(x, m.over(numerator(m, x), denominator(m, x)));
    }

    @Override
    public <L> L slope(Lanes<L> m, L x, L y) {
        L below = denominator(m, x);
        L t = m.over(numerator(m, x), below);
        L e = m.exp(m.minus(m.of(0), m.abs(x)));
        // 1 - t², with what is between the two taken from the formula.
        L gap = m.over(m.whenPositive(x, m.times(m.of(2), m.times(e, e)), m.of(2)), below);
        L turn = m.times(m.times(gap, m.plus(m.of(1), t)), m.sigmoid(x));
        return m.fma(x, turn, t);
    }

    @Override
    public Description description() {
        return new Description(
                "A smooth ReLU that dips below zero, a little deeper than silu.",
                "f(x) = x tanh(ln(1 + e^x))",
                "D. Misra, BMVC 2020, arXiv:1908.08681",
                "mish");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
