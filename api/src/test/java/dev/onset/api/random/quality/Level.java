package dev.onset.api.random.quality;

/** How far from chance a sample must be to be called wrong. */
final class Level {

    /**
     * The p-value below which a test fails.
     *
     * <p>About a thousand p-values of sound samples are computed here, so a new stream that is sound, or another seed,
     * raises a false alarm once in a thousand. The seeds are fixed: the same bits always pass.
     */
    static final double ALARM = 1e-6;

    private Level() {}
}
