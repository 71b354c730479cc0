package dev.onset.benchmarks;

import dev.onset.activations.Relu;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Plugins;
import dev.onset.api.random.RandomStream;
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
import org.openjdk.jmh.annotations.Warmup;

/** Drawing one 256 x 256 layer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-XX:ObjectAlignmentInBytes=64"})
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class FillBenchmark {

    private static final LayerSpec LAYER = LayerSpec.alone(256, 256, new Relu());

    /** The scheme's spec. */
    @Param({"constant", "uniform", "normal", "truncated-normal", "he-normal", "orthogonal"})
    public String initializer;

    private Initializer scheme;

    /** Finds the scheme. */
    @Setup(Level.Trial)
    public void find() {
        try (Plugins plugins = Plugins.onClassPath()) {
            scheme = plugins.catalog(Initializer.class).get(initializer);
        }
    }

    /** The fill. */
    @Benchmark
    public Weights fill() {
        Weights weights = Weights.unset(LAYER.fanOut(), LAYER.fanIn());
        scheme.fill(weights, LAYER, RandomStream.root(1).child("weight"));
        return weights;
    }
}
