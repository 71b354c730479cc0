package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Moments;
import dev.onset.api.init.WeightDistribution;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.Optional;

/**
 * Draws every weight uniformly, for networks of sine waves: within ±1 / fan-in in the first layer, within ±√(6 /
 * fan-in) / frequency in all others.
 *
 * <p>The activation is sin(frequency · x). With inputs in [-1, 1] the first layer spans about {@code frequency} waves;
 * every later pre-activation, times the frequency, then has variance 1, and the activations an arcsine distribution.
 *
 * <p>Source: V. Sitzmann et al., "Implicit neural representations with periodic activation functions", NeurIPS 2020,
 * arXiv:2006.09661, section 3.2.
 *
 * @param frequency the paper's ω₀, that of the activation, 30 there: positive and a finite float32
 */
public record Siren(double frequency) implements Initializer {

    public Siren {
        Require.positive("frequency", frequency);
    }

    /** The published ω₀, 30. */
    public Siren() {
        this(30);
    }

    @Override
    public String name() {
        return "siren";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        double end = end(layer);
        weights.fillUniform(random, -end, end);
    }

    @Override
    public Optional<Moments> moments(LayerSpec layer) {
        double end = end(layer);
        return Optional.of(new Moments(0, end * end / 3));
    }

    @Override
    public Optional<WeightDistribution> distribution(LayerSpec layer) {
        double end = end(layer);
        return Optional.of(WeightDistribution.uniform(-end, end));
    }

    private double end(LayerSpec layer) {
        return layer.index() == 0 ? 1.0 / layer.fanIn() : Math.sqrt(6.0 / layer.fanIn()) / frequency;
    }

    @Override
    public Description description() {
        return new Description(
                "For networks of sin(frequency x) that represent images, sounds or fields; inputs in [-1, 1].",
                "w ~ U(-a, a), a = 1 / fan-in in the first layer, √(6 / fan-in) / frequency in all others",
                "V. Sitzmann et al., NeurIPS 2020, arXiv:2006.09661",
                "siren(frequency=10)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
