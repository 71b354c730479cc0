package dev.onset.api.network;

import dev.onset.api.init.Initializer;
import dev.onset.api.init.Weights;
import dev.onset.api.plugin.PluginException;
import dev.onset.api.plugin.ProblemCode;
import dev.onset.api.random.RandomStream;

/** Draws one layer's weights and holds the initializer to its contract. */
final class LayerDraw {

    private LayerDraw() {}

    static float[] weights(LayerSpec layer, Initializer initializer, long seed) {
        Weights weights = Weights.unset(layer.fanOut(), layer.fanIn());
        RandomStream random = RandomStream.root(seed).child(layer.name()).child("weight");
        try {
            initializer.fill(weights, layer, random);
        } catch (RuntimeException | Error e) {
            if (e instanceof PluginException plugin && plugin.code() == ProblemCode.ACTIVATION_1) {
                throw plugin; // met on the way to a gain, and no fault of this scheme
            }
            // Errors too: an assertion, a class that is missing or a stack that overflows is still this scheme's doing.
            throw new PluginException(
                    ProblemCode.INIT_1, culprit(initializer) + " failed in " + place(layer) + ": " + e, e);
        }
        float[] values = weights.values();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw broken(layer, initializer, i, values[i]);
            }
        }
        return values;
    }

    private static PluginException broken(LayerSpec layer, Initializer initializer, int index, float value) {
        String cell = "weight [" + index / layer.fanIn() + "," + index % layer.fanIn() + "] of " + place(layer);
        if (Float.isNaN(value)) {
            return new PluginException(
                    ProblemCode.INIT_2,
                    culprit(initializer) + " left " + cell + " at NaN; was it ever set? Weights start as NaN so"
                            + " that a forgotten one is found.");
        }
        return new PluginException(
                ProblemCode.INIT_3,
                culprit(initializer) + " set " + cell + " to " + value + "; weights must be finite.");
    }

    private static String culprit(Initializer initializer) {
        return "initializer '" + initializer.name() + "' (" + PluginException.origin(initializer.getClass()) + ")";
    }

    private static String place(LayerSpec layer) {
        return layer.name() + " (" + layer.fanIn() + " -> " + layer.fanOut() + ")";
    }
}
