package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Threads, inside a network and around an engine, change no bit. */
final class ThreadChecks {

    private static final long SEED = 20_260_717;
    private static final int NETWORKS = 4;
    /** Small enough for one tile, and large enough for work to be split. */
    private static final List<NetworkPlan> PLANS = List.of(
            NetworkPlan.inputs(3).layer(5, new SampleActivations.Swish()).layer(2, new SampleActivations.Line()),
            NetworkPlan.inputs(70)
                    .layer(257, new SampleActivations.Ramp())
                    .layer(130, new SampleActivations.Saturating())
                    .layer(10, new SampleActivations.Line()));

    private final Engine engine;

    ThreadChecks(Engine engine) {
        this.engine = engine;
    }

    void sameBits(Engine other, int threads) {
        for (NetworkPlan plan : PLANS) {
            assertThat(trained(other, plan, SEED))
                    .as("outputs and parameters of %s trained with %d threads, seed %d", plan, threads, SEED)
                    .isEqualTo(trained(engine, plan, SEED));
        }
    }

    void manyNetworksAtOnce() throws InterruptedException {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < NETWORKS; i++) {
            expected.add(trained(engine, PLANS.getLast(), SEED + i));
        }
        List<String> found = Collections.synchronizedList(new ArrayList<>(expected));
        found.replaceAll(hash -> "failed");
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < NETWORKS; i++) {
            int at = i;
            threads.add(Thread.ofPlatform().start(() -> found.set(at, trained(engine, PLANS.getLast(), SEED + at))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(found)
                .as("networks of one engine trained at once by %d threads, seed %d", NETWORKS, SEED)
                .isEqualTo(expected);
    }

    private static String trained(Engine engine, NetworkPlan plan, long seed) {
        StringBuilder hashes = new StringBuilder();
        try (DenseNetwork network = engine.build(plan, SampleParameters.random(plan, seed))) {
            for (int rows : new int[] {65, 1, 33, 128}) {
                float[] outputs = network.forward(SampleParameters.normals("inputs", rows * plan.inputs(), seed), rows);
                hashes.append(hash(outputs, rows * plan.outputs())).append(' ');
                network.backward(SampleParameters.normals("gradient", rows * plan.outputs(), seed));
                network.apply(new UpdateRule.Adam(0.01, 0.9, 0.999, 1e-8));
            }
            Parameters parameters = network.parameters();
            return hashes.append(parameters.sha256()).toString();
        }
    }

    private static int hash(float[] numbers, int count) {
        int hash = 1;
        for (int i = 0; i < count; i++) {
            hash = 31 * hash + Float.floatToRawIntBits(numbers[i]);
        }
        return hash;
    }
}
