package dev.onset.training;

/**
 * Hears how training goes, on the thread that trains.
 *
 * <p>Every method does nothing unless it is written. An exception from a listener ends the run and reaches the caller
 * of {@link Trainer#train}. To end a run in good order, keep the start's {@link TrainingControl} and call its {@code
 * stop}.
 */
public interface TrainingListener {

    /** Before anything is measured. */
    default void started(TrainingStart start) {}

    /**
     * After each step, when the parameters have changed; the trainer allocates nothing to tell it.
     *
     * @param step from 1
     * @param epoch from 1
     * @param loss the mean loss of the step's batch, before the step; finite
     */
    default void stepDone(int step, int epoch, double loss) {}

    /** After each measurement of the test samples, the one before the first step included. */
    default void evaluated(CurvePoint point) {}

    /** After each whole epoch, when it has been {@linkplain #evaluated evaluated}. */
    default void epochDone(EpochSummary summary) {}

    /** At the end, however it came. */
    default void finished(TrainingReport report) {}
}
