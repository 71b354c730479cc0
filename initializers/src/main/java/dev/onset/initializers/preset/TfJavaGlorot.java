package dev.onset.initializers.preset;

import dev.onset.api.Description;
import dev.onset.api.init.Fan;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Moments;
import dev.onset.api.init.WeightDistribution;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.random.RandomStream;
import java.util.Optional;

/**
 * What TensorFlow Java's {@code Glorot} draws with its uniform distribution: between 0 and Glorot's limit. Faulty.
 *
 * <p>It scales numbers from [0, 1) without moving them to [-1, 1), so no weight is negative: the mean is half the
 * limit, and every unit of a layer sees much the same sum. The framework also gives layers of one shape the same
 * weights where they share an initializer and its seed; that is not reproduced. Biases are zero.
 *
 * <p>Source: {@code org.tensorflow.framework.initializers.Glorot}, {@code VarianceScaling}.
 */
public record TfJavaGlorot() implements Initializer {

    @Override
    public String name() {
        return "tf-java:glorot";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        weights.fillUniform(random, 0, limit(layer));
    }

    @Override
    public Optional<Moments> moments(LayerSpec layer) {
        double limit = limit(layer);
        return Optional.of(new Moments(limit / 2, limit * limit / 12));
    }

    @Override
    public Optional<WeightDistribution> distribution(LayerSpec layer) {
        return Optional.of(WeightDistribution.uniform(0, limit(layer)));
    }

    @Override
    public Description description() {
        return new Description(
                "FAULTY, kept as TensorFlow Java has it: no weight is negative, so activations explode and units look"
                        + " alike. glorot-uniform is the right one.",
                "w ~ U(0, a), a = √(6 / (fan-in + fan-out)) (Glorot: U(-a, a)); biases 0",
                "TensorFlow Java, framework.initializers.Glorot with Distribution.UNIFORM",
                "tf-java:glorot");
    }

    @Override
    public String toString() {
        return name();
    }

    private static double limit(LayerSpec layer) {
        return Math.sqrt(3 / Fan.AVERAGE.of(layer));
    }
}
