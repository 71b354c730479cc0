package dev.onset.api.plugin;

/**
 * A parameter of a scheme.
 *
 * @param name as it is typed
 * @param type its type in words: {@code number}, {@code integer}, {@code boolean}, {@code text}, or the values an enum
 *     takes, such as {@code in|out|average}
 * @param defaultValue the published default, as it is typed
 */
public record Parameter(String name, String type, String defaultValue) {

    /** {@code name=default (type)}. */
    @Override
    public String toString() {
        return name + "=" + defaultValue + " (" + type + ")";
    }
}
