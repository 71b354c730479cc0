package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.LayerGain;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;

/**
 * Sets an identity repeated along the longer side: w[i, j] is the gain where i and j agree modulo the shorter side.
 *
 * <p>A partial identity would leave surplus inputs unread, or surplus units without a signal; repeated, none is. The
 * zero-preserving form for the ends of residual branches has no place in a plain network.
 *
 * <p>Source: Y. Pan et al., "IDInit: a universal and stable initialization method for neural network training", ICLR
 * 2025, arXiv:2503.04626.
 *
 * @param gain the paper's τ, 1 there: positive and a finite float32, or {@code auto}: the forward gain of the activation before
 *     the layer
 */
public record Idinit(LayerGain gain) implements Initializer {

    /** The published τ, 1. */
    public Idinit() {
        this(LayerGain.of(1));
    }

    @Override
    public String name() {
        return "idinit";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        double factor = gain.at(layer);
        int period = Math.min(weights.rows(), weights.columns());
        weights.fill((row, column) -> row % period == column % period ? factor : 0);
    }

    @Override
    public Description description() {
        return new Description(
                "Deterministic: the identity, repeated where the layer is not square, so that no input is lost; train it with"
                        + " momentum.",
                "w[i, j] = gain where i = j modulo min(fan-in, fan-out), 0 elsewhere",
                "Y. Pan et al., ICLR 2025, arXiv:2503.04626",
                "idinit");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
