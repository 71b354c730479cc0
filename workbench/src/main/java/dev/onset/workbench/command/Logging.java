package dev.onset.workbench.command;

/** Sets up the logging of the whole process: short lines on standard error, and quiet unless asked. */
final class Logging {

    private static final String PREFIX = "org.slf4j.simpleLogger.";

    private Logging() {}

    /**
     * Has to run before the first logger is made, which reads these settings once.
     *
     * @param verbosity how often {@code -v} was given
     */
    static void configure(int verbosity) {
        set("defaultLogLevel", verbosity == 0 ? "warn" : verbosity == 1 ? "info" : "debug");
        set("showThreadName", "false");
        set("showShortLogName", "true");
        set("levelInBrackets", "true");
    }

    /** What the user has set with -D stays. */
    private static void set(String name, String value) {
        if (System.getProperty(PREFIX + name) == null) {
            System.setProperty(PREFIX + name, value);
        }
    }
}
