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
 * Draws a random orthogonal matrix, uniformly (by Haar's measure), times a gain.
 *
 * <p>Where the layer is not square it is semi-orthogonal on its smaller side: the columns are orthonormal times the
 * gain where there are at least as many units as inputs, the rows otherwise. A linear network of such layers keeps
 * every length exactly.
 *
 * <p>Source: A. Saxe et al., "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks",
 * ICLR 2014, arXiv:1312.6120.
 *
 * @param gain the length of each column or row: positive and a finite float32, or {@code auto}: the forward gain of the
 *     activation before the layer
 */
public record Orthogonal(LayerGain gain) implements Initializer {

    /** The published default, gain 1. */
    public Orthogonal() {
        this(LayerGain.of(1));
    }

    @Override
    public String name() {
        return "orthogonal";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        weights.fillOrthogonal(random, gain.at(layer));
    }

    @Override
    public Optional<Moments> moments(LayerSpec layer) {
        double factor = gain.at(layer);
        return Optional.of(new Moments(0, factor * factor / Math.max(layer.fanIn(), layer.fanOut())));
    }

    @Override
    public Optional<WeightDistribution> distribution(LayerSpec layer) {
        int dimension = Math.max(layer.fanIn(), layer.fanOut());
        // A 1 x 1 matrix is a sign, which no density describes.
        return dimension < 2
                ? Optional.empty()
                : Optional.of(WeightDistribution.sphereCoordinate(gain.at(layer), dimension));
    }

    @Override
    public Description description() {
        return new Description(
                "A random rotation: keeps every length through linear layers, so very deep networks stay"
                        + " trainable; gain=auto for others.",
                "W = gain * Q with QᵀQ = I or QQᵀ = I, Q uniform by Haar measure",
                "A. Saxe et al., ICLR 2014, arXiv:1312.6120; drawn as in G. Stewart, 1980, doi:10.1137/0717034",
                "orthogonal(gain=auto)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
