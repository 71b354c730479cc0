package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.LayerGain;
import dev.onset.api.init.Moments;
import dev.onset.api.init.WeightDistribution;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.Optional;

/**
 * Draws weights in the maximal update parametrization, in which the best learning rate does not move with the width.
 *
 * <p>Variance gain² / fan-in, and in the last layer, where it lies behind a hidden one, gain² / fan-in times base-width
 * / fan-in: at the base width this is LeCun's scheme. The other half are learning rates for each layer, which {@link
 * #weightRate} and {@link #biasRate} give as multiples of the one rate that was found best at the base width. Update
 * rules here have one rate for a whole network, so training with a rate for each layer is up to the caller's own loop.
 *
 * <p>Source: G. Yang et al., "Tensor programs V: tuning large neural networks via zero-shot hyperparameter transfer",
 * NeurIPS 2021, arXiv:2203.03466, table 3.
 *
 * @param baseWidth the width of hidden layers at which the learning rate was found, at least 1
 * @param gain positive and a finite float32, or {@code auto}: the forward gain of the activation before the layer
 */
public record Mup(int baseWidth, LayerGain gain) implements Initializer {

    /** The kinds of update rules that scale differently. */
    public enum Rule {
        /** Gradient descent, with or without momentum. */
        SGD,
        /** Adam and others whose steps do not scale with the gradient. */
        ADAM
    }

    public Mup {
        if (baseWidth < 1) {
            throw new IllegalArgumentException("base-width must be at least 1, not " + baseWidth);
        }
    }

    /** Base width 128, gain 1. */
    public Mup() {
        this(128, LayerGain.of(1));
    }

    @Override
    public String name() {
        return "mup";
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

    /**
     * What to multiply the learning rate of a layer's weights by.
     *
     * <p>SGD: fan-out / base-width in the first layer, 1 in hidden ones, base-width / fan-in in the last. Adam: 1 in
     * the first, base-width / fan-in in all others. A network's only layer has neither side scaled: 1.
     */
    public double weightRate(LayerSpec layer, Rule rule) {
        if (layer.index() == 0) {
            return biasRate(layer, rule);
        }
        return rule == Rule.SGD && !isLast(layer) ? 1 : (double) baseWidth / layer.fanIn();
    }

    /**
     * What to multiply the learning rate of a layer's biases by: for SGD fan-out / base-width but in the last, else 1.
     */
    public double biasRate(LayerSpec layer, Rule rule) {
        return rule == Rule.SGD && !isLast(layer) ? (double) layer.fanOut() / baseWidth : 1;
    }

    @Override
    public Description description() {
        return new Description(
                "Width scaling by which one learning rate serves networks of every width, with a rate for each layer.",
                "var w = gain² / fan-in, last layer gain² base-width / fan-in²; rates times, for weights: sgd fan-out /"
                        + " base-width first, 1 hidden, base-width / fan-in last; adam 1 first, base-width / fan-in"
                        + " elsewhere; biases: sgd fan-out / base-width but for the last, adam 1",
                "G. Yang et al., NeurIPS 2021, arXiv:2203.03466, table 3",
                "mup(base-width=64, gain=auto)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }

    private double variance(LayerSpec layer) {
        double factor = gain.at(layer);
        double fanIn = layer.fanIn();
        return factor * factor / fanIn * (layer.index() > 0 && isLast(layer) ? baseWidth / fanIn : 1);
    }

    private static boolean isLast(LayerSpec layer) {
        return layer.index() == layer.depth() - 1;
    }
}
