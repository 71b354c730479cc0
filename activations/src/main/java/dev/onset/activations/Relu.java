package dev.onset.activations;

import dev.onset.api.Description;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.api.plugin.Spec;

/**
 * The rectified linear unit f(x) = max(x, 0).
 *
 * <p>The slope at 0 is 0, as every major framework has it.
 *
 * <p>Source: V. Nair and G. Hinton, "Rectified linear units improve restricted Boltzmann machines", ICML 2010; X.
 * Glorot et al., "Deep sparse rectifier neural networks", AISTATS 2011, PMLR 15:315-323.
 */
public record Relu() implements LaneActivation {

    @Override
    public String name() {
        return "relu";
    }

    @Override
    public <L> L value(Lanes<L> m, L x) {
        return m.max(x, m.of(0));
    }

    @Override
    public <L> L slope(Lanes<L> m, L x, L y) {
        // Where x is not positive f(x) is 0, which is the slope too; and where x is NaN so is f(x).
        return m.whenPositive(x, m.of(1), y);
    }

    @Override
    public double[] kinks() {
        return new double[] {0};
    }

    @Override
    public Description description() {
        return new Description(
                "The default nonlinearity of deep networks: cheap, scale-free, zero for half of its inputs; goes"
                        + " with he-normal.",
                "f(x) = max(x, 0); slope 0 at 0",
                "V. Nair and G. Hinton, ICML 2010; X. Glorot et al., AISTATS 2011, PMLR 15:315-323",
                "relu");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
