package dev.onset.activations;

import dev.onset.api.Description;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.api.plugin.Spec;

/**
 * The rectified linear unit that leaks: f(x) = x above 0 and {@code slope * x} elsewhere.
 *
 * <p>The slope at 0 is that of the negative side. The published default is 0.01.
 *
 * <p>Source: A. Maas et al., "Rectifier nonlinearities improve neural network acoustic models", ICML 2013 workshop on
 * deep learning for audio, speech and language processing.
 *
 * @param slope the slope below 0: finite and at least 0
 */
public record LeakyRelu(double slope) implements LaneActivation {

    public LeakyRelu {
        if (!(slope >= 0) || !Double.isFinite(slope)) {
            throw new IllegalArgumentException("slope must be finite and at least 0, not " + slope);
        }
    }

    /** The published default, a slope of 0.01 below 0. */
    public LeakyRelu() {
        this(0.01);
    }

    @Override
    public String name() {
        return "leaky-relu";
    }

    @Override
    public <L> L value(Lanes<L> m, L x) {
        return m.whenPositive(x, x, m.times(m.of(slope), x));
    }

    @Override
    public <L> L slope(Lanes<L> m, L x, L y) {
        // The larger of the slope and an x of at most 0 is the slope, but for NaN, which goes through.
        return m.whenPositive(x, m.of(1), m.max(m.of(slope), x));
    }

    @Override
    public double[] kinks() {
        return new double[] {0};
    }

    @Override
    public Description description() {
        return new Description(
                "ReLU that lets a little of the negative side through, so that no unit dies.",
                "f(x) = x for x > 0, slope * x elsewhere; slope at 0 is that of the negative side",
                "A. Maas et al., \"Rectifier nonlinearities improve neural network acoustic models\", ICML 2013",
                "leaky-relu(slope=0.2)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
