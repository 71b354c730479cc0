package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.engine.EngineDescription;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.engine.NetworkDescription;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a network keeps, gives away, and refuses. */
final class LifecycleChecks {

    private static final long SEED = 20_260_716;
    private static final int ROWS = 3;
    private static final NetworkPlan PLAN =
            NetworkPlan.inputs(4).layer(6, new SampleActivations.Saturating()).layer(2, new SampleActivations.Line());

    private final Engine engine;

    LifecycleChecks(Engine engine) {
        this.engine = engine;
    }

    void describesItself() {
        EngineDescription description = engine.describe();
        assertThat(description.name()).as("engine name").isNotBlank();
        assertThat(description.lanes()).as("lanes").isPositive();
        assertThat(description.threads()).as("threads").isPositive();
        assertThat(description.vectorBits()).as("vector bits").isNotNegative();
    }

    void givesAndTakesCopies() {
        Parameters start = start();
        String hash = start.sha256();
        try (DenseNetwork network = engine.build(PLAN, start)) {
            assertThat(network.plan()).as("plan").isEqualTo(PLAN);
            assertThat(network.parameters().sha256()).as("parameters as built").isEqualTo(hash);
            scribble(start);
            assertThat(network.parameters().sha256())
                    .as("parameters after the caller changed those it built from")
                    .isEqualTo(hash);
            scribble(network.parameters());
            assertThat(network.parameters().sha256())
                    .as("parameters after the caller changed a copy")
                    .isEqualTo(hash);
            network.forward(inputs(), ROWS);
            network.backward(gradient());
            LayerSnapshot snapshot = network.inspect(0);
            scribble(snapshot);
            assertThat(network.parameters().sha256())
                    .as("parameters after the caller changed a snapshot")
                    .isEqualTo(hash);
            assertThat(network.inspect(0).weightGradients())
                    .as("gradients after the caller changed a snapshot")
                    .doesNotContain(Float.NaN);
            Parameters loaded = SampleParameters.random(PLAN, SEED + 1);
            String loadedHash = loaded.sha256();
            network.load(loaded);
            scribble(loaded);
            assertThat(network.parameters().sha256())
                    .as("parameters after the caller changed those it loaded")
                    .isEqualTo(loadedHash);
        }
    }

    void leavesItsArgumentsAsTheyAre() {
        float[] inputs = inputs();
        float[] gradient = gradient();
        Parameters start = start();
        try (DenseNetwork network = engine.build(PLAN, start)) {
            network.forward(inputs, ROWS);
            network.backward(gradient);
            network.backwardFromPreActivations(gradient);
            network.apply(new UpdateRule.Adam());
        }
        assertThat(inputs).as("inputs after a step").isEqualTo(inputs());
        assertThat(gradient).as("output gradient after a step").isEqualTo(gradient());
        assertThat(start.sha256()).as("the caller's parameters after a step").isEqualTo(start().sha256());
    }

    /** Catches weights that were packed once and not again. */
    void usesTheParametersItHoldsNow() {
        try (DenseNetwork network = engine.build(PLAN, start())) {
            network.forward(inputs(), ROWS);
            network.backward(gradient());
            network.apply(new UpdateRule.Sgd(0.5));
            sameAsFresh("after apply", network);
            network.load(SampleParameters.random(PLAN, SEED + 1));
            sameAsFresh("after load", network);
        }
    }

    /** To the rounding of the parameters only, as an engine may hold them in more digits than it tells. */
    private void sameAsFresh(String when, DenseNetwork network) {
        Parameters now = network.parameters();
        ReferenceNetwork fresh = new ReferenceEngine().build(PLAN, now);
        double[] expected = fresh.forwardExact(Rounding.toDoubles(inputs()), ROWS);
        fresh.backward(gradient());
        Agreement.relative("outputs " + when, network.forward(inputs(), ROWS), expected, 1e-5);
        network.backward(gradient());
        Agreement.relative(
                "weight gradients of layers.0 " + when,
                network.inspect(0).weightGradients(),
                fresh.weightGradient(0),
                1e-5);
    }

    void describesNetworks() {
        try (DenseNetwork network = engine.build(PLAN, start())) {
            NetworkDescription fresh = network.describe();
            long parameters = start().layers().stream()
                    .mapToLong(layer -> layer.weights().length + layer.biases().length)
                    .sum();
            assertThat(fresh.threads()).as("threads").isPositive();
            assertThat(fresh.parameterBytes()).as("bytes of parameters").isGreaterThanOrEqualTo(4 * parameters);
            network.forward(inputs(), ROWS);
            network.backward(gradient());
            network.apply(new UpdateRule.Adam());
            NetworkDescription trained = network.describe();
            assertThat(trained.parameterBytes()).as("bytes of parameters").isEqualTo(fresh.parameterBytes());
            assertThat(trained.ruleBytes()).as("bytes of Adam's moments").isGreaterThanOrEqualTo(8 * parameters);
            assertThat(trained.batchBytes()).as("bytes of a batch").isGreaterThan(fresh.batchBytes());
            assertThat(trained.bytes()).as("bytes").isGreaterThanOrEqualTo(12 * parameters);
        }
    }

    void snapshots() {
        try (DenseNetwork network = engine.build(PLAN, start())) {
            LayerSnapshot before = network.inspect(1);
            assertThat(before.spec()).as("spec").isEqualTo(PLAN.layers().get(1));
            assertThat(before.rows()).as("rows before the first batch").isZero();
            assertThat(before.weights())
                    .as("weights")
                    .isEqualTo(start().layers().get(1).weights());
            assertThat(before.weightGradients())
                    .as("weight gradients before backward")
                    .isEmpty();
            assertThat(before.biasGradients())
                    .as("bias gradients before backward")
                    .isEmpty();
            assertThat(before.preActivationGradients())
                    .as("pre-activation gradients before backward")
                    .isEmpty();
            float[] outputs = network.forward(inputs(), ROWS);
            LayerSnapshot forward = network.inspect(1);
            assertThat(forward.rows()).as("rows").isEqualTo(ROWS);
            assertThat(forward.activations())
                    .as("activations of the last layer")
                    .isEqualTo(Arrays.copyOf(outputs, ROWS * 2));
            assertThat(forward.preActivations()).as("pre-activations").hasSize(ROWS * 2);
            network.backward(gradient());
            LayerSnapshot after = network.inspect(0);
            assertThat(after.activations()).as("activations").hasSize(ROWS * 6);
            assertThat(after.preActivationGradients())
                    .as("pre-activation gradients")
                    .hasSize(ROWS * 6);
            assertThat(after.weightGradients()).as("weight gradients").hasSize(24);
            assertThat(after.biasGradients()).as("bias gradients").hasSize(6);
            assertThat(after.biases())
                    .as("biases")
                    .isEqualTo(start().layers().get(0).biases());
            assertThatGradientsBelongToTheirBatch(network, after);
        }
    }

    /** As long a batch again: what belonged to the first must not pass for its own. */
    private void assertThatGradientsBelongToTheirBatch(DenseNetwork network, LayerSnapshot first) {
        network.forward(inputs(), ROWS);
        LayerSnapshot second = network.inspect(0);
        assertThat(second.preActivationGradients())
                .as("pre-activation gradients of a batch that has not run backward")
                .isEmpty();
        assertThat(second.weightGradients())
                .as("weight gradients of a batch that has not run backward")
                .isEmpty();
        assertThat(second.biasGradients())
                .as("bias gradients of a batch that has not run backward")
                .isEmpty();
        network.backward(gradient());
        assertThat(network.inspect(0).weightGradients())
                .as("weight gradients of the same batch again")
                .isEqualTo(first.weightGradients());
        network.apply(new UpdateRule.Sgd());
        assertThat(network.inspect(0).weightGradients())
                .as("weight gradients after apply, which does not change them")
                .isEqualTo(first.weightGradients());
    }

    void refusesCallsOutOfOrder() {
        try (DenseNetwork network = engine.build(PLAN, start())) {
            refused(IllegalStateException.class, "backward before forward", () -> network.backward(gradient()));
            refused(
                    IllegalStateException.class,
                    "backwardFromPreActivations before forward",
                    () -> network.backwardFromPreActivations(gradient()));
            refused(IllegalStateException.class, "apply before forward", () -> network.apply(new UpdateRule.Sgd()));
            network.forward(inputs(), ROWS);
            refused(IllegalStateException.class, "apply before backward", () -> network.apply(new UpdateRule.Sgd()));
            network.backward(gradient());
            network.forward(inputs(), ROWS);
            refused(
                    IllegalStateException.class,
                    "apply between forward and backward",
                    () -> network.apply(new UpdateRule.Sgd()));
        }
    }

    void refusesWrongArguments() {
        NetworkPlan empty = NetworkPlan.inputs(4);
        Parameters nothing = new Parameters(empty, List.of());
        refused(IllegalArgumentException.class, "a plan without layers", () -> engine.build(empty, nothing));
        NetworkPlan other = PLAN.first(1);
        Parameters others = SampleParameters.random(other, SEED);
        refused(IllegalArgumentException.class, "parameters of another plan", () -> engine.build(PLAN, others));
        try (DenseNetwork network = engine.build(PLAN, start())) {
            refused(IllegalArgumentException.class, "load of another plan", () -> network.load(others));
            refused(IllegalArgumentException.class, "no rows", () -> network.forward(inputs(), 0));
            refused(IllegalArgumentException.class, "fewer than no rows", () -> network.forward(inputs(), -1));
            refused(IllegalArgumentException.class, "too few inputs", () -> network.forward(new float[11], ROWS));
            network.forward(inputs(), ROWS);
            refused(IllegalArgumentException.class, "too few gradients", () -> network.backward(new float[5]));
            refused(
                    IllegalArgumentException.class,
                    "too few gradients from pre-activations",
                    () -> network.backwardFromPreActivations(new float[5]));
            refused(RuntimeException.class, "inspect(-1)", () -> network.inspect(-1));
            refused(RuntimeException.class, "inspect of a layer too far", () -> network.inspect(2));
            network.backward(gradient());
            assertThat(network.parameters().sha256())
                    .as("parameters after all those refusals")
                    .isEqualTo(start().sha256());
        }
    }

    void closesTwice() {
        DenseNetwork network = engine.build(PLAN, start());
        network.forward(inputs(), ROWS);
        network.close();
        network.close();
        engine.build(PLAN, start()).close();
    }

    private static void refused(Class<? extends RuntimeException> type, String what, ThrowingCallable call) {
        assertThatThrownBy(call).as(what).isInstanceOf(type).message().isNotBlank();
    }

    private static void scribble(Parameters parameters) {
        for (Parameters.Layer layer : parameters.layers()) {
            Arrays.fill(layer.weights(), Float.NaN);
            Arrays.fill(layer.biases(), Float.NaN);
        }
    }

    private static void scribble(LayerSnapshot snapshot) {
        for (float[] numbers : List.of(
                snapshot.preActivations(),
                snapshot.activations(),
                snapshot.preActivationGradients(),
                snapshot.weights(),
                snapshot.weightGradients(),
                snapshot.biases(),
                snapshot.biasGradients())) {
            Arrays.fill(numbers, Float.NaN);
        }
    }

    private static Parameters start() {
        return SampleParameters.random(PLAN, SEED);
    }

    private static float[] inputs() {
        return SampleParameters.normals("inputs", ROWS * 4, SEED);
    }

    private static float[] gradient() {
        return SampleParameters.normals("gradient", ROWS * 2, SEED);
    }
}
