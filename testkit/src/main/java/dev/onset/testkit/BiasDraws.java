package dev.onset.testkit;

import dev.onset.api.init.BiasInitializer;
import dev.onset.api.init.ClassShares;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.random.RandomStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a bias scheme finds in a layer, and what it makes of it.
 *
 * @param biases one row of fan-out columns
 * @param weights fan-out rows of fan-in columns
 */
record BiasDraws(Weights biases, Weights weights) {

    /** Of the numbers that an initializer left; not that of the draw, so that another draw starts from the same. */
    private static final long START = 20_260_801;

    /** How a layer may have been left: with both set, with biases of zero, with nothing but zeros. */
    static List<BiasDraws> starts(LayerSpec layer) {
        BiasDraws zeroBiases = start(layer);
        zeroBiases.biases().fill(0);
        BiasDraws zeros = start(layer);
        zeros.biases().fill(0);
        zeros.weights().fill(0);
        return List.of(start(layer), zeroBiases, zeros);
    }

    /** Normal weights of variance 1 / fan-in and normal biases of deviation 0.2. */
    static BiasDraws start(LayerSpec layer) {
        RandomStream random = RandomStream.root(START).child(layer.name());
        Weights weights = Weights.unset(layer.fanOut(), layer.fanIn());
        weights.fillNormal(random.child("weight"), 0, 1 / Math.sqrt(layer.fanIn()));
        Weights biases = Weights.unset(1, layer.fanOut());
        biases.fillNormal(random.child("bias"), 0, 0.2);
        return new BiasDraws(biases, weights);
    }

    /** Unequal shares of as many classes as the layer has units; of two where it has one. */
    static ClassShares shares(LayerSpec layer) {
        int classes = Math.max(2, layer.fanOut());
        List<Double> shares = new ArrayList<>(classes);
        for (int label = 0; label < classes; label++) {
            shares.add(2.0 * (label + 1) / (classes * (classes + 1.0)));
        }
        return new ClassShares(shares);
    }

    /** These numbers after the scheme, in place. */
    BiasDraws filled(BiasInitializer scheme, LayerSpec layer, long seed) {
        scheme.fill(
                biases,
                weights,
                layer,
                RandomStream.root(seed).child(layer.name()).child("bias"));
        return this;
    }

    /** The biases, and the weights after them; a copy. */
    float[] all() {
        float[] all = new float[biases.count() + weights.count()];
        System.arraycopy(biases.values(), 0, all, 0, biases.count());
        System.arraycopy(weights.values(), 0, all, biases.count(), weights.count());
        return all;
    }
}
