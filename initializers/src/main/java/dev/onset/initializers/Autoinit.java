package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.activation.Activation;
import dev.onset.api.activation.GaussianExpectation;
import dev.onset.api.init.Distribution;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Moments;
import dev.onset.api.init.WeightDistribution;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.Optional;

/**
 * Draws weights so that every pre-activation has mean 0 and variance 1, from the mean and variance of what the layer
 * sees.
 *
 * <p>In the first layer those are the inputs', as the parameters say. Every layer's pre-activations then are as good as
 * N(0, 1), so a later layer sees the mean μ and variance ν of f(z), z ~ N(0, 1), of the activation f before it: exact
 * for wide layers, whatever the stack. Weights of variance 1 / (fan-in (μ² + ν)) make the next pre-activation's
 * variance 1 again. With a plain network of standardised inputs that is what {@code gain=auto} does too.
 *
 * <p>Source: G. Bingham and R. Miikkulainen, "AutoInit: analytic signal-preserving weight initialization for neural
 * networks", AAAI 2023, arXiv:2109.08958.
 *
 * @param inputMean the mean of a network's inputs: finite; 0 where they are standardised
 * @param inputVariance their variance: finite, at least 0, and not 0 together with the mean
 * @param distribution the shape
 */
public record Autoinit(double inputMean, double inputVariance, Distribution distribution) implements Initializer {

    public Autoinit {
        Require.float32("input-mean", inputMean);
        Require.deviation("input-variance", inputVariance);
        if (inputMean == 0 && inputVariance == 0) {
            throw new IllegalArgumentException("input-mean and input-variance must not both be 0");
        }
    }

    /** For standardised inputs: mean 0, variance 1; normal. */
    public Autoinit() {
        this(0, 1, Distribution.NORMAL);
    }

    @Override
    public String name() {
        return "autoinit";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        distribution.fill(weights, random, Math.sqrt(variance(layer)));
    }

    @Override
    public Optional<Moments> moments(LayerSpec layer) {
        return Optional.of(new Moments(0, variance(layer)));
    }

    @Override
    public Optional<WeightDistribution> distribution(LayerSpec layer) {
        return Optional.of(distribution.of(Math.sqrt(variance(layer))));
    }

    private double variance(LayerSpec layer) {
        Moments seen = layer.before().map(Autoinit::afterStandardNormal).orElse(new Moments(inputMean, inputVariance));
        return 1 / (layer.fanIn() * (seen.mean() * seen.mean() + seen.variance()));
    }

    private static Moments afterStandardNormal(Activation activation) {
        double[] kinks = activation.kinks();
        double mean = GaussianExpectation.of(activation::value, kinks);
        double variance = GaussianExpectation.of(
                z -> {
                    double distance = activation.value(z) - mean;
                    return distance * distance;
                },
                kinks);
        if (!(mean * mean + variance > 0) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException("autoinit needs an activation of finite, positive mean square, and '"
                    + activation.name() + "' has mean " + mean + " and variance " + variance);
        }
        return new Moments(mean, variance);
    }

    @Override
    public Description description() {
        return new Description(
                "Carries mean and variance through the network and keeps every pre-activation at mean 0, variance 1, for any"
                        + " activation and for inputs that are not standardised.",
                "var w = 1 / (fan-in (μ² + ν)), μ and ν the mean and variance of the layer's inputs",
                "G. Bingham and R. Miikkulainen, AAAI 2023, arXiv:2109.08958",
                "autoinit(input-mean=0.5, input-variance=0.1)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
