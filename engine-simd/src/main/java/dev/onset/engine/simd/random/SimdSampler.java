package dev.onset.engine.simd.random;

import dev.onset.api.random.BulkSampler;
import dev.onset.api.random.Law;
import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.kernel.width.VectorWidth;

/**
 * Fills arrays from random streams over vectors, on as many threads as the work is worth.
 *
 * <p>Helper threads are daemons named {@code onset-fill-}n that wait a second for more to do and then end. The system
 * property {@value #THREADS_PROPERTY} says how many threads there may be, of which the caller is one; below 1 is 1,
 * and what is no number counts as not given. Neither it nor the vectors' width changes a bit.
 */
public final class SimdSampler implements BulkSampler {

    /** The property that bounds the threads of a fill, the caller's included. */
    public static final String THREADS_PROPERTY = "onset.fill.threads";

    /** Below this the few calls of a small fill do not make up for loops that are not compiled yet. */
    private static final int LEAST_COUNT = 4096;

    /** Values from which one more thread pays: of twice as many, two take four fifths of the time that one does. */
    private static final int COUNT_A_THREAD = 1 << 16;

    private final VectorWidth width;
    private final int threads;
    private final FillThreads helpers;

    /** A sampler of this process's width and of as many threads as the property says, or as there are processors. */
    public SimdSampler() {
        this(VectorWidth.current(), Math.max(1, Integer.getInteger(THREADS_PROPERTY, processors())));
    }

    SimdSampler(VectorWidth width, int threads) {
        this.width = width;
        this.threads = threads;
        helpers = new FillThreads(threads - 1);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public boolean available() {
        return width.obstacle().isEmpty() && width.bits() > 0;
    }

    @Override
    public int leastCount() {
        return LEAST_COUNT;
    }

    @Override
    public void fill(RandomStream stream, Law law, long first, float[] target, int from, int to) {
        int parts = Math.clamp((to - from) / COUNT_A_THREAD, 1, threads);
        fill(stream, law, first, target, from, to, parts);
    }

    /** The fill on so many threads, however small. */
    void fill(RandomStream stream, Law law, long first, float[] target, int from, int to, int parts) {
        FillTask whole = new FillTask(stream, law, first, target, from, to);
        if (parts == 1) {
            whole.run();
        } else {
            helpers.run(new FillPieces(whole, parts), parts - 1);
        }
    }
}
