package dev.onset.api.network;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.ActivationCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shape of a dense network: how many inputs, then layers of units with their activations.
 *
 * <pre>{@code
 * NetworkPlan.inputs(784).layer(256, relu).layer(10, identity)
 * }</pre>
 *
 * <p>A layer's random numbers depend on its name. Unless it is given one, that is its place, {@code layers.0} and on; a
 * layer with a name of its own keeps its weights when others are put before it or taken away.
 *
 * @param inputs how many numbers a sample has
 * @param layers the layers in order; empty only while a plan is being written
 */
public record NetworkPlan(int inputs, List<LayerSpec> layers) {

    public NetworkPlan {
        if (inputs < 1) {
            throw new IllegalArgumentException("a network needs at least one input, not " + inputs);
        }
        layers = List.copyOf(layers);
        int width = inputs;
        for (int i = 0; i < layers.size(); i++) {
            LayerSpec layer = layers.get(i);
            if (layer.index() != i || layer.fanIn() != width) {
                throw new IllegalArgumentException("layer " + i + " must have that index and " + width
                        + " inputs, not index " + layer.index() + " and " + layer.fanIn() + " inputs");
            }
            width = layer.fanOut();
        }
        requireDistinctNames(layers);
    }

    private static void requireDistinctNames(List<LayerSpec> layers) {
        Set<String> names = new HashSet<>();
        for (LayerSpec layer : layers) {
            if (!names.add(layer.name())) {
                throw new IllegalArgumentException("two layers are named '" + layer.name()
                        + "', and would start from the same numbers; give each a name of its own");
            }
        }
    }

    /** A plan of {@code count} inputs and no layer yet. */
    public static NetworkPlan inputs(int count) {
        return new NetworkPlan(count, List.of());
    }

    /**
     * This plan with one more layer at its end.
     *
     * @throws dev.onset.api.plugin.PluginException as {@link ActivationCheck#check} when the activation is broken
     */
    public NetworkPlan layer(int units, Activation activation) {
        return layer(LayerSpec.nameOfPlace(layers.size()), units, activation);
    }

    /**
     * This plan with one more layer at its end, of a name of its own.
     *
     * @param name not blank, and no other layer's
     * @throws dev.onset.api.plugin.PluginException as {@link ActivationCheck#check} when the activation is broken
     */
    public NetworkPlan layer(String name, int units, Activation activation) {
        ActivationCheck.check(activation);
        int depth = layers.size() + 1;
        List<LayerSpec> grown = new ArrayList<>(depth);
        for (LayerSpec layer : layers) {
            grown.add(new LayerSpec(
                    layer.name(), layer.index(), depth, layer.fanIn(), layer.fanOut(), layer.before(), layer.after()));
        }
        Optional<Activation> before = layers.isEmpty()
                ? Optional.empty()
                : Optional.of(layers.getLast().after());
        grown.add(new LayerSpec(name, depth - 1, depth, outputs(), units, before, activation));
        return new NetworkPlan(inputs, grown);
    }

    /**
     * The plan of this network's first {@code count} layers, which keep their description, depth included.
     *
     * @param count at most {@link #depth()}
     */
    public NetworkPlan first(int count) {
        Objects.checkFromToIndex(0, count, layers.size());
        return new NetworkPlan(inputs, layers.subList(0, count));
    }

    /** How many layers. */
    public int depth() {
        return layers.size();
    }

    /** The width of the last layer, or the number of inputs where there is none yet. */
    public int outputs() {
        return layers.isEmpty() ? inputs : layers.getLast().fanOut();
    }

    /** How many weights and biases the network has. */
    public long parameterCount() {
        return layers.stream()
                .mapToLong(layer -> (long) layer.fanIn() * layer.fanOut() + layer.fanOut())
                .sum();
    }

    /** The widths, as a user types them: {@code 784,256,10}. */
    @Override
    public String toString() {
        return inputs + layers.stream().map(layer -> "," + layer.fanOut()).collect(Collectors.joining());
    }
}
