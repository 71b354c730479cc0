package dev.onset.workbench.command;

/** The command was asked for something that cannot be: one line to the user, and exit code 2. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
