package dev.onset.testkit;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import java.util.ArrayList;
import java.util.List;

/** The three matrix products of a dense layer, without an activation, over shapes full of tails. */
final class MatrixChecks {

    private static final long SEED = 20_260_713;
    private static final int[] ROWS = {1, 2, 3, 7, 16, 17, 33};
    private static final int[] TAILS = {5, 8, 17, 64};
    private static final SampleActivations.Line LINE = new SampleActivations.Line();
    /** What a bias, and the rounding at the end, may add to the bound of a sum. */
    private static final int EXTRA_ROUNDINGS = 4;

    private final Engine engine;

    MatrixChecks(Engine engine) {
        this.engine = engine;
    }

    static List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>();
        for (int size = 1; size <= 17; size++) {
            sizes.add(size);
        }
        sizes.addAll(List.of(31, 33, 64, 100, 127, 257));
        return sizes;
    }

    /** I·Wᵀ = Wᵀ. */
    void identityInputs() {
        for (int size : sizes()) {
            NetworkPlan plan = NetworkPlan.inputs(size).layer(19, LINE);
            float[] weights = SampleParameters.normals("weights", 19 * size, SEED);
            Parameters parameters = new Parameters(plan, List.of(new Parameters.Layer(weights, new float[19])));
            try (DenseNetwork network = engine.build(plan, parameters)) {
                float[] outputs = network.forward(identity(size), size);
                double[] transposed = new double[size * 19];
                for (int i = 0; i < transposed.length; i++) {
                    transposed[i] = weights[i % 19 * size + i / 19];
                }
                Agreement.relative("identity times weights of 19 x " + size, outputs, transposed, 0);
            }
        }
    }

    /** X·I = X. */
    void identityWeights() {
        for (int size : sizes()) {
            NetworkPlan plan = NetworkPlan.inputs(size).layer(size, LINE);
            Parameters parameters =
                    new Parameters(plan, List.of(new Parameters.Layer(identity(size), new float[size])));
            float[] inputs = SampleParameters.normals("inputs", 7 * size, SEED);
            try (DenseNetwork network = engine.build(plan, parameters)) {
                float[] outputs = network.forward(inputs, 7);
                Agreement.relative(
                        "inputs of 7 x " + size + " times the identity", outputs, Rounding.toDoubles(inputs), 0);
            }
        }
    }

    void allShapes() {
        List<Integer> sizes = sizes();
        for (int i = 0; i < sizes.size(); i++) {
            for (int j = 0; j < sizes.size(); j++) {
                products(sizes.get(i), sizes.get(j), ROWS[(5 * i + 3 * j) % ROWS.length]);
            }
        }
        for (int rows : ROWS) {
            for (int fanIn : TAILS) {
                for (int fanOut : TAILS) {
                    products(fanIn, fanOut, rows);
                }
            }
        }
    }

    /** Beyond any block of a cache-blocked product, in each direction. */
    void largeShapes() {
        products(1031, 67, 65);
        products(33, 35, 601);
        products(5, 4099, 3);
        products(300, 129, 131);
    }

    private void products(int fanIn, int fanOut, int rows) {
        String shape = rows + " rows, " + fanIn + " -> " + fanOut + ", seed " + SEED + ": ";
        NetworkPlan plan = NetworkPlan.inputs(fanIn).layer(fanOut, LINE);
        // A network whose upper layer is the one above tells dX of that layer as its lower layer's D.
        NetworkPlan below = NetworkPlan.inputs(2).layer(fanIn, LINE).layer(fanOut, LINE);
        float[] inputs = SampleParameters.normals("inputs", rows * fanIn, SEED);
        float[] gradient = SampleParameters.normals("gradient", rows * fanOut, SEED);
        Parameters parameters = SampleParameters.random(plan, SEED);
        forwardAndParameterGradients(shape, parameters, inputs, gradient, rows);
        float[] twoInputs = SampleParameters.normals("inputs", rows * 2, SEED);
        inputGradients(shape, SampleParameters.random(below, SEED), twoInputs, gradient, rows);
    }

    private void forwardAndParameterGradients(
            String shape, Parameters parameters, float[] inputs, float[] gradient, int rows) {
        NetworkPlan plan = parameters.plan();
        ReferenceNetwork exact = ran(parameters, inputs, gradient, rows);
        ReferenceNetwork magnitudes = ran(magnitudes(parameters), magnitudes(inputs), magnitudes(gradient), rows);
        try (DenseNetwork network = engine.build(plan, parameters)) {
            float[] outputs = network.forward(inputs, rows);
            int summands = plan.inputs() + EXTRA_ROUNDINGS;
            Agreement.rounded(
                    shape + "Z = X·Wᵀ + b", outputs, exact.preActivations(0), magnitudes.preActivations(0), summands);
            network.backwardFromPreActivations(gradient);
            LayerSnapshot layer = network.inspect(0);
            int samples = rows + EXTRA_ROUNDINGS;
            Agreement.rounded(
                    shape + "dW = Dᵀ·X",
                    layer.weightGradients(),
                    exact.weightGradient(0),
                    magnitudes.weightGradient(0),
                    samples);
            Agreement.rounded(
                    shape + "db = ΣD",
                    layer.biasGradients(),
                    exact.biasGradient(0),
                    magnitudes.biasGradient(0),
                    samples);
        }
    }

    private void inputGradients(String shape, Parameters parameters, float[] inputs, float[] gradient, int rows) {
        ReferenceNetwork exact = ran(parameters, inputs, gradient, rows);
        ReferenceNetwork magnitudes = ran(magnitudes(parameters), magnitudes(inputs), magnitudes(gradient), rows);
        try (DenseNetwork network = engine.build(parameters.plan(), parameters)) {
            network.forward(inputs, rows);
            network.backwardFromPreActivations(gradient);
            Agreement.rounded(
                    shape + "dX = D·W",
                    network.inspect(0).preActivationGradients(),
                    exact.preActivationGradient(0),
                    magnitudes.preActivationGradient(0),
                    parameters.plan().outputs() + EXTRA_ROUNDINGS);
        }
    }

    private static ReferenceNetwork ran(Parameters parameters, float[] inputs, float[] gradient, int rows) {
        ReferenceNetwork network = new ReferenceEngine().build(parameters.plan(), parameters);
        network.forward(inputs, rows);
        network.backwardFromPreActivations(gradient);
        return network;
    }

    private static Parameters magnitudes(Parameters parameters) {
        return new Parameters(
                parameters.plan(),
                parameters.layers().stream()
                        .map(layer -> new Parameters.Layer(magnitudes(layer.weights()), magnitudes(layer.biases())))
                        .toList());
    }

    private static float[] magnitudes(float[] numbers) {
        float[] magnitudes = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            magnitudes[i] = Math.abs(numbers[i]);
        }
        return magnitudes;
    }

    private static float[] identity(int size) {
        float[] matrix = new float[size * size];
        for (int i = 0; i < size; i++) {
            matrix[i * size + i] = 1;
        }
        return matrix;
    }
}
