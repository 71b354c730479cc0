package dev.onset.workbench.race;

/** Hears how a race goes. */
public interface RaceWatcher {

    /** So many more steps are done; called by any thread, often. */
    void stepped(long steps);

    /** A run is done; called by the thread that runs the race. */
    void finished(Contestant contestant, int seed, Finish finish);
}
