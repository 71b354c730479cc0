package dev.onset.workbench.example;

import java.io.PrintStream;

/**
 * A numbered one-file lesson that {@code onset example} lists and runs.
 *
 * <p>Found by {@link java.util.ServiceLoader}, so that the workbench needs to know no example.
 */
public interface Example {

    /** Its place in the course, from 1; no two examples share one. */
    int number();

    /** What it is, in a few words. */
    String title();

    /** The sentence it proves by running. */
    String claim();

    /** The file to read, from the project's root folder. */
    String source();

    /** Runs it and prints its findings. */
    void run(PrintStream out);
}
