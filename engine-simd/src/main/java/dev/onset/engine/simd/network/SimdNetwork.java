package dev.onset.engine.simd.network;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.engine.simd.gemm.Products;
import dev.onset.engine.simd.kernel.ActivationLoops;
import dev.onset.engine.simd.kernel.TileKernel;
import java.util.ArrayList;
import java.util.List;

/** A dense network on the engine's kernels: decides what runs when, and how many threads share it. */
public final class SimdNetwork implements DenseNetwork {

    /**
     * Multiplications of a product from which one more thread pays: some ten microseconds of work, against the fraction
     * of one that waking a spinning helper takes.
     */
    public static final long WORK_A_THREAD = 1L << 19;

    private final NetworkPlan plan;
    private final boolean alwaysSplit;
    private final Team team;
    private final List<Products> products = new ArrayList<>();
    private final List<Dense> layers = new ArrayList<>();
    private final List<Task> forwardTasks = new ArrayList<>();
    private final List<Task> backwardTasks = new ArrayList<>();
    private final Updater updater;

    private float[] inputs = {};
    private float[] outputs = {};
    private int rows;
    private boolean hasGradients;
    /** Whether the layers' D belongs to the last batch, not to one before it. */
    private boolean gradientsAreCurrent;

    private boolean closed;

    /**
     * A network of these parameters.
     *
     * @param threads the caller's included, at least 1
     * @param alwaysSplit shares even work that is too small to gain by it, for tests of just that
     */
    public SimdNetwork(
            NetworkPlan plan,
            Parameters parameters,
            TileKernel tile,
            ActivationLoops loops,
            int threads,
            boolean alwaysSplit) {
        this.plan = plan;
        this.alwaysSplit = alwaysSplit;
        for (LayerSpec spec : plan.layers()) {
            int index = spec.index();
            layers.add(new Dense(spec, tile, loops));
            forwardTasks.add((part, parts) -> forwardShare(index, part, parts));
            backwardTasks.add((part, parts) -> backwardShare(index, part, parts));
        }
        for (int part = 0; part < threads; part++) {
            products.add(new Products(tile));
        }
        copyIn(parameters);
        team = new Team(threads, "onset-simd");
        updater = new Updater(layers, team);
    }

    @Override
    public NetworkPlan plan() {
        return plan;
    }

    @Override
    public float[] forward(float[] batch, int count) {
        requireOpen();
        if (count < 1) {
            throw new IllegalArgumentException("a batch needs at least one row, not " + count);
        }
        require(batch, (long) count * plan.inputs(), "inputs", count, plan.inputs());
        grow(count);
        // Kept, because the backward pass needs them and the caller may fill the next batch into the same array.
        System.arraycopy(batch, 0, inputs, 0, count * plan.inputs());
        rows = count;
        gradientsAreCurrent = false;
        for (int i = 0; i < layers.size(); i++) {
            team.run(forwardTasks.get(i), parts(layers.get(i).work(count)));
        }
        Dense last = layers.getLast();
        if (last.stride() == last.units()) {
            return last.activations();
        }
        last.copyActivations(count, outputs);
        return outputs;
    }

    private void grow(int count) {
        int inputLength = Math.multiplyExact(count, plan.inputs());
        int outputLength = Math.multiplyExact(count, plan.outputs());
        for (int i = 0; i < layers.size(); i++) { // by index here and below: an iterator is an allocation
            layers.get(i).growForward(count);
        }
        if (inputs.length < inputLength) {
            inputs = new float[inputLength];
        }
        if (outputs.length < outputLength) {
            outputs = new float[outputLength];
        }
    }

    private void forwardShare(int index, int part, int parts) {
        layers.get(index).forward(products.get(part), inputsOf(index), strideOf(index), rows, part, parts);
    }

    private float[] inputsOf(int index) {
        return index == 0 ? inputs : layers.get(index - 1).activations();
    }

    private int strideOf(int index) {
        return index == 0 ? plan.inputs() : layers.get(index - 1).stride();
    }

    @Override
    public void backward(float[] outputGradient) {
        backward(outputGradient, false);
    }

    @Override
    public void backwardFromPreActivations(float[] preActivationGradient) {
        backward(preActivationGradient, true);
    }

    private void backward(float[] gradient, boolean ofPreActivations) {
        requireOpen();
        if (rows == 0) {
            throw new IllegalStateException("backward before the first forward");
        }
        require(gradient, (long) rows * plan.outputs(), "gradients", rows, plan.outputs());
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).growBackward(rows);
        }
        layers.getLast().seed(gradient, rows, ofPreActivations);
        for (int i = layers.size() - 1; i >= 0; i--) {
            team.run(backwardTasks.get(i), parts(layers.get(i).work(rows)));
        }
        hasGradients = true;
        gradientsAreCurrent = true;
    }

    /** Everything that follows from one layer's D: its gradients, and the D of the layer below. */
    private void backwardShare(int index, int part, int parts) {
        Dense layer = layers.get(index);
        Products mine = products.get(part);
        layer.parameterGradients(mine, inputsOf(index), strideOf(index), rows, part, parts);
        if (index > 0) {
            layer.inputGradients(mine, layers.get(index - 1), rows, part, parts);
        }
    }

    @Override
    public void apply(UpdateRule rule) {
        requireOpen();
        if (!hasGradients) {
            throw new IllegalStateException("apply before the first backward");
        }
        updater.apply(rule, alwaysSplit);
    }

    @Override
    public LayerSnapshot inspect(int layer) {
        requireOpen();
        return layers.get(layer).snapshot(rows, hasGradients, gradientsAreCurrent);
    }

    @Override
    public Parameters parameters() {
        requireOpen();
        return new Parameters(plan, layers.stream().map(Dense::parameters).toList());
    }

    @Override
    public void load(Parameters parameters) {
        requireOpen();
        requireSamePlan(plan, parameters);
        copyIn(parameters);
    }

    private void copyIn(Parameters parameters) {
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).load(parameters.layers().get(i));
        }
    }

    @Override
    public void close() {
        closed = true;
        team.close();
        layers.clear();
        products.clear();
        inputs = new float[0];
        outputs = new float[0];
    }

    /** Refuses parameters of another plan. */
    public static void requireSamePlan(NetworkPlan plan, Parameters parameters) {
        if (!parameters.plan().equals(plan)) {
            throw new IllegalArgumentException("these parameters belong to another plan: " + parameters.plan()
                    + " where the network is " + plan + ", or the same widths with other activations");
        }
    }

    private int parts(long work) {
        return alwaysSplit ? team.size() : (int) Math.clamp(work / WORK_A_THREAD, 1L, team.size());
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this network is closed");
        }
    }

    private static void require(float[] values, long needed, String what, int rows, int columns) {
        if (values.length < needed) {
            throw new IllegalArgumentException("a batch of " + rows + " rows needs " + needed + " " + what + " ("
                    + columns + " a row), but there are " + values.length);
        }
    }
}
