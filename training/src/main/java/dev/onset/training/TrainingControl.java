package dev.onset.training;

/** The way to end a training run early, from any thread. */
public final class TrainingControl {

    private volatile boolean stopping;

    /** A control of a run that goes on. */
    TrainingControl() {}

    /** Asks the run to end after the step it is in; its report then holds everything measured so far. */
    public void stop() {
        stopping = true;
    }

    /** Whether someone has asked. */
    public boolean isStopping() {
        return stopping;
    }
}
