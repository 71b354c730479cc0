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
 * Draws each unit's weights uniformly from a sphere: a random direction of exactly one length.
 *
 * <p>The variance is LeCun's, gain² / fan-in, but no unit hears more of its inputs than another. In float32 the length
 * is right to 1e-7 of itself. A unit whose normals are all zero hears its first input alone.
 *
 * <p>Source: M. E. Muller, "A note on a method for generating points uniformly on n-dimensional spheres", 1959,
 * doi:10.1145/377939.377946, for the draw; as weights, the start of weight normalisation: T. Salimans and D. Kingma,
 * NIPS 2016, arXiv:1602.07868.
 *
 * @param gain the length of each row: positive and a finite float32, or {@code auto}: the forward gain of the activation before
 *     the layer
 */
public record UnitNorm(LayerGain gain) implements Initializer {

    /** Length 1. */
    public UnitNorm() {
        this(LayerGain.of(1));
    }

    @Override
    public String name() {
        return "unit-norm";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        double length = gain.at(layer);
        weights.fillNormal(random, 0, 1);
        for (int row = 0; row < weights.rows(); row++) {
            double squares = 0;
            for (int column = 0; column < weights.columns(); column++) {
                double weight = weights.get(row, column);
                squares += weight * weight;
            }
            if (squares == 0) {
                // A zero vector has no direction; a lone normal is exactly zero once in 3e7 draws.
                weights.set(row, 0, length);
                continue;
            }
            double factor = length / Math.sqrt(squares);
            for (int column = 0; column < weights.columns(); column++) {
                weights.set(row, column, weights.get(row, column) * factor);
            }
        }
    }

    @Override
    public Optional<Moments> moments(LayerSpec layer) {
        double length = gain.at(layer);
        return Optional.of(new Moments(0, length * length / layer.fanIn()));
    }

    @Override
    public Optional<WeightDistribution> distribution(LayerSpec layer) {
        return layer.fanIn() < 2
                ? Optional.empty()
                : Optional.of(WeightDistribution.sphereCoordinate(gain.at(layer), layer.fanIn()));
    }

    @Override
    public Description description() {
        return new Description(
                "Every unit's weights a random direction of the same length: LeCun's variance without its spread between"
                        + " units.",
                "w_i = gain z / |z|, z ~ N(0, I), for each unit i",
                "M. E. Muller, 1959, doi:10.1145/377939.377946; T. Salimans and D. Kingma, NIPS 2016, arXiv:1602.07868",
                "unit-norm(gain=auto)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
