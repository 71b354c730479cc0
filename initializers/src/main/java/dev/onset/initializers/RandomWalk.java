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
 * Draws every weight from N(0, g² / fan-in) with the gain g at which the logarithm of a signal's length neither rises
 * nor falls on average: exact at the layer's own width.
 *
 * <p>Keeping E‖h‖², as other schemes do, lets the typical length fall, since the mean is carried by rare long signals;
 * the walk of ln ‖h‖ through narrow and deep networks shows it. Here E ln S = -ln(g² / fan-in), where S sums over the
 * fan-in units before the layer: f'(a)² z² for gradients going backward, the paper's walk, or f(a)² for activations
 * going forward, with a and z standard normal. For linear units, ReLU and leaky ReLU both are the same; for others they
 * are not. Where all units may be silent at once, as ReLU's may, the expectation is over the cases in which one is not.
 * The first layer's inputs are taken as standard normal and linear.
 *
 * <p>The expectation is by quadrature, E ln S = ln E S + ∫ (e^-t - E e^(-t S / E S)) / t dt. The paper's formulas, √2
 * exp(1.2 / (max(N, 6) - 2.4)) for ReLU and exp(1 / 2N) for linear units, are fits: 7 % and 0.5 % off at N = 6.
 *
 * <p>Source: D. Sussillo and L. F. Abbott, "Random walk initialization for training very deep feedforward networks",
 * 2014, arXiv:1412.6558.
 *
 * @param direction of the walk
 */
public record RandomWalk(Direction direction) implements Initializer {

    /** Which signal keeps its length. */
    public enum Direction {
        /** Gradients. */
        BACKWARD,
        /** Activations. */
        FORWARD
    }

    /** The published walk, that of gradients. */
    public RandomWalk() {
        this(Direction.BACKWARD);
    }

    @Override
    public String name() {
        return "random-walk";
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

    /** g in this layer: √fan-in times the standard deviation of a weight. */
    public double gain(LayerSpec layer) {
        return Math.sqrt(layer.fanIn() * variance(layer));
    }

    @Override
    public Description description() {
        return new Description(
                "Keeps the logarithm of a gradient's length level, exactly at the layer's width: for narrow deep"
                        + " networks, where mean squares mislead.",
                "w ~ N(0, exp(-E ln S)), S = Σ f'(a)² z² over the fan-in units, or Σ f(a)² going forward; a, z ~ N(0, 1)",
                "D. Sussillo and L. F. Abbott, 2014, arXiv:1412.6558",
                "random-walk(direction=forward)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }

    private double variance(LayerSpec layer) {
        double expectation = layer.before()
                .map(before -> summand(before).expectation(layer.fanIn()))
                .orElseGet(() -> LogarithmOfSum.ofNormals(layer.fanIn()));
        if (!Double.isFinite(expectation)) {
            throw new IllegalArgumentException("random-walk finds no gain for '"
                    + layer.before().map(Activation::name).orElse("inputs") + "' at width " + layer.fanIn());
        }
        return StrictMath.exp(-expectation);
    }

    private LogarithmOfSum summand(Activation activation) {
        return direction == Direction.FORWARD
                ? LogarithmOfSum.ofSquares(activation::value, activation.kinks())
                : LogarithmOfSum.ofScaledSquares(activation::slope, activation.kinks());
    }
}
