package dev.onset.training;

import java.util.function.LongSupplier;

/** The time of a run, and how much of it went into steps. */
final class Stopwatch {

    private static final double NANOS = 1e-9;

    private final LongSupplier nanoClock;
    private final long started;
    private long stepsResumed;
    private long inSteps;

    Stopwatch(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.started = nanoClock.getAsLong();
    }

    /** From here on, time goes into steps. */
    void resumeSteps() {
        stepsResumed = nanoClock.getAsLong();
    }

    /** From here on, time goes into measurements. */
    void pauseSteps() {
        inSteps += nanoClock.getAsLong() - stepsResumed;
    }

    double seconds() {
        return (nanoClock.getAsLong() - started) * NANOS;
    }

    double perSecondInSteps(long samples) {
        return inSteps == 0 ? 0 : samples / (inSteps * NANOS);
    }
}
