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
 * Draws every weight uniformly within ±gain √(3 / fan); also known as Kaiming's.
 *
 * <p>The published gain is √2, that of ReLU, and holds in every layer: the deviation is √(2 / fan-in) in the first one
 * too. For another activation use {@code gain=auto}.
 *
 * <p>Source: K. He et al., "Delving deep into rectifiers", ICCV 2015, doi:10.1109/ICCV.2015.123, arXiv:1502.01852.
 *
 * @param fan what the variance is divided by; the published one is in
 * @param gain positive and a finite float32, or {@code auto}: the forward gain of the activation before the layer
 */
public record HeUniform(Fan fan, LayerGain gain) implements Initializer {

    /** The published constants, fan in and gain √2. */
    public HeUniform() {
        this(Fan.IN, LayerGain.of(Math.sqrt(2)));
    }

    @Override
    public String name() {
        return "he-uniform";
    }

    @Override
    public List<String> aliases() {
        return List.of("kaiming-uniform");
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
                "Keeps the second moment of activations through ReLU layers, without extreme weights.",
                "w ~ U(-a, a), a = gain √(3 / fan), gain √2 and fan in: a = √(6 / fan-in)",
                "K. He et al., ICCV 2015, doi:10.1109/ICCV.2015.123, arXiv:1502.01852",
                "he-uniform(fan=out)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }

    private VarianceScaling formula(LayerSpec layer) {
        double factor = gain.at(layer);
        return new VarianceScaling(factor * factor, fan, Distribution.UNIFORM);
    }
}
