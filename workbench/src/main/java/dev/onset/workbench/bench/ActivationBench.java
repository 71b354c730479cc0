package dev.onset.workbench.bench;

import dev.onset.api.activation.Activation;
import dev.onset.engine.simd.measure.ActivationRun;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** {@link MeasuredFunctions} over numbers that fit a cache, and over numbers that do not; relu in place. */
final class ActivationBench {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;

    /** For an activation's first runs, whose loop the JIT has yet to compile: half of it at most is used. */
    private static final long COLD_NANOS = 2_000_000_000;

    private static final int COLD_TO_WARM = 20;

    private final Windows cold;
    private final Windows windows;
    private final BenchReport report;

    ActivationBench(LongSupplier nanoClock, long unit, BenchReport report) {
        cold = new Windows(nanoClock, Math.min(COLD_NANOS, COLD_TO_WARM * unit));
        windows = new Windows(nanoClock, unit);
        this.report = report;
    }

    static int works() {
        return MeasuredFunctions.NAMES.size() * 2;
    }

    void run(Function<String, Activation> activations, BenchWatch watch) {
        for (String name : MeasuredFunctions.NAMES) {
            if (watch.stopped()) {
                return;
            }
            watch.measuring("activation " + name);
            Activation activation = MeasuredFunctions.named(name, activations);
            try (ActivationRun few = new ActivationRun(
                    activation, MeasuredFunctions.numbers(name, FEW), MeasuredFunctions.inPlace(name), 1)) {
                cold.warmUp(few);
                List<ActivationRun> runs = List.of(few, few.over(MeasuredFunctions.numbers(name, MANY)));
                double[] seconds = report.settled("activation " + name, windows.medians(runs));
                report.activations.add(new BenchReport.Activations(name, FEW, FEW / seconds[0]));
                report.activations.add(new BenchReport.Activations(name, MANY, MANY / seconds[1]));
                watch.done(runs.size());
            }
        }
    }
}
