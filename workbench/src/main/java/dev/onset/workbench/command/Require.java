package dev.onset.workbench.command;

/** Checks of numbers that users type. */
final class Require {

    private Require() {}

    /** Refuses a number that is too small. */
    static void atLeast(String option, long least, long value) {
        if (value < least) {
            throw new UsageException(option + " must be at least " + least + ", not " + value + ".");
        }
    }

    /** Refuses a number that is too large. */
    static void atMost(String option, long most, long value) {
        if (value > most) {
            throw new UsageException(option + " must be at most " + most + ", not " + value + ".");
        }
    }
}
