package dev.onset.testkit;

import dev.onset.api.activation.Activation;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import java.util.List;

/** Whole passes through networks with an activation, beside the reference. */
final class PassChecks {

    /** Beyond this, an exponential magnifies the rounding of its argument past any tolerance. */
    private static final double LARGEST_COMPARED = 1000;

    private static final int[] ROWS = {1, 7, 33};
    private static final int STEPS = 5;
    private static final int SEEDS = 1000;
    private static final int SWEEP = 6001;
    private static final double SWEEP_REACH = 30;
    /** Float32 may put a pre-activation on the other side of a kink that is nearer than this. */
    private static final double KINK_DISTANCE = 1e-4;

    private final Engine engine;

    PassChecks(Engine engine) {
        this.engine = engine;
    }

    /** f and f' over a sweep of pre-activations that the engine gets to see exactly. */
    void elementwise(Activation activation, double tolerance) {
        NetworkPlan plan = NetworkPlan.inputs(1).layer(1, activation);
        Parameters pass = new Parameters(plan, List.of(new Parameters.Layer(new float[] {1}, new float[] {0})));
        float[] z = new float[SWEEP];
        float[] ones = new float[SWEEP];
        for (int i = 0; i < SWEEP; i++) {
            z[i] = (float) (SWEEP_REACH * (2.0 * i / (SWEEP - 1) - 1));
            ones[i] = 1;
        }
        try (DenseNetwork network = engine.build(plan, pass)) {
            float[] values = network.forward(z, SWEEP).clone();
            network.backward(ones);
            float[] slopes = network.inspect(0).preActivationGradients();
            for (int i = 0; i < SWEEP; i++) {
                close("value of " + activation.name(), z[i], values[i], activation.value(z[i]), tolerance);
                if (SlopeChecks.distanceToKink(activation, z[i]) > 1e-5 * Math.max(1, Math.abs(z[i]))) {
                    close("slope of " + activation.name(), z[i], slopes[i], activation.slope(z[i]), tolerance);
                }
            }
        }
    }

    void forward(Activation activation, double tolerance) {
        for (int rows : ROWS) {
            Parameters parameters = awayFromKinks(activation, rows);
            NetworkPlan plan = parameters.plan();
            float[] inputs = inputs(plan, rows);
            ReferenceNetwork reference = new ReferenceEngine().build(plan, parameters);
            double[] expected = reference.forwardExact(Rounding.toDoubles(inputs), rows);
            if (!isComparable(reference)) {
                continue;
            }
            try (DenseNetwork network = engine.build(plan, parameters)) {
                Agreement.relative(
                        text(activation, rows) + "outputs", network.forward(inputs, rows), expected, tolerance);
                for (LayerSpec layer : plan.layers()) {
                    Agreement.relative(
                            text(activation, rows) + "pre-activations of " + layer.name(),
                            network.inspect(layer.index()).preActivations(),
                            reference.preActivations(layer.index()),
                            tolerance);
                }
            }
        }
    }

    void backward(Activation activation, double tolerance) {
        for (int rows : ROWS) {
            Parameters parameters = awayFromKinks(activation, rows);
            NetworkPlan plan = parameters.plan();
            float[] gradient = SampleParameters.normals("gradient", rows * plan.outputs(), rows);
            ReferenceNetwork reference = new ReferenceEngine().build(plan, parameters);
            reference.forward(inputs(plan, rows), rows);
            if (!isComparable(reference)) {
                continue;
            }
            try (DenseNetwork network = engine.build(plan, parameters)) {
                network.forward(inputs(plan, rows), rows);
                network.backward(gradient);
                reference.backward(gradient);
                sameGradients(text(activation, rows), network, reference, tolerance);
                network.backwardFromPreActivations(gradient);
                reference.backwardFromPreActivations(gradient);
                sameGradients(text(activation, rows) + "from pre-activations, ", network, reference, tolerance);
            }
        }
    }

    void training(Activation activation, double tolerance) {
        int rows = 17;
        Parameters parameters = awayFromKinks(activation, rows);
        NetworkPlan plan = parameters.plan();
        UpdateRule rule = new UpdateRule.Sgd(0.001);
        ReferenceNetwork reference = new ReferenceEngine().build(plan, parameters);
        reference.forward(inputs(plan, rows), rows);
        if (!isComparable(reference)) {
            return;
        }
        try (DenseNetwork network = engine.build(plan, parameters)) {
            for (int step = 0; step < STEPS; step++) {
                float[] gradient = SampleParameters.normals("gradient", rows * plan.outputs(), step);
                for (DenseNetwork each : List.of(network, reference)) {
                    each.forward(inputs(plan, rows), rows);
                    each.backward(gradient);
                    each.apply(rule);
                }
            }
            if (!isComparable(reference)) {
                return;
            }
            Parameters trained = network.parameters();
            for (LayerSpec layer : plan.layers()) {
                String where = activation.name() + ", " + STEPS + " steps: " + layer.name();
                Parameters.Layer numbers = trained.layers().get(layer.index());
                Agreement.relative(where + " weights", numbers.weights(), reference.weights(layer.index()), tolerance);
                Agreement.relative(where + " biases", numbers.biases(), reference.biases(layer.index()), tolerance);
            }
        }
    }

    /**
     * Whether a network stays where float32 can follow: layers of exponentials leave its range, and then there is
     * nothing to compare. Number by number such an activation is still checked.
     */
    private static boolean isComparable(ReferenceNetwork reference) {
        for (LayerSpec layer : reference.plan().layers()) {
            for (double z : reference.preActivations(layer.index())) {
                if (!(Math.abs(z) < LARGEST_COMPARED)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void sameGradients(String what, DenseNetwork network, ReferenceNetwork reference, double tolerance) {
        for (LayerSpec layer : network.plan().layers()) {
            int index = layer.index();
            LayerSnapshot snapshot = network.inspect(index);
            String where = what + layer.name();
            Agreement.relative(
                    where + " weight gradients",
                    snapshot.weightGradients(),
                    reference.weightGradient(index),
                    tolerance);
            Agreement.relative(
                    where + " bias gradients", snapshot.biasGradients(), reference.biasGradient(index), tolerance);
            Agreement.relative(
                    where + " pre-activation gradients",
                    snapshot.preActivationGradients(),
                    reference.preActivationGradient(index),
                    tolerance);
        }
    }

    /** The first sample network that has no pre-activation beside a kink. */
    private static Parameters awayFromKinks(Activation activation, int rows) {
        NetworkPlan plan = NetworkPlan.inputs(13)
                .layer(17, activation)
                .layer(9, activation)
                .layer(5, activation);
        for (long seed = 0; seed < SEEDS; seed++) {
            Parameters parameters = SampleParameters.random(plan, seed);
            ReferenceNetwork reference = new ReferenceEngine().build(plan, parameters);
            reference.forward(inputs(plan, rows), rows);
            if (!reference.hasPreActivationWithin(KINK_DISTANCE)) {
                return parameters;
            }
        }
        throw new AssertionError(activation.name() + " has so many kinks that each of " + SEEDS
                + " networks has a pre-activation within " + KINK_DISTANCE + " of one");
    }

    private static float[] inputs(NetworkPlan plan, int rows) {
        return SampleParameters.normals("inputs", rows * plan.inputs(), rows);
    }

    private static String text(Activation activation, int rows) {
        return activation.name() + ", " + rows + " rows: ";
    }

    private static void close(String what, float z, float actual, double expected, double tolerance) {
        if (Float.isInfinite((float) expected) || Double.isNaN(expected)) {
            return;
        }
        double bound = tolerance * Agreement.ROUNDING * Math.max(1, Math.max(Math.abs(z), Math.abs(expected)));
        if (!(Math.abs(actual - expected) <= bound)) {
            throw new AssertionError(what + " at " + z + " is " + actual + " instead of " + expected + ", off by "
                    + Math.abs(actual - expected) + " where at most " + bound + " is allowed");
        }
    }
}
