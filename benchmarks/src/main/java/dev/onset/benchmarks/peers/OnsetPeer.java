package dev.onset.benchmarks.peers;

import dev.onset.activations.Erf;
import dev.onset.activations.Exponential;
import dev.onset.activations.Gelu;
import dev.onset.activations.Identity;
import dev.onset.activations.Relu;
import dev.onset.activations.Sigmoid;
import dev.onset.activations.Tanh;
import dev.onset.api.activation.Activation;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.init.Weights;
import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.engine.simd.measure.ActivationRun;
import dev.onset.engine.simd.measure.MemoryProbe;
import dev.onset.engine.simd.measure.PeakProbe;
import dev.onset.engine.simd.measure.ProductRun;
import dev.onset.workbench.bench.MeasuredFunctions;
import dev.onset.workbench.bench.Net;
import dev.onset.workbench.bench.TrainingData;
import dev.onset.workbench.bench.TrainingStep;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Onset's own engine, measured like any other. */
public final class OnsetPeer implements Peer {

    private final int threads;
    private final SimdEngine engine;
    /** A run of each function asked for, whose loop the next one shares. */
    private final Map<String, ActivationRun> compiled = new HashMap<>();

    public OnsetPeer(int threads) {
        this.threads = threads;
        this.engine = new SimdEngine(SimdSettings.ofThreads(threads));
    }

    @Override
    public String version() {
        String version = Optional.ofNullable(SimdEngine.class.getPackage().getImplementationVersion())
                .orElse("");
        return ("Onset " + version).strip() + ", " + engine.describe().vectorBits() + "-bit vectors";
    }

    @Override
    public Optional<Prepared> prepare(Work work) {
        return Optional.of(
                switch (work) {
                    case Work.Peak peak -> peak();
                    case Work.Memory memory -> memory(memory.move());
                    case Work.Product product -> product(product);
                    case Work.Training training -> training(training);
                    case Work.Inference inference -> inference(inference.net());
                    case Work.Values values -> values(values);
                    case Work.Fill fill -> fill(fill);
                    case Work.Orthogonal orthogonal -> orthogonal(orthogonal.side());
                });
    }

    private Prepared peak() {
        PeakProbe probe = new PeakProbe(threads);
        return PreparedRun.of(probe, () -> new double[] {probe.operations()}, probe::close);
    }

    private Prepared memory(String move) {
        MemoryProbe probe = new MemoryProbe(threads, Work.Memory.BYTES);
        return PreparedRun.of(move.equals("copy") ? probe::copy : probe::fill, () -> new double[0], probe::close);
    }

    private Prepared product(Work.Product product) {
        int m = product.shape().m();
        int n = product.shape().n();
        int k = product.shape().k();
        float[] left = product.shape().left(product.kind());
        float[] right = product.shape().right(product.kind());
        ProductRun run = new ProductRun(product.kind(), m, n, k, left, right, threads);
        return PreparedRun.of(
                run,
                () -> {
                    float[] result = run.result();
                    return Samples.of(result.length, i -> result[i]);
                },
                run::close);
    }

    private Prepared training(Work.Training training) {
        DenseNetwork network = network(training.net());
        TrainingStep step =
                new TrainingStep(training.net(), network, training.optimizer().rule());
        return PreparedRun.of(step, () -> new double[] {step.lastLoss()}, step::close);
    }

    private Prepared inference(Net net) {
        DenseNetwork network = network(net);
        float[] inputs = TrainingData.of(net).inputs();
        return PreparedRun.of(
                () -> network.forward(inputs, 1),
                () -> {
                    float[] outputs = network.forward(inputs, 1);
                    return Samples.of(net.outputs(), i -> outputs[i]);
                },
                network::close);
    }

    private DenseNetwork network(Net net) {
        return engine.build(net.plan(OnsetPeer::activation), NetData.parameters(net));
    }

    private Prepared values(Work.Values values) {
        String function = values.function();
        float[] numbers = MeasuredFunctions.numbers(function, values.count());
        ActivationRun run = Optional.ofNullable(compiled.get(function))
                .map(before -> before.over(numbers))
                .orElseGet(() -> newRun(function, numbers));
        compiled.put(function, run);
        return PreparedRun.of(
                run,
                () -> {
                    float[] result = run.result();
                    return Samples.of(result.length, i -> result[i]);
                },
                () -> {});
    }

    private ActivationRun newRun(String function, float[] numbers) {
        Activation activation = MeasuredFunctions.named(function, OnsetPeer::activation);
        return new ActivationRun(activation, numbers, MeasuredFunctions.inPlace(function), threads);
    }

    /** Every run draws the same matrix; the number of threads is the process's. */
    private static Prepared orthogonal(int side) {
        Weights weights = Weights.unset(side, side);
        RandomStream random = RandomStream.root(1);
        return PreparedRun.of(
                () -> weights.fillOrthogonal(random, 1),
                () -> Samples.lengths(side, side, i -> weights.values()[i]),
                () -> {});
    }

    /** Every run draws the same values; the number of threads is the process's. */
    private static Prepared fill(Work.Fill fill) {
        if (fill.law().equals(Work.Fill.NET)) {
            return FillNet.ofOnset();
        }
        Weights weights = Weights.unset(fill.count() / 1000, 1000);
        RandomStream random = RandomStream.root(1).child("numbers");
        Runnable run =
                switch (fill.law()) {
                    case "normal" -> () -> weights.fillNormal(random, 0, 1);
                    case "uniform" -> () -> weights.fillUniform(random, -1, 1);
                    case "truncated-normal" -> () -> weights.fillTruncatedNormal(random, 0, 1, -2, 2);
                    default -> throw new IllegalArgumentException("no law here is called '" + fill.law() + "'");
                };
        return PreparedRun.of(run, () -> Samples.moments(fill.count(), i -> weights.values()[i]), () -> {});
    }

    /** The activation of a name. */
    static Activation activation(String name) {
        return switch (name) {
            case "relu" -> new Relu();
            case "tanh" -> new Tanh();
            case "sigmoid" -> new Sigmoid();
            case "gelu" -> new Gelu();
            case "exponential" -> new Exponential();
            case "erf" -> new Erf();
            case "identity" -> new Identity();
            default -> throw new IllegalArgumentException("no activation here is called '" + name + "'");
        };
    }
}
