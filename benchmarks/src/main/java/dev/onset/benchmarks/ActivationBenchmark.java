package dev.onset.benchmarks;

import dev.onset.api.activation.Activation;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.api.plugin.Plugins;
import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.initializers.Normal;
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

/**
 * A layer of one input and 4096 units on a batch of 16, forward: almost all of it is the activation, so the difference
 * to {@code identity} is what an activation costs for 65,536 values.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-XX:ObjectAlignmentInBytes=64"})
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class ActivationBenchmark {

    private static final int UNITS = 4096;
    private static final int BATCH = 16;

    /** The activation's spec. */
    @Param({"identity", "relu", "leaky-relu", "elu", "gelu", "silu", "softplus", "softsign", "sigmoid", "tanh"})
    public String activation;

    private DenseNetwork network;
    private float[] inputs;

    /** A layer with standard-normal weights. */
    @Setup(Level.Trial)
    public void build() {
        try (Plugins plugins = Plugins.onClassPath()) {
            Activation chosen = plugins.catalog(Activation.class).get(activation);
            NetworkPlan plan = NetworkPlan.inputs(1).layer(UNITS, chosen);
            network = new SimdEngine(SimdSettings.ofThreads(1)).build(plan, Parameters.draw(plan, new Normal(0, 1), 1));
        }
        inputs = new float[BATCH];
        RandomStream.root(1).child("inputs").normals(inputs);
    }

    /** Lets the network go. */
    @TearDown(Level.Trial)
    public void close() {
        network.close();
    }

    /** The layer forward. */
    @Benchmark
    public float[] forward() {
        return network.forward(inputs, BATCH);
    }
}
