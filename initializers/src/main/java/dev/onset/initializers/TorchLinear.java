package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.init.Distribution;
import dev.onset.api.init.Fan;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Moments;
import dev.onset.api.init.VarianceScaling;
import dev.onset.api.init.WeightDistribution;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.Optional;

/**
 * Draws every weight and every bias uniformly within ±1 / √fan-in: what PyTorch's {@code Linear} does unless told
 * otherwise.
 *
 * <p>The variance is 1 / (3 fan-in), a third of LeCun's, so signals shrink by √3 a layer even through linear ones.
 * PyTorch writes it as {@code kaiming_uniform_(a=√5)}. It is the heuristic that Glorot and Bengio start from.
 *
 * <p>Source: PyTorch's {@code nn.Linear}; X. Glorot and Y. Bengio, AISTATS 2010, PMLR 9:249-256, equation 1.
 */
public record TorchLinear() implements Initializer {

    private static final VarianceScaling FORMULA = new VarianceScaling(1.0 / 3, Fan.IN, Distribution.UNIFORM);

    @Override
    public String name() {
        return "torch-linear";
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
    public void fillBiases(Weights biases, Weights weights, LayerSpec layer, RandomStream random) {
        FORMULA.fill(biases, layer, random);
    }

    @Override
    public Optional<Moments> biasMoments(LayerSpec layer) {
        return FORMULA.moments(layer);
    }

    @Override
    public Description description() {
        return new Description(
                "The default of PyTorch's Linear, biases included: three times less variance than LeCun, so deep plain"
                        + " networks of it stall.",
                "w ~ U(-a, a), b ~ U(-a, a), a = 1 / √fan-in",
                "PyTorch nn.Linear; X. Glorot and Y. Bengio, AISTATS 2010, PMLR 9:249-256, equation 1",
                "torch-linear");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
