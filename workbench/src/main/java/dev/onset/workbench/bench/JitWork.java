package dev.onset.workbench.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * How much the JVM's own threads have worked, the JIT's above all: a number that grows while something is compiled.
 *
 * <p>The time that the JIT states itself grows only once a method is done, which takes a large kernel a good part of a
 * second, and that method runs interpreted meanwhile. What the process has used beside its Java threads grows all along.
 */
final class JitWork implements LongSupplier {

    /** Less than this is the JVM's housekeeping, or the process's clock, which goes by hundredths of a second. */
    private static final long NOTICED_NANOS = 15_000_000;

    private final com.sun.management.OperatingSystemMXBean process;
    private final com.sun.management.ThreadMXBean threads;
    private long known;
    private long noticed;

    private JitWork(com.sun.management.OperatingSystemMXBean process, com.sun.management.ThreadMXBean threads) {
        this.process = process;
        this.threads = threads;
    }

    /** That number, for one thread to ask for; one that never grows where the JVM does not tell. */
    static LongSupplier inThisProcess() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean process
                        && ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                        && threads.isThreadCpuTimeSupported()
                        && threads.isThreadCpuTimeEnabled()
                ? new JitWork(process, threads)
                : () -> 0;
    }

    @Override
    public long getAsLong() {
        long[] ofThreads = threads.getThreadCpuTime(threads.getAllThreadIds());
        // A thread that ends in between answers -1.
        long own = Arrays.stream(ofThreads).filter(nanos -> nanos > 0).sum();
        long others = process.getProcessCpuTime() - own;
        if (others - known >= NOTICED_NANOS) {
            known = others;
            noticed++;
        }
        return noticed;
    }
}
