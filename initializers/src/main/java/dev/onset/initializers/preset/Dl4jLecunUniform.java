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
 * What DL4J draws for {@code LECUN_UNIFORM}: uniform within ±3 / √fan-in, √3 wider than LeCun's. Faulty.
 *
 * <p>The limit of a uniform is √3 deviations; here it is 3. The variance is 3 / fan-in instead of 1 / fan-in, so
 * signals grow by √1.5 a layer through ReLU and saturate tanh. Biases are zero.
 *
 * <p>Source: {@code org.deeplearning4j.nn.weights.WeightInit}, {@code WeightInitUtil}.
 */
public record Dl4jLecunUniform() implements Initializer {

    private static final VarianceScaling FORMULA = new VarianceScaling(3, Fan.IN, Distribution.UNIFORM);

    @Override
    public String name() {
        return "dl4j:lecun-uniform";
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
                "FAULTY, kept as DL4J has it: √3 wider than LeCun's uniform, so three times the variance; deep ReLU networks"
                        + " explode. lecun-uniform is the right one.",
                "w ~ U(-a, a), a = 3 / √fan-in (LeCun: √(3 / fan-in)); biases 0",
                "DL4J, WeightInit.LECUN_UNIFORM",
                "dl4j:lecun-uniform");
    }

    @Override
    public String toString() {
        return name();
    }
}
