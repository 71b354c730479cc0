package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.init.Initializer;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Layers of many shapes and places, and draws for them from the streams a network would use. */
final class InitializerDraws {

    private InitializerDraws() {}

    /** Lone layers first, then those of a whole network; the last is a hidden one that is not square. */
    static List<LayerSpec> layers() {
        SampleActivations.Line line = new SampleActivations.Line();
        List<LayerSpec> layers = new ArrayList<>();
        int[][] fans = {{1, 1}, {9, 1}, {1, 9}, {13, 7}, {7, 13}, {16, 16}, {128, 256}};
        for (int[] fan : fans) {
            layers.add(LayerSpec.alone(fan[0], fan[1], line));
        }
        layers.addAll(NetworkPlan.inputs(20)
                .layer(24, new SampleActivations.Ramp())
                .layer(24, new SampleActivations.Saturating())
                .layer(31, new SampleActivations.Swish())
                .layer(10, line)
                .layers());
        return layers;
    }

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
                .as("weights of %s after fillBiases, seed %d", text(layer), seed)
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

    static String text(LayerSpec layer) {
        return layer.name() + " (" + layer.fanIn() + " -> " + layer.fanOut() + ", depth " + layer.depth() + ")";
    }
}
