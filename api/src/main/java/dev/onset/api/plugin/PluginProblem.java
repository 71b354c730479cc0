package dev.onset.api.plugin;

/**
 * Something wrong with a jar or provider that was found while looking for schemes; recorded, and fatal only when it is
 * asked for.
 *
 * @param code what kind
 * @param origin the jar or folder
 * @param provider the class in question, or empty where the jar itself is the problem
 * @param message what is wrong and what to do, without the code
 */
public record PluginProblem(ProblemCode code, String origin, String provider, String message) {

    /** Code, jar, class and message in one line. */
    @Override
    public String toString() {
        return code + " " + origin + (provider.isEmpty() ? "" : ": " + provider) + ": " + message;
    }
}
