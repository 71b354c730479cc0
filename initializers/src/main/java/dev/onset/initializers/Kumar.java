package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.activation.Activation;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Moments;
import dev.onset.api.init.WeightDistribution;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.Optional;

/**
 * Draws every weight from N(0, 1 / (fan-in f'(0)² (1 + g(0)²))): keeps variance 1 through an activation taken as
 * straight at 0.
 *
 * <p>f is the activation after the layer, whose slope scales the variance; g the one before, whose value at 0 is the
 * mean of the layer's inputs, and 0 in the first layer. Between layers of sigmoid that is 3.5778 / √fan-in, of tanh 1 /
 * √fan-in. Where f has a kink at 0 and f(0) = 0, as ReLU, its mean square slope on both sides takes the place of
 * f'(0)²: 2 / fan-in for ReLU, which the paper derives on its own.
 *
 * <p>Source: S. K. Kumar, "On weight initialization in deep neural networks", 2017, arXiv:1704.08863.
 */
public record Kumar() implements Initializer {

    /** One-sided slopes are read this far from 0: near enough for any activation in use. */
    private static final double NEAR = 1e-6;

    /** What a curvature of 50 makes of the distance between them; a kink makes more. */
    private static final double SMOOTH = 1e-4;

    @Override
    public String name() {
        return "kumar";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        weights.fillNormal(random, 0, Math.sqrt(variance(layer)));
    }

    @Override
    public Optional<Moments> moments(LayerSpec layer) {
        return Optional.of(new Moments(0, variance(layer)));
    }

    @Override
    public Optional<WeightDistribution> distribution(LayerSpec layer) {
        return Optional.of(WeightDistribution.normal(0, Math.sqrt(variance(layer))));
    }

    private static double variance(LayerSpec layer) {
        double mean = layer.before().map(before -> before.value(0)).orElse(0.0);
        return 1 / (layer.fanIn() * squaredSlope(layer.after()) * (1 + mean * mean));
    }

    private static double squaredSlope(Activation activation) {
        double left = activation.slope(-NEAR);
        double right = activation.slope(NEAR);
        boolean kink = Math.abs(left - right) > SMOOTH;
        if (kink && activation.value(0) != 0) {
            throw refused(activation, "has a kink at 0, and is not 0 there");
        }
        double slope = activation.slope(0);
        double squared = kink ? (left * left + right * right) / 2 : slope * slope;
        if (!(squared > 0) || Double.isInfinite(squared)) {
            throw refused(activation, "has slope " + slope + " at 0");
        }
        return squared;
    }

    private static IllegalArgumentException refused(Activation activation, String why) {
        return new IllegalArgumentException("kumar needs an activation with a slope at 0, and '" + activation.name()
                + "' " + why + "; lecun-normal(gain=auto) suits any");
    }

    @Override
    public Description description() {
        return new Description(
                "Keeps variances through any activation that has a slope at 0: for sigmoid, whose mean others forget.",
                "w ~ N(0, 1 / (fan-in f'(0)² (1 + g(0)²))), f the activation after the layer, g the one before",
                "S. K. Kumar, 2017, arXiv:1704.08863",
                "kumar");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
