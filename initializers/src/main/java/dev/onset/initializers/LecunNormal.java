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
 * Draws every weight from N(0, gain² / fan-in), untruncated unless asked.
 *
 * <p>Source: Y. LeCun et al., "Efficient BackProp", 1998, section 4.6, doi:10.1007/3-540-49430-8_2; for SELU: G.
 * Klambauer et al., "Self-normalizing neural networks", NIPS 2017, arXiv:1706.02515.
 *
 * @param gain positive and a finite float32, or {@code auto}: the forward gain of the activation before the layer
 * @param truncated whether the normal is cut at ±2 and widened, so that the variance stays, as in Keras and JAX; false
 *     is what PyTorch draws
 */
public record LecunNormal(LayerGain gain, boolean truncated) implements Initializer {

    /** The published constants: gain 1. */
    public LecunNormal() {
        this(LayerGain.of(1));
    }

    /** Not truncated. */
    public LecunNormal(LayerGain gain) {
        this(gain, false);
    }

    @Override
    public String name() {
        return "lecun-normal";
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
                "Keeps variances through linear layers; the scheme of selu.",
                "w ~ N(0, gain² / fan-in)",
                "Y. LeCun et al., 1998, section 4.6, doi:10.1007/3-540-49430-8_2; G. Klambauer et al., NIPS 2017,"
                        + " arXiv:1706.02515",
                "lecun-normal(gain=auto)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }

    private VarianceScaling formula(LayerSpec layer) {
        double factor = gain.at(layer);
        return new VarianceScaling(
                factor * factor, Fan.IN, truncated ? Distribution.TRUNCATED_NORMAL : Distribution.NORMAL);
    }
}
