package dev.onset.workbench.bench;

/** Whether a work is worth its time. */
final class Patience {

    /** A work may take this share of the whole bench; beyond, it is left out. */
    private static final double SHARE = 0.12;

    /** Windows that even the longest work runs, its warm-up included. */
    private static final int RUNS = 4;

    /** What part of the peak is counted on. */
    private static final double OF_PEAK = 0.5;

    private Patience() {}

    /** Whether a work of so many operations on one thread would take too long on a machine with the peak reported. */
    static boolean isTooLong(long operations, double benchSeconds, BenchReport report) {
        double gflops = report.peaks.getFirst().gflops() * OF_PEAK;
        return RUNS * operations / (gflops * 1e9) > SHARE * benchSeconds;
    }
}
