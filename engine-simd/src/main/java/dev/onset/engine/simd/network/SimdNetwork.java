package dev.onset.engine.simd.network;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.engine.NetworkDescription;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.engine.simd.gemm.Layout;
import dev.onset.engine.simd.gemm.Share;
import dev.onset.engine.simd.kernel.ActivationLoops;
import dev.onset.engine.simd.kernel.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** A dense network on the engine's kernels: decides what runs when, and how many threads share it. */
public final class SimdNetwork implements DenseNetwork {

    /**
     * Multiplications of a product from which one more thread pays: some ten microseconds of work, against the fraction
     * of one that waking a spinning helper takes.
     */
    public static final long WORK_A_THREAD = 1L << 19;

    /** What copying a number costs, in multiplications. */
    private static final long COPY_WORK = 16;

    private static final float[] NOTHING = {};

    private final NetworkPlan plan;
    private final boolean alwaysSplit;
    private final Team team;
    private final List<Worker> workers = new ArrayList<>();
    private final List<Dense> layers = new ArrayList<>();
    private final List<Task> forwardTasks = new ArrayList<>();
    private final List<Task> backwardTasks = new ArrayList<>();
    private final Task takeTask = this::takeShare;
    private final Task updateTask = this::updateShare;
    private final Updater updater;

    private final Features inputs;
    /** The caller's batch, while the threads take it in. */
    private float[] batch = {};

    private float[] outputs = {};
    private int samples;
    /** Whether the layers hold gradients of the last batch. */
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
        this.alwaysSplit = alwaysSplit;
        inputs = new Features(plan.inputs());
        for (LayerSpec spec : plan.layers()) {
            int index = spec.index();
            layers.add(new Dense(spec, loops));
            forwardTasks.add(
                    (part, parts) -> layers.get(index).forward(workers.get(part), inputsOf(index), part, parts));
            backwardTasks.add((part, parts) ->
                    layers.get(index).inputGradients(workers.get(part), layers.get(index - 1), part, parts));
        }
        updater = new Updater(kernels.updates(), layers);
        for (int part = 0; part < threads; part++) {
            workers.add(new Worker(kernels.tile(), layers, updater));
        }
        copyIn(parameters);
        team = new Team(threads, "onset-simd");
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
        start(count);
        takeIn(batch);
        for (int i = 0; i < layers.size(); i++) {
            team.run(forwardTasks.get(i), parts(layers.get(i).work()));
        }
        layers.getLast().activations().give(count, outputs);
        return outputs;
    }

    private void start(int count) {
        int outputLength = Math.multiplyExact(count, plan.outputs());
        inputs.grow(count);
        for (int i = 0; i < layers.size(); i++) { // by index here and below: an iterator is an allocation
            layers.get(i).start(count);
        }
        if (outputs.length < outputLength) {
            outputs = new float[outputLength];
        }
        samples = count;
        hasGradients = false;
    }

    private void takeIn(float[] rows) {
        batch = rows;
        team.run(takeTask, parts(COPY_WORK * samples * plan.inputs()));
        batch = NOTHING;
    }

    private void takeShare(int part, int parts) {
        int from = Share.from(plan.inputs(), Layout.PANEL, part, parts);
        inputs.take(batch, samples, from, Share.to(plan.inputs(), Layout.PANEL, part, parts));
    }

    private Features inputsOf(int index) {
        return index == 0 ? inputs : layers.get(index - 1).activations();
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
        if (samples == 0) {
            throw new IllegalStateException("backward before the first forward");
        }
        require(gradient, (long) samples * plan.outputs(), "gradients", samples, plan.outputs());
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).startBackward();
        }
        layers.getLast().seed(gradient, ofPreActivations);
        for (int i = layers.size() - 1; i > 0; i--) {
            team.run(backwardTasks.get(i), parts(layers.get(i).work()));
        }
        hasGradients = true;
    }

    @Override
    public void apply(UpdateRule rule) {
        requireOpen();
        if (!hasGradients) {
            throw new IllegalStateException("apply without gradients: backward comes before it, and the next forward"
                    + " lets its gradients go");
        }
        updater.begin(rule);
        long work = 0;
        for (int i = 0; i < layers.size(); i++) {
            work += layers.get(i).work();
        }
        team.run(updateTask, parts(work));
    }

    private void updateShare(int part, int parts) {
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).update(workers.get(part), updater, inputsOf(i), part, parts);
        }
    }

    @Override
    public LayerSnapshot inspect(int layer) {
        requireOpen();
        return layers.get(layer).snapshot(workers.getFirst(), inputsOf(layer), hasGradients);
    }

    @Override
    public NetworkDescription describe() {
        requireOpen();
        return new NetworkDescription(
                team.size(),
                bytes(Dense::parameterCount),
                bytes(Dense::ruleStateCount),
                bytes(Dense::batchCount) + (long) Float.BYTES * (inputs.values().length + outputs.length),
                (long) Float.BYTES * workers.size() * Worker.floats());
    }

    private long bytes(ToLongFunction<Dense> count) {
        return Float.BYTES * layers.stream().mapToLong(count).sum();
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
        workers.clear();
        inputs.letGo();
        outputs = NOTHING;
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
