package dev.onset.initializers.preset;

import dev.onset.api.Description;
import dev.onset.api.init.Distribution;
import dev.onset.api.init.Fan;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Moments;
import dev.onset.api.init.VarianceScaling;
import dev.onset.api.init.WeightDistribution;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.random.RandomStream;
import java.util.Optional;

/**
 * What a Flax {@code Dense} layer starts from: LeCun's normal, cut at two deviations and widened to make up; biases
 * zero.
 *
 * <p>Drawn as published, for SELU. With ReLU it has half the variance that keeps signals.
 *
 * <p>Source: {@code flax.linen.Dense} and {@code flax.nnx.Linear}, {@code jax.nn.initializers.lecun_normal}.
 */
public record JaxDense() implements Initializer {

    private static final VarianceScaling FORMULA = new VarianceScaling(1, Fan.IN, Distribution.TRUNCATED_NORMAL);

    @Override
    public String name() {
        return "jax:dense";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        FORMULA.fill(weights, layer, random);
    }

    @Override
    public Optional<Moments> moments(LayerSpec layer) {
        return FORMULA.moments(layer);
    }

    @Override
    public Optional<WeightDistribution> distribution(LayerSpec layer) {
        return FORMULA.weightDistribution(layer);
    }

    @Override
    public Description description() {
        return new Description(
                "The default of Flax's Dense: LeCun's normal, truncated. Right for SELU; with ReLU it has half the variance"
                        + " that keeps signals.",
                "w ~ N(0, σ²) cut at ±2σ, σ = 1 / (0.8796 √fan-in), so std 1 / √fan-in; biases 0",
                "flax.linen.Dense, flax.nnx.Linear, jax.nn.initializers.lecun_normal",
                "jax:dense");
    }

    @Override
    public String toString() {
        return name();
    }
}
