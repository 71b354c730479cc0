package dev.onset.activations;

import dev.onset.api.Description;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.api.plugin.Spec;

/**
 * The hyperbolic tangent, odd and within ±1.
 *
 * <p>Source: Y. LeCun et al., "Efficient BackProp", 1998, doi:10.1007/3-540-49430-8_2, on why an odd sigmoid trains
 * faster.
 */
public record Tanh() implements LaneActivation {

    @Override
    public String name() {
        return "tanh";
    }

    @Override
    public <L> L value(Lanes<L> m, L x) {
        return m.tanh(x);
    }

    @Override
    public <L> L slope(Lanes<L> m, L x, L y) {
        return m.fma(m.minus(m.of(0), y), y, m.of(1));
    }

    @Override
    public Description description() {
        return new Description(
                "Squashes to (-1, 1) around zero; goes with glorot-normal.",
                "f(x) = (e^x - e^-x) / (e^x + e^-x)",
                "Y. LeCun et al., \"Efficient BackProp\", 1998, doi:10.1007/3-540-49430-8_2",
                "tanh");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
