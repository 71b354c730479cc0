package dev.onset.guice;

import dev.onset.api.activation.Activation;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.init.ClassShares;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Start;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.api.plugin.Catalog;

/** Networks from specs in text: the catalogues find the schemes, the parameters are drawn, the engine builds. */
public final class Networks {

    private final Engine engine;
    private final Catalog<Initializer> initializers;
    private final Catalog<Activation> activations;

    public Networks(Engine engine, Catalog<Initializer> initializers, Catalog<Activation> activations) {
        this.engine = engine;
        this.initializers = initializers;
        this.activations = activations;
    }

    /**
     * A plan whose hidden layers share an activation and whose last layer gives logits.
     *
     * @param activation a spec, such as {@code leaky-relu(slope=0.2)}
     * @param inputs numbers in a sample
     * @param units the widths of all layers, the output layer's last; at least one
     */
    public NetworkPlan plan(String activation, int inputs, int... units) {
        if (units.length == 0) {
            throw new IllegalArgumentException("a network needs an output layer: give at least one width");
        }
        Activation hidden = activations.get(activation);
        NetworkPlan plan = NetworkPlan.inputs(inputs);
        for (int i = 0; i + 1 < units.length; i++) {
            plan = plan.layer(units[i], hidden);
        }
        return plan.layer(units[units.length - 1], activations.get("identity"));
    }

    /**
     * A network of this plan with starting weights by a scheme.
     *
     * @param initializer a spec, such as {@code he-normal}
     * @param seed of the weights
     */
    public DenseNetwork build(NetworkPlan plan, String initializer, long seed) {
        return engine.build(plan, Parameters.draw(plan, initializers.get(initializer), seed));
    }

    /**
     * A network of this plan that starts with biases of a scheme of their own, or calibrated; closed if the calibrator
     * throws.
     *
     * @param start how
     * @param shares of the classes in the training data; {@link ClassShares#UNKNOWN} where no bias scheme asks
     * @param inputs a batch for the calibrator, {@code rows} rows of {@code plan.inputs()} numbers
     * @param seed of the weights, the biases and the calibration
     */
    public DenseNetwork build(NetworkPlan plan, Start start, ClassShares shares, float[] inputs, int rows, long seed) {
        return start.build(engine, plan, shares, inputs, rows, seed);
    }
}
