package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Moments;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.Optional;

/**
 * Sets a sine wave in every row, of a frequency and a phase of its own, at Glorot's variance.
 *
 * <p>Row i of m, column j of n, both from 1: w[i, j] = a sin(2π i j / n + 2π i / m), with a such that the mean square
 * is exactly 2 / (fan-in + fan-out). The rows sum to 0, but for every n-th one, which is constant. As published, some
 * rows repeat others with the opposite sign, and in a square layer the last row is 0, as is the middle one where n is
 * even.
 *
 * <p>Source: A. Fernández-Hernández et al., "Sinusoidal initialization, time for a new start", NeurIPS 2025,
 * arXiv:2505.12909.
 */
public record Sinusoidal() implements Initializer {

    @Override
    public String name() {
        return "sinusoidal";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        double amplitude = amplitude(layer);
        long units = weights.rows();
        long inputs = weights.columns();
        weights.fill((row, column) -> amplitude
                * sineOfTurns((row + 1) * (column + 1L) % inputs * units + (row + 1) % units * inputs, inputs * units));
    }

    @Override
    public Optional<Moments> moments(LayerSpec layer) {
        double amplitude = amplitude(layer);
        double sum = 0;
        for (int unit = layer.fanIn(); unit <= layer.fanOut(); unit += layer.fanIn()) {
            sum += sineOfTurns(unit, layer.fanOut());
        }
        double mean = amplitude * sum / layer.fanOut();
        return Optional.of(new Moments(mean, glorot(layer) - mean * mean));
    }

    private static double amplitude(LayerSpec layer) {
        double squares = 0;
        for (int unit = 1; unit <= layer.fanOut(); unit++) {
            // A row whose wave comes back after one column or two has equal squares; in all others they average to 1/2.
            double sine = sineOfTurns(unit, layer.fanOut());
            squares += 2L * unit % layer.fanIn() == 0 ? sine * sine : 0.5;
        }
        if (squares == 0) {
            throw new IllegalArgumentException("sinusoidal sets nothing but zeros in a layer of " + layer.fanIn()
                    + " -> " + layer.fanOut() + "; make it wider");
        }
        return Math.sqrt(glorot(layer) * layer.fanOut() / squares);
    }

    private static double glorot(LayerSpec layer) {
        return 2.0 / ((long) layer.fanIn() + layer.fanOut());
    }

    /** sin(2π part / whole), exactly 0 where it should be. */
    private static double sineOfTurns(long part, long whole) {
        long rest = part % whole;
        return rest == 0 || 2 * rest == whole ? 0 : StrictMath.sin(2 * Math.PI * rest / whole);
    }

    @Override
    public Description description() {
        return new Description(
                "Deterministic: a sine wave of another frequency in every row, which balances the weights of each unit.",
                "w[i, j] = a sin(2π i j / n + 2π i / m), m units, n inputs, a such that the mean square is 2 / (m + n)",
                "A. Fernández-Hernández et al., NeurIPS 2025, arXiv:2505.12909",
                "sinusoidal");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
