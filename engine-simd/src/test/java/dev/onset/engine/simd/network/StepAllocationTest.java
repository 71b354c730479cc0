package dev.onset.engine.simd.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.onset.activations.Gelu;
import dev.onset.activations.Identity;
import dev.onset.activations.Tanh;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.activation.ActivationLoops;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import dev.onset.initializers.HeNormal;
import dev.onset.testkit.AllocationGuard;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No thread allocates in a step, however few the samples, once loops are compiled. */
final class StepAllocationTest {

    private static final int STEPS = 50;
    private static final int ATTEMPTS = 200;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 64})
    void stepsAllocateNothingOnAnyThread(int rows) throws InterruptedException {
        NetworkPlan plan = NetworkPlan.inputs(40)
                .layer(70, new Gelu())
                .layer(50, new Tanh())
                .layer(3, new Identity());
        Kernels kernels = Kernels.forWidth(VectorWidth.current());
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Parameters start = Parameters.draw(plan, new HeNormal(), 1);
        try (DenseNetwork network = new SimdNetwork(plan, start, kernels, new ActivationLoops(kernels), 3, true)) {
            Set<Thread> helpers = new HashSet<>(Thread.getAllStackTraces().keySet());
            helpers.removeAll(before);
            helpers.removeIf(thread -> !thread.getName().startsWith("onset-simd-"));
            assertThat(helpers).hasSize(2);
            long[] ids = helpers.stream().mapToLong(Thread::threadId).toArray();
            Runnable step = step(network, rows);
            long ofHelpers = bytes(ids, step);
            long ofCaller = AllocationGuard.bytesPerRun(STEPS, STEPS, step);
            for (int attempt = 0; attempt < ATTEMPTS && ofHelpers + ofCaller > 0; attempt++) {
                Thread.sleep(20); // gives the compiler a turn where processors are few
                ofHelpers = bytes(ids, step);
                ofCaller = AllocationGuard.bytesPerRun(STEPS, STEPS, step);
            }
            assertThat(ofHelpers)
                    .as("bytes of %s steps of %d rows on the helpers", STEPS, rows)
                    .isZero();
            assertThat(ofCaller)
                    .as("bytes of a step of %d rows on the caller", rows)
                    .isZero();
        }
    }

    private long bytes(long[] ids, Runnable step) {
        long before = Arrays.stream(threads.getThreadAllocatedBytes(ids)).sum();
        for (int i = 0; i < STEPS; i++) {
            step.run();
        }
        return Arrays.stream(threads.getThreadAllocatedBytes(ids)).sum() - before;
    }

    private static Runnable step(DenseNetwork network, int rows) {
        float[] inputs = new float[rows * 40];
        float[] gradient = new float[rows * 3];
        Arrays.fill(gradient, 1e-3f);
        UpdateRule rule = new UpdateRule.Adam(1e-5, 0.9, 0.999, 1e-8);
        return () -> {
            network.forward(inputs, rows);
            network.backward(gradient);
            network.apply(rule);
        };
    }
}
