package dev.onset.benchmarks.peers;

/**
 * How long each work is measured.
 *
 * @param rounds windows of each peer
 * @param windowNanos of one window
 * @param warmNanos a product's or function's time to warm up, of which half at most is used
 * @param trainingFactor how much more a step of training gets, which has more to compile
 */
record Pace(int rounds, long windowNanos, long warmNanos, int trainingFactor) {

    private static final long MILLI = 1_000_000;

    /** For figures that are to be kept. */
    static Pace thorough() {
        return new Pace(9, 20 * MILLI, 1000 * MILLI, 4);
    }

    /** For a look. */
    static Pace quick() {
        return new Pace(5, 10 * MILLI, 300 * MILLI, 4);
    }

    /** The line that warms a worker up for a work. */
    String warm(Work work) {
        int factor = work instanceof Work.Training || work instanceof Work.Inference ? trainingFactor : 1;
        return "warm " + warmNanos * factor + " " + windowNanos;
    }
}
