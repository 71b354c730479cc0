package dev.onset.workbench.command;

/** The codes the command ends with. */
public final class ExitCode {

    /** It did what it was asked for. */
    public static final int DONE = 0;
    /** A file, a plug-in or a scheme failed. */
    public static final int FAILED = 1;
    /** What it was asked for cannot be: a bad option, an unknown name, an impossible shape. */
    public static final int BAD_USAGE = 2;
    /** It was interrupted, and kept what was finished. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
