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
 * Draws every weight from N(0, gain² / fan), untruncated unless asked; also known as Kaiming's.
 *
 * <p>The published gain is √2, that of ReLU, and holds in every layer: the deviation is √(2 / fan-in) in the first one
 * too. For another activation use {@code gain=auto}.
 *
 * <p>Source: K. He et al., "Delving deep into rectifiers", ICCV 2015, doi:10.1109/ICCV.2015.123, arXiv:1502.01852.
 *
 * @param fan what the variance is divided by; the published one is in
 * @param gain positive and a finite float32, or {@code auto}: the forward gain of the activation before the layer
 * @param truncated whether the normal is cut at ±2 and widened, so that the variance stays, as in Keras and JAX; false
 *     is what PyTorch draws
 */
public record HeNormal(Fan fan, LayerGain gain, boolean truncated) implements Initializer {

    /** The published constants, fan in and gain √2. */
    public HeNormal() {
        this(Fan.IN, LayerGain.of(Math.sqrt(2)));
    }

    /** Not truncated. */
    public HeNormal(Fan fan, LayerGain gain) {
        this(fan, gain, false);
    }

    @Override
    public String name() {
        return "he-normal";
    }

    @Override
    public List<String> aliases() {
        return List.of("kaiming-normal");
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
                "Keeps the second moment of activations through ReLU layers, however many.",
                "w ~ N(0, gain² / fan), gain √2 and fan in: std √(2 / fan-in)",
                "K. He et al., ICCV 2015, doi:10.1109/ICCV.2015.123, arXiv:1502.01852",
                "he-normal(fan=out)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }

    private VarianceScaling formula(LayerSpec layer) {
        double factor = gain.at(layer);
        return new VarianceScaling(
                factor * factor, fan, truncated ? Distribution.TRUNCATED_NORMAL : Distribution.NORMAL);
    }
}
