package dev.onset.workbench.bench;

import java.util.List;
import java.util.function.LongSupplier;

/** Small networks trained at once, each on one thread of its own, as a race trains them; one alone beside them. */
final class NetworksBench {

    /** A step takes microseconds: this many, and handing them out costs nothing. */
    private static final int STEPS = 256;

    /** A run is as long as a large product. */
    private static final int WEIGHT = 8;

    private final Windows windows;
    private final Bench.Ingredients ingredients;
    private final BenchReport report;

    NetworksBench(LongSupplier nanoClock, long unit, Bench.Ingredients ingredients, BenchReport report) {
        windows = new Windows(nanoClock, unit * WEIGHT);
        this.ingredients = ingredients;
        this.report = report;
    }

    static int works(List<Integer> counts) {
        return counts.size();
    }

    static int units(List<Integer> counts) {
        return works(counts) * WEIGHT;
    }

    /**
     * Measures so many networks at once.
     *
     * @param counts of networks
     */
    void run(List<Integer> counts, BenchWatch watch) {
        if (watch.stopped()) {
            return;
        }
        watch.measuring("networks at once");
        Net net = Net.named("small");
        List<TogetherRun> runs = counts.stream()
                .map(count -> new TogetherRun(count, () -> step(net), STEPS))
                .toList();
        try {
            double[] seconds = report.settled("networks at once", windows.medians(runs));
            for (int i = 0; i < seconds.length; i++) {
                double samples = (double) net.batch() * STEPS * counts.get(i) / seconds[i];
                report.networks.add(new BenchReport.Networks(net.name(), counts.get(i), samples));
            }
        } finally {
            runs.forEach(TogetherRun::close);
        }
        watch.done(works(counts));
    }

    private TrainingStep step(Net net) {
        return new TrainingStep(net, ingredients.network(net, 1), Optimizer.SGD_MOMENTUM.rule());
    }
}
