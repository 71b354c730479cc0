package dev.onset.training;

import dev.onset.activations.Identity;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.engine.NetworkDescription;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A network that learns nothing: all its outputs are a function of how often it has been updated. It remembers the
 * inputs of every batch it was updated with, unless it is to allocate nothing.
 */
final class ScriptedNetwork implements DenseNetwork {

    private final NetworkPlan plan;
    private final IntToDoubleFunction outputAfter;
    private final boolean remembers;
    private final List<float[]> trainedOn = new ArrayList<>();
    private float[] outputs = new float[0];
    private float[] lastInputs = new float[0];
    private int updates;

    ScriptedNetwork(Dataset data, IntToDoubleFunction outputAfter) {
        this(data, outputAfter, true);
    }

    private ScriptedNetwork(Dataset data, IntToDoubleFunction outputAfter, boolean remembers) {
        this.remembers = remembers;
        this.plan = NetworkPlan.inputs(data.inputs()).layer(data.outputs(), new Identity());
        this.outputAfter = outputAfter;
    }

    /** One that allocates nothing once it has seen its largest batch. */
    static ScriptedNetwork forgetful(Dataset data) {
        return new ScriptedNetwork(data, updates -> 1, false);
    }

    List<float[]> trainedOn() {
        return trainedOn;
    }

    @Override
    public NetworkPlan plan() {
        return plan;
    }

    @Override
    public float[] forward(float[] inputs, int rows) {
        if (remembers) {
            lastInputs = Arrays.copyOf(inputs, rows * plan.inputs());
        }
        // Longer than needed, as real engines' buffers are, and poisoned where nobody may look.
        if (outputs.length < rows * plan.outputs() + 3) {
            outputs = new float[rows * plan.outputs() + 3];
        }
        Arrays.fill(outputs, Float.NaN);
        Arrays.fill(outputs, 0, rows * plan.outputs(), (float) outputAfter.applyAsDouble(updates));
        return outputs;
    }

    @Override
    public void backward(float[] outputGradient) {
        if (remembers) {
            trainedOn.add(lastInputs);
        }
    }

    @Override
    public void backwardFromPreActivations(float[] preActivationGradient) {
        throw new UnsupportedOperationException("the trainer has no use for it");
    }

    @Override
    public void apply(UpdateRule rule) {
        updates++;
    }

    @Override
    public LayerSnapshot inspect(int layer) {
        throw new UnsupportedOperationException("the trainer has no use for it");
    }

    @Override
    public NetworkDescription describe() {
        return new NetworkDescription(1, 0, 0, 0, 0);
    }

    @Override
    public Parameters parameters() {
        throw new UnsupportedOperationException("the trainer has no use for it");
    }

    @Override
    public void load(Parameters parameters) {
        throw new UnsupportedOperationException("the trainer has no use for it");
    }

    @Override
    public void close() {}
}
