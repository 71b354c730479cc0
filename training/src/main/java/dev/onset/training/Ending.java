package dev.onset.training;

/** Why a training run ended. */
public enum Ending {
    /** All epochs, or the most steps allowed, were done. */
    COMPLETED,
    /** The test loss had not improved for as many epochs as {@link EarlyStopping} allows. */
    STOPPED_EARLY,
    /** A listener asked for it, or the thread was interrupted. */
    INTERRUPTED,
    /** The loss was no longer a number, or ended far above that of a network that says nothing. */
    DIVERGED
}
