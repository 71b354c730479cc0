package dev.onset.activations;

import dev.onset.api.Description;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.api.plugin.Spec;
import java.util.List;

/**
 * The linear activation f(x) = x, with slope 1 everywhere.
 *
 * <p>The usual activation of an output layer, and the one that makes a network linear for study.
 */
public record Identity() implements LaneActivation {

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public List<String> aliases() {
        return List.of("linear", "none");
    }

    @Override
    public <L> L value(Lanes<L> m, L x) {
        return x;
    }

    @Override
    public <L> L slope(Lanes<L> m, L x, L y) {
        return m.of(1);
    }

    @Override
    public Description description() {
        return new Description(
                "No nonlinearity: for output layers and for the study of linear networks.",
                "f(x) = x",
                "Standard; linear deep networks: A. Saxe et al., ICLR 2014, arXiv:1312.6120",
                "identity");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
