package dev.onset.workbench.output;

/**
 * What standard error is connected to.
 *
 * @param interactive whether a person watches, so that a line may be redrawn
 * @param columns the width of a line, at least 40
 */
public record Terminal(boolean interactive, int columns) {

    private static final int NARROWEST = 40;
    private static final int WIDTH_OF_A_PIPE = 100;

    public Terminal {
        columns = Math.max(NARROWEST, columns);
    }

    /** A file or a pipe. */
    public static Terminal none() {
        return new Terminal(false, WIDTH_OF_A_PIPE);
    }

    /** As the launcher found it: {@code -Donset.terminal} and {@code -Donset.columns}. */
    public static Terminal ofLauncher() {
        return new Terminal(Boolean.getBoolean("onset.terminal"), Integer.getInteger("onset.columns", WIDTH_OF_A_PIPE));
    }
}
