package dev.onset.engine.simd.network;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.engine.NetworkDescription;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.engine.simd.gemm.Layout;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.activation.ActivationLoops;
import dev.onset.engine.simd.kernel.product.Transposition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** A dense network on the engine's kernels: checks what it is asked, and owns layers, threads and buffers. */
public final class SimdNetwork implements DenseNetwork {

    private final NetworkPlan plan;
    private final Team team;
    private final UnitPanels unitPanels = new UnitPanels();
    private final List<DenseLayer> layers;
    private final List<Worker> workers = new ArrayList<>();
    private final Passes passes;

    private float[] outputs = {};
    /** A batch of so many rows is known to fit. */
    private int roomFor;

    /** Whether the layers hold, or will hold when somebody looks, gradients of the last batch. */
    private boolean hasGradients;

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
            Kernels kernels,
            ActivationLoops loops,
            int threads,
            boolean alwaysSplit) {
        this.plan = plan;
        Transposition transposition = kernels.transposition();
        layers = plan.layers().stream()
                .map(spec -> new DenseLayer(spec, loops, unitPanels, transposition))
                .collect(Collectors.toList());
        Updater updater = new Updater(kernels.updates(), layers);
        for (int part = 0; part < threads; part++) {
            workers.add(new Worker(kernels, layers, updater));
        }
        copyIn(parameters);
        team = new Team(threads, "onset-simd");
        passes = new Passes(new Features(plan.inputs(), transposition), layers, workers, updater, team, alwaysSplit);
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
        requireRoom(count);
        int needed = count * plan.outputs();
        if (outputs.length < needed) {
            outputs = new float[needed];
        }
        hasGradients = false;
        passes.forward(batch, count, outputs);
        return outputs;
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
        int samples = passes.samples();
        if (samples == 0) {
            throw new IllegalStateException("backward before the first forward");
        }
        require(gradient, (long) samples * plan.outputs(), "gradients", samples, plan.outputs());
        passes.backward(gradient, ofPreActivations);
        hasGradients = true;
    }

    @Override
    public void apply(UpdateRule rule) {
        requireOpen();
        if (!hasGradients) {
            throw new IllegalStateException("apply without gradients: backward comes before it, and the next forward"
                    + " lets its gradients go");
        }
        passes.update(rule);
    }

    @Override
    public LayerSnapshot inspect(int layer) {
        requireOpen();
        passes.spreadRows();
        passes.finishBackward();
        return layers.get(layer).snapshot(workers.getFirst(), passes.inputsOf(layer), hasGradients);
    }

    @Override
    public NetworkDescription describe() {
        requireOpen();
        return new NetworkDescription(
                team.size(),
                bytes(DenseLayer::parameterCount),
                bytes(DenseLayer::ruleStateCount),
                bytes(DenseLayer::batchCount)
                        + Float.BYTES * (unitPanels.count() + passes.inputCount() + outputs.length),
                (long) Float.BYTES * workers.size() * Worker.floats());
    }

    private long bytes(ToLongFunction<DenseLayer> count) {
        return Float.BYTES * layers.stream().mapToLong(count).sum();
    }

    @Override
    public Parameters parameters() {
        requireOpen();
        return new Parameters(plan, layers.stream().map(DenseLayer::parameters).toList());
    }

    @Override
    public void load(Parameters parameters) {
        requireOpen();
        requireSamePlan(plan, parameters);
        // What is left of a backward pass belongs to the weights it came through.
        passes.finishBackward();
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
        workers.clear();
        passes.release();
        unitPanels.release();
        outputs = new float[0];
    }

    /** Refuses parameters of another plan. */
    public static void requireSamePlan(NetworkPlan plan, Parameters parameters) {
        if (!parameters.plan().equals(plan)) {
            throw new IllegalArgumentException("these parameters belong to another plan: " + parameters.plan()
                    + " where the network is " + plan + ", or the same widths with other activations");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this network is closed");
        }
    }

    /** Refuses a batch of which some layer's numbers are more than an array holds. */
    private void requireRoom(int rows) {
        if (rows <= roomFor) {
            return;
        }
        requireRoom(rows, "inputs", plan.inputs());
        for (LayerSpec layer : plan.layers()) {
            requireRoom(rows, layer.name(), layer.fanOut());
        }
        roomFor = rows;
    }

    private static void requireRoom(int rows, String name, int numbers) {
        if (!Layout.holds(rows, numbers)) {
            throw new IllegalArgumentException("ENGINE-3 a batch of " + rows + " rows is too large for " + name + ": "
                    + numbers + " numbers a row are more than one array holds; take fewer rows, or a narrower layer");
        }
    }

    private static void require(float[] values, long needed, String what, int rows, int columns) {
        if (values.length < needed) {
            throw new IllegalArgumentException("a batch of " + rows + " rows needs " + needed + " " + what + " ("
                    + columns + " a row), but there are " + values.length);
        }
    }
}
