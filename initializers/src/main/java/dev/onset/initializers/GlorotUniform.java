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
import java.util.List;
import java.util.Optional;

/**
 * Draws every weight uniformly within ±gain √(6 / (fan-in + fan-out)); also known as Xavier's.
 *
 * <p>Source: X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks",
 * AISTATS 2010, PMLR 9:249-256, equation 16.
 *
 * @param gain positive and a finite float32, or {@code auto}: the forward gain of the activation before the layer
 */
public record GlorotUniform(LayerGain gain) implements Initializer {

    /** The published constants: gain 1. */
    public GlorotUniform() {
        this(LayerGain.of(1));
    }

    @Override
    public String name() {
        return "glorot-uniform";
    }

    @Override
    public List<String> aliases() {
        return List.of("xavier-uniform");
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
                "A compromise between keeping variances forward and backward; for tanh and other activations of"
                        + " slope 1 at 0.",
                "w ~ U(-a, a), a = gain √(6 / (fan-in + fan-out))",
                "X. Glorot and Y. Bengio, AISTATS 2010, PMLR 9:249-256, equation 16",
                "glorot-uniform(gain=auto)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }

    private VarianceScaling formula(LayerSpec layer) {
        double factor = gain.at(layer);
        return new VarianceScaling(factor * factor, Fan.AVERAGE, Distribution.UNIFORM);
    }
}
