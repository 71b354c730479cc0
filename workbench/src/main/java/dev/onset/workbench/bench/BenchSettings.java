package dev.onset.workbench.bench;

import java.util.List;

/**
 * How much is measured.
 *
 * @param threads the most threads, at least 1; everything is measured on one thread too
 * @param seconds about how long all of it may take
 */
public record BenchSettings(int threads, double seconds) {

    /** The numbers of threads that are measured, smallest first. */
    List<Integer> threadCounts() {
        return threads == 1 ? List.of(1) : List.of(1, threads);
    }
}
