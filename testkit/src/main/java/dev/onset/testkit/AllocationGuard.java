package dev.onset.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Counts the bytes that the calling thread allocates: allocation, unlike time, is the same on every run, so it can
 * guard a hot loop in a build.
 *
 * <pre>{@code
 * assertThat(AllocationGuard.bytesPerRun(200, 50, () -> network.forward(inputs, rows))).isZero();
 * }</pre>
 */
public final class AllocationGuard {

    private AllocationGuard() {}

    /**
     * The bytes that one run of the task allocates on this thread, on average and rounded down.
     *
     * <p>Rounding down forgives the few bytes that the machine itself may allocate once in many runs; whatever
     * allocates an object in each run shows.
     *
     * @param warmUp runs before counting, so that buffers have grown and loops are compiled
     * @param runs runs that are counted, at least 1
     */
    public static long bytesPerRun(int warmUp, int runs, Runnable task) {
        if (runs < 1) {
            throw new IllegalArgumentException("at least one run must be counted, not " + runs);
        }
        if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads)) {
            throw new IllegalStateException("this Java does not count the bytes a thread allocates");
        }
        for (int run = 0; run < warmUp; run++) {
            task.run();
        }
        // The bean's first call allocates; it must not be counted.
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int run = 0; run < runs; run++) {
            task.run();
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / runs;
    }
}
