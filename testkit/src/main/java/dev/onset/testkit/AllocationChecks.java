package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.activation.Activation;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;

/** Once the largest batch has passed and loops are compiled, a training step allocates nothing. */
final class AllocationChecks {

    private static final long SEED = 20_260_718;
    private static final int ROWS = 9;
    private static final int RUNS = 50;
    /** How often to look again while the compiler is still at work: it is what takes boxed vectors away. */
    private static final int ATTEMPTS = 3000;

    private final Engine engine;

    AllocationChecks(Engine engine) {
        this.engine = engine;
    }

    void stepsAllocateNothing(Activation activation) {
        NetworkPlan plan = NetworkPlan.inputs(11)
                .layer(19, activation)
                .layer(17, activation)
                .layer(3, activation);
        float[] inputs = SampleParameters.normals("inputs", ROWS * 11, SEED);
        float[] gradient = SampleParameters.normals("gradient", ROWS * 3, SEED);
        for (UpdateRule rule : UpdateRule.all()) {
            try (DenseNetwork network = engine.build(plan, SampleParameters.random(plan, SEED))) {
                UpdateRule gentle = rule.withRate(1e-6);
                long bytes = settled(() -> {
                    network.forward(inputs, ROWS);
                    network.backward(gradient);
                    network.apply(gentle);
                });
                assertThat(bytes)
                        .as("bytes allocated by a training step with %s and %s", activation.name(), rule.name())
                        .isZero();
            }
        }
    }

    private static long settled(Runnable step) {
        long bytes = AllocationGuard.bytesPerRun(RUNS, RUNS, step);
        for (int attempt = 1; attempt < ATTEMPTS && bytes > 0; attempt++) {
            bytes = AllocationGuard.bytesPerRun(RUNS, RUNS, step);
        }
        return bytes;
    }
}
