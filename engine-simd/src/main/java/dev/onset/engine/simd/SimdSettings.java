package dev.onset.engine.simd;

/**
 * What can be chosen about the engine. Nothing here changes a result.
 *
 * @param threads threads one network may use, the caller's included, from 1 to {@value #MOST_THREADS}; layers too small
 *     to gain by it use fewer
 */
public record SimdSettings(int threads) {

    /** More would be a mistake in the asking. */
    public static final int MOST_THREADS = 1024;

    public SimdSettings {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("a network uses from 1 to " + MOST_THREADS + " threads, not " + threads);
        }
    }

    /** As many threads as this process has processors. */
    public static SimdSettings defaults() {
        return ofThreads(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    }

    /** This many threads; with 1 everything happens in the caller's. */
    public static SimdSettings ofThreads(int threads) {
        return new SimdSettings(threads);
    }
}
