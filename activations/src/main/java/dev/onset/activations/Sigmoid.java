package dev.onset.activations;

import dev.onset.api.Description;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.api.plugin.Spec;
import java.util.List;

/**
 * The logistic function f(x) = 1 / (1 + e^-x).
 *
 * <p>Source: D. Rumelhart et al., "Learning representations by back-propagating errors", Nature 323 (1986),
 * doi:10.1038/323533a0.
 */
public record Sigmoid() implements LaneActivation {

    @Override
    public String name() {
        return "sigmoid";
    }

    @Override
    public List<String> aliases() {
        return List.of("logistic");
    }

    @Override
    public <L> L value(Lanes<L> m, L x) {
        return m.sigmoid(x);
    }

    @Override
    public <L> L slope(Lanes<L> m, L x, L y) {
        // f(-x) rather than 1 - f(x): in float32 that is 0 from x = 17 on, but not below -17.
        return m.times(y, m.sigmoid(m.minus(m.of(0), x)));
    }

    @Override
    public Description description() {
        return new Description(
                "Squashes to (0, 1): for gates and probabilities; as a hidden activation its gradients vanish"
                        + " within a few layers.",
                "f(x) = 1 / (1 + e^-x)",
                "D. Rumelhart et al., Nature 323 (1986), doi:10.1038/323533a0",
                "sigmoid");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
