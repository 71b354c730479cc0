package dev.onset.workbench.command;

/** The command could not do what it was rightly asked for: one line to the user, and exit code 1. */
public final class FailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public FailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
