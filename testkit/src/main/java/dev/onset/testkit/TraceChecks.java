package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.activation.Activation;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import java.util.Arrays;

/** What must leave no trace in a result, and what must travel through it. */
final class TraceChecks {

    private static final long SEED = 20_260_715;
    private static final int[] BATCHES = {5, 33, 2, 17, 1, 34, 3, 16};
    private static final NetworkPlan PLAN = NetworkPlan.inputs(7)
            .layer(19, new SampleActivations.Saturating())
            .layer(9, new SampleActivations.Ramp())
            .layer(5, new SampleActivations.Line());

    private final Engine engine;

    TraceChecks(Engine engine) {
        this.engine = engine;
    }

    void batchesThatGrowAndShrink() {
        try (DenseNetwork used = built()) {
            for (int rows : BATCHES) {
                sameAsFresh("batches of " + Arrays.toString(BATCHES) + ", at " + rows + " rows: ", used, rows);
            }
        }
    }

    void poisonedBuffers() {
        try (DenseNetwork used = built()) {
            float[] poison = new float[40 * 7];
            Arrays.fill(poison, Float.NaN);
            Arrays.fill(used.forward(poison, 40), Float.NaN);
            used.backward(poison);
            for (int rows : BATCHES) {
                sameAsFresh("after a batch of NaN, " + rows + " rows: ", used, rows);
                Arrays.fill(used.forward(inputs(rows), rows), Float.NaN);
            }
        }
    }

    void poisonedTails() {
        for (int rows : BATCHES) {
            try (DenseNetwork clean = built();
                    DenseNetwork poisoned = built()) {
                float[] outputs = clean.forward(inputs(rows), rows);
                clean.backward(gradient(rows));
                String what = "NaN beyond " + rows + " rows: ";
                Agreement.bits(what + "outputs", poisoned.forward(withTail(inputs(rows)), rows), outputs, rows * 5);
                poisoned.backward(withTail(gradient(rows)));
                sameGradients(what, poisoned, clean);
            }
        }
    }

    void backwardTwice() {
        try (DenseNetwork once = built();
                DenseNetwork twice = built()) {
            for (DenseNetwork network : new DenseNetwork[] {once, twice}) {
                network.forward(inputs(17), 17);
                network.backward(gradient(17));
            }
            twice.backward(gradient(17));
            sameGradients("backward twice: ", twice, once);
            twice.backwardFromPreActivations(gradient(17));
            twice.backward(gradient(17));
            sameGradients("backward after backwardFromPreActivations: ", twice, once);
        }
    }

    void nanAndInfinityTravel() {
        int rows = 6;
        for (float odd : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            float[] inputs = inputs(rows);
            inputs[2 * 7 + 3] = odd;
            ReferenceNetwork reference = new ReferenceEngine().build(PLAN, SampleParameters.random(PLAN, SEED));
            float[] expected = reference.forward(inputs, rows);
            try (DenseNetwork network = built();
                    DenseNetwork clean = built()) {
                float[] undisturbed = clean.forward(inputs(rows), rows);
                float[] outputs = network.forward(inputs, rows);
                for (int i = 0; i < rows * 5; i++) {
                    boolean disturbed = i / 5 == 2;
                    assertThat(Float.isNaN(outputs[i]))
                            .as("output %d of row %d is NaN, as %s travels from row 2", i % 5, i / 5, odd)
                            .isEqualTo(Float.isNaN(expected[i]));
                    if (!disturbed) {
                        assertThat(outputs[i])
                                .as("output %d of row %d beside the row with %s", i % 5, i / 5, odd)
                                .isEqualTo(undisturbed[i]);
                    }
                }
                network.backward(gradient(rows));
                network.apply(new UpdateRule.Adam());
                network.forward(inputs, rows);
            }
        }
        overflow();
    }

    private void overflow() {
        NetworkPlan plan =
                NetworkPlan.inputs(3).layer(17, new SampleActivations.Line()).layer(2, new SampleActivations.Line());
        float[] inputs = {1e30f, 1e30f, 1e30f};
        try (DenseNetwork network = engine.build(plan, SampleParameters.constant(plan, 1e30f, 0))) {
            float[] outputs = network.forward(inputs, 1);
            assertThat(outputs[0]).as("1e30 times 1e30").isEqualTo(Float.POSITIVE_INFINITY);
            network.backward(new float[] {1e30f, -1e30f});
            network.apply(new UpdateRule.Sgd(1));
            assertThat(network.forward(inputs, 1)[0])
                    .as("an output after a step that overflowed")
                    .isNotFinite();
        }
    }

    void staysSymmetric(Activation activation) {
        NetworkPlan plan =
                NetworkPlan.inputs(5).layer(7, activation).layer(19, activation).layer(3, new SampleActivations.Line());
        try (DenseNetwork network = engine.build(plan, SampleParameters.constant(plan, 0.125f, 0.25f))) {
            for (int step = 0; step < 20; step++) {
                network.forward(SampleParameters.normals("inputs", 11 * 5, SEED + step), 11);
                network.backward(SampleParameters.normals("gradient", 11 * 3, SEED + step));
                network.apply(step < 10 ? new UpdateRule.Sgd(0.05) : new UpdateRule.Adam(0.01, 0.9, 0.999, 1e-8));
            }
            Parameters trained = network.parameters();
            for (LayerSpec layer : plan.layers().subList(0, 2)) {
                Parameters.Layer numbers = trained.layers().get(layer.index());
                int fanIn = layer.fanIn();
                float[] firstUnit = Arrays.copyOf(numbers.weights(), fanIn);
                for (int unit = 1; unit < layer.fanOut(); unit++) {
                    String what = activation.name() + ", 20 steps from equal units: unit " + unit + " of "
                            + layer.name() + " beside unit 0";
                    float[] weights = Arrays.copyOfRange(numbers.weights(), unit * fanIn, (unit + 1) * fanIn);
                    Agreement.bits(what + ", weights", weights, firstUnit, fanIn);
                    Agreement.bits(what + ", bias", new float[] {numbers.biases()[unit]}, numbers.biases(), 1);
                }
            }
        }
    }

    private void sameAsFresh(String what, DenseNetwork used, int rows) {
        try (DenseNetwork fresh = built()) {
            float[] expected = fresh.forward(inputs(rows), rows);
            Agreement.bits(what + "outputs", used.forward(inputs(rows), rows), expected, rows * 5);
            fresh.backward(gradient(rows));
            used.backward(gradient(rows));
            sameGradients(what, used, fresh);
        }
    }

    private static void sameGradients(String what, DenseNetwork actual, DenseNetwork expected) {
        for (LayerSpec layer : PLAN.layers()) {
            LayerSnapshot mine = actual.inspect(layer.index());
            LayerSnapshot theirs = expected.inspect(layer.index());
            String where = what + layer.name();
            int weights = layer.weightCount();
            Agreement.bits(where + " weight gradients", mine.weightGradients(), theirs.weightGradients(), weights);
            Agreement.bits(where + " bias gradients", mine.biasGradients(), theirs.biasGradients(), layer.fanOut());
            Agreement.bits(
                    where + " pre-activation gradients",
                    mine.preActivationGradients(),
                    theirs.preActivationGradients(),
                    theirs.rows() * layer.fanOut());
        }
    }

    private DenseNetwork built() {
        return engine.build(PLAN, SampleParameters.random(PLAN, SEED));
    }

    private static float[] inputs(int rows) {
        return SampleParameters.normals("inputs", rows * 7, SEED + rows);
    }

    private static float[] gradient(int rows) {
        return SampleParameters.normals("gradient", rows * 5, SEED + rows);
    }

    private static float[] withTail(float[] numbers) {
        float[] longer = Arrays.copyOf(numbers, numbers.length + 64);
        Arrays.fill(longer, numbers.length, longer.length, Float.NaN);
        return longer;
    }
}
