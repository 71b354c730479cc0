package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.LayerGain;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.List;

/**
 * Sets the identity matrix times a gain: weight [i, i] is the gain, all others are 0.
 *
 * <p>Where the layer is not square this is the partial identity: surplus inputs are ignored, surplus units get nothing.
 * A shift moves its rows down, those that leave below coming back above, as in Flux's {@code identity_init}.
 *
 * <p>Source: Q. Le et al., "A simple way to initialize recurrent networks of rectified linear units", 2015,
 * arXiv:1504.00941; partial, for layers that are not square: J. Zhao et al., "ZerO initialization", TMLR 2022,
 * arXiv:2110.12661.
 *
 * @param gain the diagonal: positive and a finite float32, or {@code auto}: the forward gain of the activation before the layer
 * @param shift how many units further down each input goes, round and round; any integer
 */
public record IdentityInitializer(LayerGain gain, int shift) implements Initializer {

    /** The defaults, gain 1 and no shift. */
    public IdentityInitializer() {
        this(LayerGain.of(1));
    }

    /** Not shifted. */
    public IdentityInitializer(LayerGain gain) {
        this(gain, 0);
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public List<String> aliases() {
        return List.of("eye");
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        double factor = gain.at(layer);
        int rows = weights.rows();
        // A column that the partial identity leaves out stays out, wherever the shift takes the rows.
        weights.fill((row, column) -> column < rows && row == Math.floorMod((long) column + shift, rows) ? factor : 0);
    }

    @Override
    public Description description() {
        return new Description(
                "Passes inputs through unchanged, as far as the shape goes; deterministic.",
                "w[i, j] = gain where i = (j + shift) mod units and j < units, 0 elsewhere",
                "Q. Le et al., 2015, arXiv:1504.00941; partial: J. Zhao et al., 2022, arXiv:2110.12661",
                "identity(gain=0.5)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
