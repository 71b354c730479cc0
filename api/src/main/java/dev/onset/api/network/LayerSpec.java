package dev.onset.api.network;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.ActivationCheck;
import dev.onset.api.activation.Gain;
import java.util.Optional;

/**
 * One dense layer as an initializer sees it.
 *
 * @param name what the layer's random numbers are addressed by, such as {@code layers.3}; not blank
 * @param index the layer's place, from 0
 * @param depth how many layers the whole network has, at least 1
 * @param fanIn inputs of each unit
 * @param fanOut units of the layer
 * @param before the activation that produced the layer's inputs; empty in the first layer, which sees raw inputs
 * @param after the activation applied to the layer's pre-activations
 */
public record LayerSpec(
        String name, int index, int depth, int fanIn, int fanOut, Optional<Activation> before, Activation after) {

    /** The longest array every JVM can make. */
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    public LayerSpec {
        if (name.isBlank()) {
            throw new IllegalArgumentException("layer " + index + " needs a name that is not blank");
        }
        if (index < 0 || index >= depth) {
            throw new IllegalArgumentException("layer index " + index + " is outside 0.." + (depth - 1));
        }
        if (fanIn < 1 || fanOut < 1) {
            throw new IllegalArgumentException(
                    "layer " + index + " needs at least one input and one unit, not " + fanIn + " -> " + fanOut);
        }
        long weights = (long) fanIn * fanOut;
        if (weights > LARGEST) {
            throw new IllegalArgumentException("layer " + index + " (" + fanIn + " -> " + fanOut + ") would have "
                    + weights + " weights; a layer holds at most " + LARGEST);
        }
    }

    /** A layer that is named by its place, such as {@code layers.3}. */
    public LayerSpec(int index, int depth, int fanIn, int fanOut, Optional<Activation> before, Activation after) {
        this(nameOfPlace(index), index, depth, fanIn, fanOut, before, after);
    }

    /** What a layer at this place is named unless it is given a name of its own: {@code layers.3}. */
    public static String nameOfPlace(int index) {
        return "layers." + index;
    }

    /**
     * A lone layer that sees raw inputs, as {@code onset sample} and tests use it.
     *
     * @throws dev.onset.api.plugin.PluginException as {@link ActivationCheck#check} when the activation is broken
     */
    public static LayerSpec alone(int fanIn, int fanOut, Activation after) {
        ActivationCheck.check(after);
        return new LayerSpec(0, 1, fanIn, fanOut, Optional.empty(), after);
    }

    /** The forward gain of the activation before the layer, and 1 in the first layer. */
    public double gain() {
        return before.map(Gain::forward).orElse(1.0);
    }

    /** The weight's name, such as {@code layers.3.weight}. */
    public String weightName() {
        return name() + ".weight";
    }

    /** The bias's name, such as {@code layers.3.bias}. */
    public String biasName() {
        return name() + ".bias";
    }

    /** How many weights the layer has; at most {@code 2^31 - 9}. */
    public int weightCount() {
        return fanIn * fanOut;
    }
}
