package dev.onset.benchmarks;

import dev.onset.activations.Identity;
import dev.onset.activations.Relu;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.initializers.HeNormal;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One step of training: forward, a gradient at the outputs, backward, update. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-XX:ObjectAlignmentInBytes=64"})
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class TrainingStepBenchmark {

    /** Which network: its widths and its batch. */
    @Param({"TINY", "SMALL", "MNIST"})
    public Net net;

    /** The update rule. */
    @Param({"momentum", "adam"})
    public String rule;

    /** Threads the network may use. */
    @Param("1")
    public int threads;

    private DenseNetwork network;
    private UpdateRule update;
    private float[] inputs;
    private float[] gradient;

    /** A network of a fixed seed, and a batch of standard normals. */
    @Setup(Level.Trial)
    public void build() {
        NetworkPlan plan = net.plan();
        network = new SimdEngine(SimdSettings.ofThreads(threads)).build(plan, Parameters.draw(plan, new HeNormal(), 1));
        update = rule.equals("adam") ? new UpdateRule.Adam() : new UpdateRule.Momentum();
        inputs = new float[net.batch * plan.inputs()];
        gradient = new float[net.batch * plan.outputs()];
        RandomStream.root(1).child("inputs").normals(inputs);
        RandomStream.root(1).child("gradient").normals(gradient);
        for (int i = 0; i < gradient.length; i++) {
            // Small enough that no number of steps overflows and slows the arithmetic down.
            gradient[i] *= 1e-6f;
        }
    }

    /** Stops the network's threads. */
    @TearDown(Level.Trial)
    public void close() {
        network.close();
    }

    /** The step. */
    @Benchmark
    public float[] step() {
        float[] outputs = network.forward(inputs, net.batch);
        network.backward(gradient);
        network.apply(update);
        return outputs;
    }

    /** The networks measured. */
    public enum Net {
        /** 4-16-3, batch 16. */
        TINY(16, 4, 16, 3),
        /** 64-64-10, batch 32. */
        SMALL(32, 64, 64, 10),
        /** 784-512-512-10, batch 128. */
        MNIST(128, 784, 512, 512, 10);

        private final int batch;
        private final int[] widths;

        Net(int batch, int... widths) {
            this.batch = batch;
            this.widths = widths;
        }

        private NetworkPlan plan() {
            NetworkPlan plan = NetworkPlan.inputs(widths[0]);
            for (int i = 1; i + 1 < widths.length; i++) {
                plan = plan.layer(widths[i], new Relu());
            }
            return plan.layer(widths[widths.length - 1], new Identity());
        }
    }
}
