package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.init.Distribution;
import dev.onset.api.init.Fan;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.LayerGain;
import dev.onset.api.init.Moments;
import dev.onset.api.init.VarianceScaling;
import dev.onset.api.init.WeightDistribution;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.Optional;

/**
 * Draws every weight uniformly within ±gain √(3 / fan-in), which has variance gain² / fan-in.
 *
 * <p>Source: Y. LeCun et al., "Efficient BackProp", 1998, section 4.6, doi:10.1007/3-540-49430-8_2.
 *
 * @param gain positive and a finite float32, or {@code auto}: the forward gain of the activation before the layer
 */
public record LecunUniform(LayerGain gain) implements Initializer {

    /** The published constants: gain 1. */
    public LecunUniform() {
        this(LayerGain.of(1));
    }

    @Override
    public String name() {
        return "lecun-uniform";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        formula(layer).fill(weights, layer, random);
    }

    @Override
    public Optional<Moments> moments(LayerSpec layer) {
        return formula(layer).moments(layer);
    }

    @Override
    public Optional<WeightDistribution> distribution(LayerSpec layer) {
        return formula(layer).weightDistribution(layer);
    }

    @Override
    public Description description() {
        return new Description(
                "Keeps variances through linear layers, without extreme weights.",
                "w ~ U(-a, a), a = gain √(3 / fan-in)",
                "Y. LeCun et al., 1998, section 4.6, doi:10.1007/3-540-49430-8_2",
                "lecun-uniform(gain=auto)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }

    private VarianceScaling formula(LayerSpec layer) {
        double factor = gain.at(layer);
        return new VarianceScaling(factor * factor, Fan.IN, Distribution.UNIFORM);
    }
}
