package dev.onset.testkit;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.engine.NetworkDescription;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;

/** A network that does as another does, so that a test can spoil one thing in it. */
class SpoiledNetwork implements DenseNetwork {

    final DenseNetwork right;

    SpoiledNetwork(DenseNetwork right) {
        this.right = right;
    }

    @Override
    public NetworkPlan plan() {
        return right.plan();
    }

    @Override
    public float[] forward(float[] inputs, int rows) {
        return right.forward(inputs, rows);
    }

    @Override
    public void backward(float[] outputGradient) {
        right.backward(outputGradient);
    }

    @Override
    public void backwardFromPreActivations(float[] preActivationGradient) {
        right.backwardFromPreActivations(preActivationGradient);
    }

    @Override
    public void apply(UpdateRule rule) {
        right.apply(rule);
    }

    @Override
    public LayerSnapshot inspect(int layer) {
        return right.inspect(layer);
    }

    @Override
    public NetworkDescription describe() {
        return right.describe();
    }

    @Override
    public Parameters parameters() {
        return right.parameters();
    }

    @Override
    public void load(Parameters parameters) {
        right.load(parameters);
    }

    @Override
    public void close() {
        right.close();
    }

    /** The same snapshot with other gradients. */
    static LayerSnapshot withGradients(LayerSnapshot layer, float[] weightGradients, float[] biasGradients) {
        return new LayerSnapshot(
                layer.spec(),
                layer.rows(),
                layer.preActivations(),
                layer.activations(),
                layer.preActivationGradients(),
                layer.weights(),
                weightGradients,
                layer.biases(),
                biasGradients);
    }
}
