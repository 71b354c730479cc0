package dev.onset.peers.smile;

import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.Parameters;
import smile.classification.MLP;
import smile.model.mlp.Layer;
import smile.model.mlp.LayerBuilder;

/** Smile's perceptron with weights from outside, to which it gives its subclasses access. */
final class OpenMlp extends MLP {

    private static final long serialVersionUID = 1;

    OpenMlp(LayerBuilder... builders) {
        super(builders);
    }

    /** Takes weights and biases, one row a unit. */
    void load(Parameters parameters) {
        for (LayerSpec spec : parameters.plan().layers()) {
            Parameters.Layer numbers = parameters.layers().get(spec.index());
            // The first layer of Smile's net is the input.
            Layer layer = spec.index() + 1 < net.length ? net[spec.index() + 1] : output;
            for (int row = 0; row < spec.fanOut(); row++) {
                layer.bias().set(row, numbers.biases()[row]);
                for (int column = 0; column < spec.fanIn(); column++) {
                    layer.weight().set(row, column, numbers.weights()[row * spec.fanIn() + column]);
                }
            }
        }
    }
}
