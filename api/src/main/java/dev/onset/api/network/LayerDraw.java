package dev.onset.api.network;

import dev.onset.api.Named;
import dev.onset.api.init.BiasInitializer;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Weights;
import dev.onset.api.plugin.PluginException;
import dev.onset.api.plugin.ProblemCode;
import dev.onset.api.random.RandomStream;

/** Draws one layer's weights and biases and holds the initializer to its contract. */
final class LayerDraw {

    private final LayerSpec layer;
    private final Named scheme;
    private final RandomStream random;

    private LayerDraw(LayerSpec layer, Named scheme, long seed) {
        this.layer = layer;
        this.scheme = scheme;
        this.random = RandomStream.root(seed).child(layer.name());
    }

    static Weights weights(LayerSpec layer, Initializer initializer, long seed) {
        return new LayerDraw(layer, initializer, seed).weights(initializer);
    }

    static Parameters.Layer layer(LayerSpec layer, Initializer initializer, long seed) {
        LayerDraw draw = new LayerDraw(layer, initializer, seed);
        Weights weights = draw.weights(initializer);
        Weights biases = draw.biases(initializer, weights);
        draw.checked("weight", weights); // again: whoever draws biases has the weights at hand
        return new Parameters.Layer(weights.values(), biases.values());
    }

    /** What a bias scheme makes of a layer, in new arrays. */
    static Parameters.Layer withBiases(LayerSpec layer, Parameters.Layer start, BiasInitializer scheme, long seed) {
        LayerDraw draw = new LayerDraw(layer, scheme, seed);
        Weights weights = copy(layer.fanOut(), layer.fanIn(), start.weights());
        Weights biases = copy(1, layer.fanOut(), start.biases());
        draw.drawn("bias", biases, () -> scheme.fill(biases, weights, layer, draw.random.child("bias")));
        draw.checked("weight", weights);
        return new Parameters.Layer(weights.values(), biases.values());
    }

    private static Weights copy(int rows, int columns, float[] values) {
        Weights copy = Weights.unset(rows, columns);
        System.arraycopy(values, 0, copy.values(), 0, values.length);
        return copy;
    }

    private Weights weights(Initializer initializer) {
        Weights weights = Weights.unset(layer.fanOut(), layer.fanIn());
        return drawn("weight", weights, () -> initializer.fill(weights, layer, random.child("weight")));
    }

    private Weights biases(Initializer initializer, Weights weights) {
        Weights biases = Weights.unset(1, layer.fanOut());
        return drawn("bias", biases, () -> initializer.fillBiases(biases, weights, layer, random.child("bias")));
    }

    private Weights drawn(String parameter, Weights target, Runnable fill) {
        try {
            fill.run();
        } catch (OutOfMemoryError e) {
            // Whoever asked for so large a layer can mend that; the scheme cannot.
            throw e;
        } catch (RuntimeException | Error e) {
            if (e instanceof PluginException plugin && plugin.code() == ProblemCode.ACTIVATION_1) {
                throw plugin; // met on the way to a gain, and no fault of this scheme
            }
            // Errors too: an assertion, a class that is missing or a stack that overflows is still this scheme's doing.
            throw new PluginException(
                    ProblemCode.INIT_1,
                    culprit() + " failed in " + (parameter.equals("bias") ? "the biases of " : "") + place() + ": " + e,
                    e);
        }
        return checked(parameter, target);
    }

    private Weights checked(String parameter, Weights target) {
        if (target.allFinite()) {
            return target;
        }
        float[] values = target.values();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw broken(cell(parameter, i), parameter.equals("bias") ? "biases" : "weights", values[i]);
            }
        }
        return target;
    }

    private PluginException broken(String cell, String parameters, float value) {
        if (Float.isNaN(value)) {
            return new PluginException(
                    ProblemCode.INIT_2,
                    culprit() + " left " + cell + " at NaN; was it ever set? "
                            + (parameters.equals("biases") ? "Biases" : "Weights")
                            + " start as NaN so that a forgotten one is found.");
        }
        return new PluginException(
                ProblemCode.INIT_3,
                culprit() + " set " + cell + " to " + value + "; " + parameters + " must be finite.");
    }

    private String cell(String parameter, int index) {
        String at = parameter.equals("bias") ? "" + index : index / layer.fanIn() + "," + index % layer.fanIn();
        return parameter + " [" + at + "] of " + place();
    }

    private String culprit() {
        String kind = scheme instanceof BiasInitializer ? "bias initializer '" : "initializer '";
        return kind + scheme.name() + "' (" + PluginException.origin(scheme.getClass()) + ")";
    }

    private String place() {
        return layer.name() + " (" + layer.fanIn() + " -> " + layer.fanOut() + ")";
    }
}
