package dev.onset.activations;

import dev.onset.api.Description;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.api.plugin.Spec;
import java.util.List;

/**
 * The sigmoid-weighted linear unit f(x) = x / (1 + e^-x), also known as swish.
 *
 * <p>Source: S. Elfwing et al., "Sigmoid-weighted linear units for neural network function approximation in
 * reinforcement learning", Neural Networks 107 (2018), doi:10.1016/j.neunet.2017.12.012, arXiv:1702.03118; as swish: P.
 * Ramachandran et al., "Searching for activation functions", 2017, arXiv:1710.05941.
 */
public record Silu() implements LaneActivation {

    @Override
    public String name() {
        return "silu";
    }

    @Override
    public List<String> aliases() {
        return List.of("swish");
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

    @Override
    public Description description() {
        return new Description(
                "A smooth ReLU that dips below zero; cheaper than gelu and much like it.",
                "f(x) = x s(x) with s(x) = 1 / (1 + e^-x)",
                "S. Elfwing et al., 2018, doi:10.1016/j.neunet.2017.12.012; as swish: P. Ramachandran et al.,"
                        + " 2017, arXiv:1710.05941",
                "silu");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
