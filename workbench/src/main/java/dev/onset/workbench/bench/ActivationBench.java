package dev.onset.workbench.bench;

import dev.onset.api.activation.Activation;
import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.measure.ActivationRun;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Activations over numbers that fit a cache, and over numbers that do not; relu in place. */
final class ActivationBench {

    private static final List<String> NAMES = List.of("relu", "sigmoid", "tanh", "gelu", "exp");
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
        return NAMES.size() * 2;
    }

    void run(Function<String, Activation> activations, BenchWatch watch) {
        for (String name : NAMES) {
            if (watch.stopped()) {
                return;
            }
            watch.measuring("activation " + name);
            Activation activation = name.equals("exp") ? new Exp() : activations.apply(name);
            try (ActivationRun few = new ActivationRun(activation, numbers(FEW), name.equals("relu"), 1)) {
                cold.warmUp(few);
                List<ActivationRun> runs = List.of(few, few.over(numbers(MANY)));
                double[] seconds = report.settled("activation " + name, windows.medians(runs));
                report.activations.add(new BenchReport.Activations(name, FEW, FEW / seconds[0]));
                report.activations.add(new BenchReport.Activations(name, MANY, MANY / seconds[1]));
                watch.done(runs.size());
            }
        }
    }

    private static float[] numbers(int count) {
        float[] numbers = new float[count];
        RandomStream.root(1).child("numbers").normals(numbers);
        return numbers;
    }
}
