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
import java.util.List;
import java.util.Optional;

/**
 * Draws every weight uniformly within ±4 √(6 / (fan-in + fan-out)): Glorot's scheme for sigmoid units.
 *
 * <p>σ(x) = (1 + tanh(x / 2)) / 2 has a quarter of the slope that tanh has at 0, and the factor 4 makes up for it. It
 * does not make up for σ's mean of 1/2: deep networks of sigmoid units stay hard to train.
 *
 * <p>Source: X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks",
 * AISTATS 2010, PMLR 9:249-256, for tanh; the factor is that of the Theano deep learning tutorials and of DL4J's {@code
 * SIGMOID_UNIFORM}.
 */
public record GlorotSigmoid() implements Initializer {

    /** ±4 √(6 / (fan-in + fan-out)) has variance 4² times 2 / (fan-in + fan-out). */
    private static final VarianceScaling FORMULA = new VarianceScaling(16, Fan.AVERAGE, Distribution.UNIFORM);

    @Override
    public String name() {
        return "glorot-sigmoid";
    }

    @Override
    public List<String> aliases() {
        return List.of("sigmoid-uniform");
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
                "Glorot's uniform times 4, for networks of few sigmoid layers.",
                "w ~ U(-a, a), a = 4 √(6 / (fan-in + fan-out))",
                "X. Glorot and Y. Bengio, AISTATS 2010, PMLR 9:249-256; the factor as in DL4J SIGMOID_UNIFORM",
                "glorot-sigmoid");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
