package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.init.Calibrator;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.api.random.RandomStream;
import java.util.List;

/** Calibrates sample networks to sample batches. */
final class Calibrations {

    /** Batch sizes, odd ones and a single sample included. */
    static final int[] ROWS = {1, 2, 3, 7, 16, 33};

    private static final long SEED = 20_260_712;
    private static final int INPUTS = 11;
    private static final List<NetworkPlan> PLANS = List.of(
            NetworkPlan.inputs(INPUTS).layer(4, new SampleActivations.Line()),
            NetworkPlan.inputs(INPUTS)
                    .layer(17, new SampleActivations.Ramp())
                    .layer(9, new SampleActivations.Saturating())
                    .layer(1, new SampleActivations.Swish())
                    .layer(5, new SampleActivations.Line()));

    private final Calibrator calibrator;
    private final Engine engine;

    Calibrations(Calibrator calibrator, Engine engine) {
        this.calibrator = calibrator;
        this.engine = engine;
    }

    void leavesParametersFinite(int rows) {
        for (NetworkPlan plan : PLANS) {
            requireFinite(calibrated(SampleParameters.random(plan, SEED), batch(rows, SEED), rows, 1), rows + " rows");
        }
    }

    void survivesZeros() {
        for (NetworkPlan plan : PLANS) {
            Parameters random = SampleParameters.random(plan, SEED);
            requireFinite(calibrated(random, new float[7 * INPUTS], 7, 1), "a batch of zeros");
            Parameters zeros = SampleParameters.constant(plan, 0, 0);
            requireFinite(calibrated(zeros, batch(7, SEED), 7, 1), "weights of zero");
            Parameters constants = SampleParameters.constant(plan, 0.5f, 0);
            requireFinite(calibrated(constants, batch(7, SEED), 7, 1), "constant weights");
        }
    }

    void keepsShapes() {
        for (NetworkPlan plan : PLANS) {
            try (DenseNetwork network = engine.build(plan, SampleParameters.random(plan, SEED))) {
                calibrate(network, batch(7, SEED), 7, 1);
                assertThat(network.plan()).as("plan after calibration").isEqualTo(plan);
                assertThat(network.parameters().plan())
                        .as("plan of the parameters after calibration")
                        .isEqualTo(plan);
            }
        }
    }

    /** The hashes of all sample networks once they are calibrated. */
    String result(int rows, long stream) {
        StringBuilder hashes = new StringBuilder();
        for (NetworkPlan plan : PLANS) {
            Parameters start = SampleParameters.random(plan, SEED);
            hashes.append(calibrated(start, batch(rows, SEED), rows, stream).sha256())
                    .append(' ');
        }
        return hashes.toString();
    }

    /** As {@link #result}, with networks that have run forward and backward before. */
    String resultAfterOtherBatches(int rows, long stream) {
        StringBuilder hashes = new StringBuilder();
        for (NetworkPlan plan : PLANS) {
            try (DenseNetwork network = engine.build(plan, SampleParameters.random(plan, SEED))) {
                network.forward(batch(rows + 5, SEED + 1), rows + 5);
                network.backward(new float[(rows + 5) * plan.outputs()]);
                calibrate(network, batch(rows, SEED), rows, stream);
                hashes.append(network.parameters().sha256()).append(' ');
            }
        }
        return hashes.toString();
    }

    void leavesTheBatchAsItIs() {
        float[] inputs = batch(7, SEED);
        calibrated(SampleParameters.random(PLANS.getLast(), SEED), inputs, 7, 1);
        assertThat(inputs).as("the batch after calibration").isEqualTo(batch(7, SEED));
    }

    private Parameters calibrated(Parameters start, float[] inputs, int rows, long stream) {
        try (DenseNetwork network = engine.build(start.plan(), start)) {
            calibrate(network, inputs, rows, stream);
            return network.parameters();
        }
    }

    private void calibrate(DenseNetwork network, float[] inputs, int rows, long stream) {
        calibrator.calibrate(network, inputs, rows, RandomStream.root(stream).child("calibrator"));
    }

    private static float[] batch(int rows, long seed) {
        return SampleParameters.normals(RandomStream.root(seed).child("batch"), rows * INPUTS, 1);
    }

    private static void requireFinite(Parameters parameters, String what) {
        for (int index = 0; index < parameters.layers().size(); index++) {
            Parameters.Layer layer = parameters.layers().get(index);
            String where = "layers." + index + " of " + parameters.plan() + " after calibration with " + what
                    + ", seed " + SEED;
            assertThat(allFinite(layer.weights()))
                    .as("finite weights in %s", where)
                    .isTrue();
            assertThat(allFinite(layer.biases()))
                    .as("finite biases in %s", where)
                    .isTrue();
        }
    }

    private static boolean allFinite(float[] numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                return false;
            }
        }
        return true;
    }
}
