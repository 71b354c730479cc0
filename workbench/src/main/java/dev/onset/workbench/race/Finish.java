package dev.onset.workbench.race;

/** How one run of a race came to its end. */
public sealed interface Finish {

    /** It ran to its end, or diverged on the way. */
    record Ran(Run run) implements Finish {}

    /** It could not run: the scheme or something else from a plug-in threw. */
    record Failed(Throwable cause) implements Finish {}
}
