package dev.onset.workbench.bench;

import dev.onset.api.engine.DenseNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Whole steps of every net with both optimizers, in turns; and one sample forward. */
final class TrainingBench {

    /** A step has more to warm up than a product, */
    private static final int WEIGHT = 8;

    /** and most of its time goes into that: a quarter is left for measuring. */
    private static final int MEASURED_PART = 4;

    /** The share of the bench's time that warm-ups may take beyond their own while the JIT is busy. */
    private static final double RESERVE_SHARE = 0.05;

    private static final double MICRO = 1e6;

    /** Samples of a step that one thread does alone whatever the net's batch, but which fill the engine's panels. */
    private static final int THIN = 32;

    /**
     * Nets that have every activation between them, and layers too small to share when their batch is {@link #THIN}.
     */
    private static final List<String> THIN_NETS = List.of("small", "deep");

    private final LongSupplier nanoClock;
    private final Windows windows;
    private final double seconds;
    private final Bench.Ingredients ingredients;
    private final BenchReport report;

    TrainingBench(
            LongSupplier nanoClock, long unit, double seconds, Bench.Ingredients ingredients, BenchReport report) {
        this.nanoClock = nanoClock;
        long measured = unit * WEIGHT / MEASURED_PART;
        long reserve = (long) (seconds * RESERVE_SHARE * 1e9);
        this.windows = new Windows(nanoClock, unit * WEIGHT - measured, measured, reserve);
        this.seconds = seconds;
        this.ingredients = ingredients;
        this.report = report;
    }

    static int works() {
        return Net.all().size() * Optimizer.values().length + 1;
    }

    static int units() {
        return works() * WEIGHT;
    }

    /**
     * Gets the loops of all activations and optimizers compiled, in the engine of each number of threads, which has its
     * own. One thread does the work, so that the JIT has the other cores: beside busy threads it takes many times as
     * long.
     *
     * @param limitSeconds for all of it
     */
    void warmUp(List<Integer> threadCounts, double limitSeconds, BenchWatch watch) {
        int steps = threadCounts.size() * THIN_NETS.size() * Optimizer.values().length;
        Windows cold = new Windows(nanoClock, (long) (limitSeconds * 1e9 / steps), 0, 0);
        for (int threads : threadCounts) {
            for (String name : THIN_NETS) {
                Net net = Net.named(name).ofBatch(THIN);
                for (Optimizer optimizer : Optimizer.values()) {
                    if (watch.stopped()) {
                        return;
                    }
                    try (TrainingStep step =
                            new TrainingStep(net, ingredients.network(net, threads), optimizer.rule())) {
                        cold.warmUp(step);
                    }
                }
            }
        }
    }

    void run(int threads, BenchWatch watch) {
        for (Net net : Net.all()) {
            if (watch.stopped()) {
                return;
            }
            String name = "training " + net.name() + ", threads " + threads;
            watch.measuring(name);
            if (Patience.isTooLong(net.operations() * Optimizer.values().length, seconds, report)) {
                report.leftOut.add(name);
            } else {
                train(name, net, threads);
            }
            watch.done(Optimizer.values().length);
        }
        if (!watch.stopped()) {
            infer(Net.mnist(128), threads);
            watch.done(1);
        }
    }

    private void train(String name, Net net, int threads) {
        List<TrainingStep> steps = new ArrayList<>();
        try {
            for (Optimizer optimizer : Optimizer.values()) {
                steps.add(new TrainingStep(net, ingredients.network(net, threads), optimizer.rule()));
            }
            double[] medians = report.settled(name, windows.medians(steps));
            for (Optimizer optimizer : Optimizer.values()) {
                double samples = net.batch() / medians[optimizer.ordinal()];
                report.training.add(new BenchReport.Training(net.name(), optimizer.label(), threads, samples));
            }
        } finally {
            steps.forEach(TrainingStep::close);
        }
    }

    private void infer(Net net, int threads) {
        try (DenseNetwork network = ingredients.network(net, threads)) {
            float[] sample = TrainingData.of(net).inputs();
            double[] medians = report.settled(
                    "inference, threads " + threads,
                    windows.medians(List.<Runnable>of(() -> network.forward(sample, 1))));
            report.inference.add(new BenchReport.Inference("mnist", threads, medians[0] * MICRO));
        }
    }
}
