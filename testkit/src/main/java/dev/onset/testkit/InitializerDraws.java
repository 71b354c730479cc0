package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.init.Initializer;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.random.RandomStream;
import java.util.Arrays;

/** Draws for sample layers, from the streams a network would use. */
final class InitializerDraws {

    private InitializerDraws() {}

    static float[] draw(Initializer initializer, LayerSpec layer, long seed) {
        return drawWeights(initializer, layer, seed).values();
    }

    static float[] drawBiases(Initializer initializer, LayerSpec layer, long seed) {
        Weights biases = Weights.unset(1, layer.fanOut());
        Weights weights = drawWeights(initializer, layer, seed);
        float[] before = weights.values().clone();
        initializer.fillBiases(
                biases,
                weights,
                layer,
                RandomStream.root(seed).child(layer.name()).child("bias"));
        assertThat(weights.values())
                .as("weights of %s after fillBiases, seed %d", SampleLayers.text(layer), seed)
                .isEqualTo(before);
        return biases.values();
    }

    /** The weights, and the biases after them. */
    static float[] drawAll(Initializer initializer, LayerSpec layer, long seed) {
        float[] weights = draw(initializer, layer, seed);
        float[] biases = drawBiases(initializer, layer, seed);
        float[] all = Arrays.copyOf(weights, weights.length + biases.length);
        System.arraycopy(biases, 0, all, weights.length, biases.length);
        return all;
    }

    private static Weights drawWeights(Initializer initializer, LayerSpec layer, long seed) {
        Weights weights = Weights.unset(layer.fanOut(), layer.fanIn());
        initializer.fill(
                weights, layer, RandomStream.root(seed).child(layer.name()).child("weight"));
        return weights;
    }
}
