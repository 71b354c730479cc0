package dev.onset.activations;

import dev.onset.api.Description;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.api.plugin.Spec;

/**
 * What tanh leaves over, f(x) = x - tanh x.
 *
 * <p>Near 0 it is x³ / 3, and keeps its digits there.
 *
 * <p>Source: torch.nn.Tanhshrink; no paper of its own.
 */
public record TanhShrink() implements LaneActivation {

    /**
     * Below 1, where the subtraction would cancel: what Lambert's continued fraction of tanh, nine levels deep, leaves
     * of x, in one fraction of positive terms; within 1e-16 of it.
     */
    private static <L> L near(Lanes<L> m, L x) {
        L s = m.min(m.abs(x), m.of(1));
        L u = m.times(s, s);
        L above = m.fma(m.fma(m.fma(m.of(44), u, m.of(12_870)), u, m.of(810_810)), u, m.of(11_486_475));
        L upper = m.fma(m.fma(m.of(45), u, m.of(13_860)), u, m.of(945_945));
        L below = m.fma(m.fma(upper, u, m.of(16_216_200)), u, m.of(34_459_425));
        return m.times(x, m.times(u, m.over(above, below)));
    }

    @Override
    public String name() {
        return "tanh-shrink";
    }

    @Override
    public <L> L value(Lanes<L> m, L x) {
        return m.whenPositive(m.minus(m.abs(x), m.of(1)), m.minus(x, m.tanh(x)), near(m, x));
    }

    @Override
    public <L> L slope(Lanes<L> m, L x, L y) {
        L t = m.tanh(x);
        return m.times(t, t);
    }

    @Override
    public Description description() {
        return new Description(
                "Flat around zero, and the identity less 1 far out.",
                "f(x) = x - tanh(x)",
                "torch.nn.Tanhshrink",
                "tanh-shrink");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
