package dev.onset.workbench.bench;

import dev.onset.api.engine.DenseNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Whole steps of every net with both optimizers, in turns; and one sample forward. */
final class TrainingBench {

    /** A step has more to warm up than a product. */
    private static final int WEIGHT = 4;

    private static final double MICRO = 1e6;

    /** The first net's time, as a multiple of any other's: the loops around the products have yet to be compiled. */
    private static final int COLD_TO_WARM = 5;

    private final Windows cold;
    private final Windows windows;
    private final double seconds;
    private final Bench.Ingredients ingredients;
    private final BenchReport report;

    TrainingBench(
            LongSupplier nanoClock, long unit, double seconds, Bench.Ingredients ingredients, BenchReport report) {
        this.cold = new Windows(nanoClock, unit * WEIGHT * COLD_TO_WARM);
        this.windows = new Windows(nanoClock, unit * WEIGHT);
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

    /** Gets the loops of both optimizers compiled, on a net that is quick even before they are. */
    void warmUp(BenchWatch watch) {
        Net net = Net.all().getFirst();
        for (Optimizer optimizer : Optimizer.values()) {
            if (!watch.stopped()) {
                try (TrainingStep step = new TrainingStep(net, ingredients.network(net, 1), optimizer.rule())) {
                    cold.warmUp(step);
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
                train(net, threads);
            }
            watch.done(Optimizer.values().length);
        }
        if (!watch.stopped()) {
            infer(Net.mnist(128), threads);
            watch.done(1);
        }
    }

    private void train(Net net, int threads) {
        List<TrainingStep> steps = new ArrayList<>();
        try {
            for (Optimizer optimizer : Optimizer.values()) {
                steps.add(new TrainingStep(net, ingredients.network(net, threads), optimizer.rule()));
            }
            double[] medians = windows.medians(steps);
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
            double[] medians = windows.medians(List.<Runnable>of(() -> network.forward(sample, 1)));
            report.inference.add(new BenchReport.Inference("mnist", threads, medians[0] * MICRO));
        }
    }
}
