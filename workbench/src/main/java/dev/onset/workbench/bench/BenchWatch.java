package dev.onset.workbench.bench;

/** Follows a bench as it goes, and may end it. */
public interface BenchWatch {

    /** This is measured next. */
    void measuring(String what);

    /** So many more works of {@link Bench#works} are done. */
    void done(int works);

    /** A whole section is done. */
    void finished(String section);

    /** Whether to leave out all that is left. */
    boolean stopped();
}
