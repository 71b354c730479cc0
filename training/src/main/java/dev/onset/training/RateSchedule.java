package dev.onset.training;

import java.util.Locale;

/**
 * How the learning rate goes over a run, as a factor on the update rule's own rate.
 *
 * <p>It falls in a hundred stairs rather than at every step, so that steps allocate nothing.
 */
public enum RateSchedule {
    /** The rule's rate throughout. */
    CONSTANT,
    /**
     * From the rule's rate to almost nothing along half a cosine (I. Loshchilov and F. Hutter, ICLR 2017,
     * arXiv:1608.03983, without restarts): large steps first, and then an end that the last batches do not shake.
     */
    COSINE;

    static final int STAIRS = 100;

    /** As users type it: {@code constant}, {@code cosine}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The factor on a stair.
     *
     * @param stair from 0 to {@code STAIRS - 1}
     * @return in (0, 1]
     */
    double factor(int stair) {
        return switch (this) {
            case CONSTANT -> 1;
            case COSINE -> (1 + StrictMath.cos(Math.PI * stair / STAIRS)) / 2;
        };
    }
}
