package dev.onset.benchmarks.peers;

/**
 * How long each work is measured.
 *
 * @param rounds windows of each peer
 * @param windowNanos of one window
 * @param warmNanos the time of a product or a fill to warm up, of which half at most is used: its loops are compiled by
 *     then
 * @param coldNanos the same for everything else, which has loops of its own to compile
 */
record Pace(int rounds, long windowNanos, long warmNanos, long coldNanos) {

    private static final long MILLI = 1_000_000;

    /** For works that are run only to get an engine's loops compiled. */
    private static final long FIRST_NANOS = 6000 * MILLI;

    /** For figures that are to be kept. */
    static Pace thorough() {
        return new Pace(9, 20 * MILLI, 2000 * MILLI, 5000 * MILLI);
    }

    /** For a look. */
    static Pace quick() {
        return new Pace(5, 10 * MILLI, 800 * MILLI, 3000 * MILLI);
    }

    /** Whether Onset runs all loops of such works before the first of them is measured. */
    static boolean compiledFirst(Work work) {
        return work instanceof Work.Product || work instanceof Work.Fill;
    }

    /** The line that warms a worker up for a work. */
    String warm(Work work) {
        return "warm " + (compiledFirst(work) ? warmNanos : coldNanos) + " " + windowNanos;
    }

    /** The line that warms a worker up for the first time. */
    String first() {
        return "warm " + FIRST_NANOS + " " + windowNanos;
    }
}
