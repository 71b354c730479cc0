package dev.onset.testkit;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.engine.NetworkDescription;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A network of the {@link ReferenceEngine}: all of {@link DenseNetwork}, and the same in double precision.
 *
 * <p>The float32 methods round what the double-precision ones compute; the two may be mixed. {@link #forward} and
 * {@link #backward} reuse their buffers, but an activation written over boxed lanes may allocate.
 */
public final class ReferenceNetwork implements DenseNetwork {

    private final NetworkPlan plan;
    private final List<ReferenceLayer> layers;
    private final ReferenceLayer last;
    private double[] inputs = new double[0];
    private float[] outputs = new float[0];
    private int rows;
    private int gradientRows;
    private Optional<Class<?>> ruleKind = Optional.empty();
    private int step;

    ReferenceNetwork(NetworkPlan plan) {
        this.plan = plan;
        this.layers = plan.layers().stream().map(ReferenceLayer::new).toList();
        this.last = layers.getLast();
    }

    @Override
    public NetworkPlan plan() {
        return plan;
    }

    @Override
    public float[] forward(float[] inputs, int rows) {
        begin(inputs.length, rows);
        Rounding.toDoubles(inputs, rows * plan.inputs(), this.inputs);
        run();
        if (outputs.length < rows * plan.outputs()) {
            outputs = new float[rows * plan.outputs()];
        }
        Rounding.toFloats(last.activations(), rows * plan.outputs(), outputs);
        return outputs;
    }

    /**
     * {@link #forward} in double precision.
     *
     * @param inputs at least {@code rows} rows of {@code plan().inputs()} numbers
     * @param rows samples, at least 1
     * @return {@code rows} rows of {@code plan().outputs()} numbers; a copy
     */
    public double[] forwardExact(double[] inputs, int rows) {
        begin(inputs.length, rows);
        System.arraycopy(inputs, 0, this.inputs, 0, rows * plan.inputs());
        run();
        return Arrays.copyOf(last.activations(), rows * plan.outputs());
    }

    @Override
    public void backward(float[] outputGradient) {
        requireBatch("backward", outputGradient.length);
        Rounding.toDoubles(outputGradient, rows * plan.outputs(), last.preActivationGradients());
        last.throughActivation(rows);
        propagate();
    }

    /** {@link #backward} in double precision. */
    public void backwardExact(double[] outputGradient) {
        requireBatch("backward", outputGradient.length);
        System.arraycopy(outputGradient, 0, last.preActivationGradients(), 0, rows * plan.outputs());
        last.throughActivation(rows);
        propagate();
    }

    @Override
    public void backwardFromPreActivations(float[] preActivationGradient) {
        requireBatch("backwardFromPreActivations", preActivationGradient.length);
        Rounding.toDoubles(preActivationGradient, rows * plan.outputs(), last.preActivationGradients());
        propagate();
    }

    @Override
    public void apply(UpdateRule rule) {
        if (gradientRows == 0) {
            throw new IllegalStateException("apply needs gradients: call backward first, after the last forward");
        }
        if (ruleKind.isEmpty() || ruleKind.get() != rule.getClass()) {
            ruleKind = Optional.of(rule.getClass());
            step = 0;
            layers.forEach(layer -> {
                layer.weights.forgetRuleState();
                layer.biases.forgetRuleState();
            });
        }
        step++;
        for (ReferenceLayer layer : layers) {
            layer.update(rule, step);
        }
    }

    @Override
    public NetworkDescription describe() {
        return new NetworkDescription(
                1,
                bytes(ReferenceLayer::parameterCount),
                bytes(ReferenceLayer::ruleStateCount),
                bytes(ReferenceLayer::batchCount) + (long) Double.BYTES * inputs.length,
                0);
    }

    private long bytes(ToLongFunction<ReferenceLayer> count) {
        return Double.BYTES * layers.stream().mapToLong(count).sum();
    }

    @Override
    public LayerSnapshot inspect(int layer) {
        return layer(layer).snapshot(rows, gradientRows);
    }

    @Override
    public Parameters parameters() {
        return new Parameters(plan, layers.stream().map(ReferenceLayer::rounded).toList());
    }

    @Override
    public void load(Parameters parameters) {
        if (!parameters.plan().equals(plan)) {
            throw new IllegalArgumentException("the parameters belong to another plan (widths or activations): "
                    + parameters.plan() + ", not " + plan);
        }
        for (ReferenceLayer layer : layers) {
            layer.load(parameters.layers().get(layer.spec.index()));
        }
    }

    /**
     * The weights of a layer, fan-out x fan-in: the array itself, so that a test may move one by a hair.
     *
     * @param layer from 0
     */
    public double[] weights(int layer) {
        return layer(layer).weights.values;
    }

    /** The biases of a layer, one a unit: the array itself. */
    public double[] biases(int layer) {
        return layer(layer).biases.values;
    }

    /** The gradient of the last backward pass with respect to a layer's weights; a copy. */
    public double[] weightGradient(int layer) {
        return layer(layer).weights.gradients.clone();
    }

    /** The gradient of the last backward pass with respect to a layer's biases; a copy. */
    public double[] biasGradient(int layer) {
        return layer(layer).biases.gradients.clone();
    }

    /** The pre-activations of the last batch, rows x fan-out; a copy. */
    public double[] preActivations(int layer) {
        return Arrays.copyOf(
                layer(layer).preActivations(), rows * layer(layer).spec.fanOut());
    }

    /** The gradient of the last backward pass with respect to a layer's pre-activations, rows x fan-out; a copy. */
    public double[] preActivationGradient(int layer) {
        return Arrays.copyOf(
                layer(layer).preActivationGradients(),
                gradientRows * layer(layer).spec.fanOut());
    }

    /** Whether some pre-activation of the last batch is nearer than this to a declared kink of its activation. */
    public boolean hasPreActivationWithin(double distance) {
        return layers.stream().anyMatch(layer -> layer.nearKink(rows, distance));
    }

    /** Does nothing: there are no threads to stop. */
    @Override
    public void close() {}

    private ReferenceLayer layer(int layer) {
        if (layer < 0 || layer >= layers.size()) {
            throw new IndexOutOfBoundsException("layer " + layer + " is outside 0.." + (layers.size() - 1));
        }
        return layers.get(layer);
    }

    private void begin(int given, int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a batch needs at least one row, not " + rows);
        }
        long needed = (long) rows * plan.inputs();
        if (given < needed) {
            throw new IllegalArgumentException(
                    rows + " rows of " + plan.inputs() + " inputs are " + needed + " numbers, not " + given);
        }
        this.rows = rows;
        gradientRows = 0;
        if (inputs.length < needed) {
            inputs = new double[(int) needed];
        }
        for (ReferenceLayer layer : layers) {
            layer.reserve(rows);
        }
    }

    private void requireBatch(String method, int given) {
        if (rows == 0) {
            throw new IllegalStateException(method + " needs a batch: call forward first");
        }
        if (given < rows * plan.outputs()) {
            throw new IllegalArgumentException("the gradient of " + rows + " rows of " + plan.outputs() + " outputs is "
                    + rows * plan.outputs() + " numbers, not " + given);
        }
    }

    private void run() {
        double[] x = inputs;
        for (ReferenceLayer layer : layers) {
            layer.forward(x, rows);
            x = layer.activations();
        }
    }

    /** From the last layer's D to all gradients. */
    private void propagate() {
        for (int index = layers.size() - 1; index > 0; index--) {
            ReferenceLayer below = layers.get(index - 1);
            layers.get(index).parameterGradients(below.activations(), rows);
            layers.get(index).inputGradients(below.preActivationGradients(), rows);
            below.throughActivation(rows);
        }
        layers.getFirst().parameterGradients(inputs, rows);
        gradientRows = rows;
    }
}
