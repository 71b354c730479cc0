package dev.onset.api.plugin;

/** A scheme that cannot be used, with a stable code; the message starts with it. */
public final class PluginException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemCode code;

    public PluginException(ProblemCode code, String message) {
        super(code + " " + message);
        this.code = code;
    }

    public PluginException(ProblemCode code, String message, Throwable cause) {
        super(code + " " + message, cause);
        this.code = code;
    }

    /** What kind of problem. */
    public ProblemCode code() {
        return code;
    }

    /** A class and the jar or folder it came from, as messages name it. */
    public static String origin(Class<?> type) {
        return type.getName() + " in " + location(type);
    }

    /** The jar, folder or module a class came from. */
    public static String location(Class<?> type) {
        return Locations.of(type);
    }
}
