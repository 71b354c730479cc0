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
 * Draws every weight from N(0, 2 gain² / (fan-in + fan-out)), untruncated unless asked; also known as Xavier's.
 *
 * <p>Source: X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks",
 * AISTATS 2010, PMLR 9:249-256, equation 12.
 *
 * @param gain positive and a finite float32, or {@code auto}: the forward gain of the activation before the layer
 * @param truncated whether the normal is cut at ±2 and widened, so that the variance stays, as in Keras and JAX; false
 *     is what PyTorch draws
 */
public record GlorotNormal(LayerGain gain, boolean truncated) implements Initializer {

    /** The published constants: gain 1. */
    public GlorotNormal() {
        this(LayerGain.of(1));
    }

    /** Not truncated. */
    public GlorotNormal(LayerGain gain) {
        this(gain, false);
    }

    @Override
    public String name() {
        return "glorot-normal";
    }

    @Override
    public List<String> aliases() {
        return List.of("xavier-normal");
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
                "w ~ N(0, 2 gain² / (fan-in + fan-out))",
                "X. Glorot and Y. Bengio, AISTATS 2010, PMLR 9:249-256, equation 12",
                "glorot-normal(gain=auto)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }

    private VarianceScaling formula(LayerSpec layer) {
        double factor = gain.at(layer);
        return new VarianceScaling(
                factor * factor, Fan.AVERAGE, truncated ? Distribution.TRUNCATED_NORMAL : Distribution.NORMAL);
    }
}
