package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.LayerGain;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;

/**
 * Sets the identity matrix times a gain: weight [i, i] is the gain, all others are 0.
 *
 * <p>Where the layer is not square this is the partial identity: surplus inputs are ignored, surplus units get nothing.
 *
 * <p>Source: Q. Le et al., "A simple way to initialize recurrent networks of rectified linear units", 2015,
 * arXiv:1504.00941; partial, for layers that are not square: J. Zhao et al., "ZerO initialization", TMLR 2022,
 * arXiv:2110.12661.
 *
 * @param gain the diagonal: positive and finite, or {@code auto}: the forward gain of the activation before the layer
 */
public record IdentityInitializer(LayerGain gain) implements Initializer {

    /** The default, gain 1. */
    public IdentityInitializer() {
        this(LayerGain.of(1));
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        double factor = gain.at(layer);
        weights.fill((row, column) -> row == column ? factor : 0);
    }

    @Override
    public Description description() {
        return new Description(
                "Passes inputs through unchanged, as far as the shape goes; deterministic.",
                "w[i, j] = gain where i = j, 0 elsewhere",
                "Q. Le et al., 2015, arXiv:1504.00941; partial: J. Zhao et al., 2022, arXiv:2110.12661",
                "identity(gain=0.5)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
