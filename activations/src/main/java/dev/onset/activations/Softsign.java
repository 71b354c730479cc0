package dev.onset.activations;

import dev.onset.api.Description;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.api.plugin.Spec;

/**
 * The sigmoid-shaped f(x) = x / (1 + |x|), which saturates like 1/x rather than exponentially.
 *
 * <p>Its second derivative jumps at 0; the slope there is 1.
 *
 * <p>Source: J. Turian et al., "Quadratic features and deep architectures for chunking", NAACL 2009, ACL N09-2062;
 * studied by X. Glorot and Y. Bengio, AISTATS 2010, PMLR 9:249-256.
 */
public record Softsign() implements LaneActivation {

    @Override
    public String name() {
        return "softsign";
    }

    @Override
    public <L> L value(Lanes<L> m, L x) {
        return m.over(x, m.plus(m.of(1), m.abs(x)));
    }

    @Override
    public <L> L slope(Lanes<L> m, L x, L y) {
        L root = m.over(m.of(1), m.plus(m.of(1), m.abs(x)));
        return m.times(root, root);
    }

    @Override
    public double[] kinks() {
        return new double[] {0};
    }

    @Override
    public Description description() {
        return new Description(
                "Like tanh, but it saturates slowly, so its gradients last longer.",
                "f(x) = x / (1 + |x|)",
                "J. Turian et al., NAACL 2009, ACL N09-2062; X. Glorot and Y. Bengio, AISTATS 2010",
                "softsign");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
