package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Layers of many shapes and places, which schemes are tried on. */
final class SampleLayers {

    private SampleLayers() {}

    /** Lone layers first, then those of a whole network; the last is a hidden one that is not square. */
    static List<LayerSpec> all() {
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

    /** Those that a scheme says it can set, of which there must be one. */
    static List<LayerSpec> supported(Predicate<LayerSpec> supports) {
        List<LayerSpec> layers = all().stream().filter(supports).toList();
        assertThat(layers).as("layers that supports() allows").isNotEmpty();
        return layers;
    }

    static String text(LayerSpec layer) {
        return layer.name() + " (" + layer.fanIn() + " -> " + layer.fanOut() + ", depth " + layer.depth() + ")";
    }
}
