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
 * What Neuroph draws for He, Zhang, Ren and Sun: uniform within ±3 √(2 / fan-in). Faulty.
 *
 * <p>Three deviations where a uniform ends at √3 of them: three times He's variance, 6 / fan-in, so signals grow by √3
 * a layer through ReLU. In Neuroph a bias neuron, where a network has one, counts as an input and is drawn alike; here
 * biases are zero, as in its rectifier networks.
 *
 * <p>Source: {@code org.neuroph.util.random.HeZhangRenSunUniformWeightsRandomizer}.
 */
public record NeurophHe() implements Initializer {

    private static final VarianceScaling FORMULA = new VarianceScaling(6, Fan.IN, Distribution.UNIFORM);

    @Override
    public String name() {
        return "neuroph:he";
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
                "FAULTY, kept as Neuroph has it: √3 wider than He's uniform, so three times the variance; deep ReLU networks"
                        + " explode. he-uniform is the right one.",
                "w ~ U(-a, a), a = 3 √(2 / fan-in) (He: √(6 / fan-in)); biases 0",
                "Neuroph, HeZhangRenSunUniformWeightsRandomizer",
                "neuroph:he");
    }

    @Override
    public String toString() {
        return name();
    }
}
