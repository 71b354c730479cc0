package dev.onset.workbench.bench;

import dev.onset.engine.simd.measure.MemoryProbe;
import dev.onset.engine.simd.measure.PeakProbe;
import java.util.List;
import java.util.function.LongSupplier;

/** The machine itself: multiply-adds, and memory. */
final class MachineBench {

    static final int WORKS = 3;

    private static final double GIGA = 1e9;

    /** For the first probe of a process, whose loop the JIT has yet to compile: half of it at most is used. */
    private static final long COLD_NANOS = 2_000_000_000;

    private final Windows cold;
    private final Windows windows;
    private final BenchReport report;

    MachineBench(LongSupplier nanoClock, long unit, BenchReport report) {
        cold = new Windows(nanoClock, Math.max(unit, COLD_NANOS));
        windows = new Windows(nanoClock, unit);
        this.report = report;
    }

    void run(int threads, BenchWatch watch) {
        if (watch.stopped()) {
            return;
        }
        String name = "machine, threads " + threads;
        watch.measuring(name);
        try (PeakProbe peak = new PeakProbe(threads);
                MemoryProbe memory = new MemoryProbe(threads)) {
            cold.warmUp(peak);
            double[] seconds =
                    report.settled(name, windows.medians(List.<Runnable>of(peak, memory::fill, memory::copy)));
            report.peaks.add(new BenchReport.Peak(threads, peak.operations() / seconds[0] / GIGA));
            report.memory.add(new BenchReport.Memory(
                    threads, memory.fillBytes() / seconds[1] / GIGA, memory.copyBytes() / seconds[2] / GIGA));
        }
        watch.done(WORKS);
    }
}
