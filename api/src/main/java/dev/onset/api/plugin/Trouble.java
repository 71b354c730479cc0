package dev.onset.api.plugin;

import java.util.Optional;

/**
 * What is wrong with one class, before it is known where the class came from.
 *
 * @param code what kind
 * @param message what is wrong and what to do
 * @param cause what was thrown, where something was
 */
record Trouble(ProblemCode code, String message, Optional<Throwable> cause) {

    Trouble(ProblemCode code, String message) {
        this(code, message, Optional.empty());
    }

    Trouble(ProblemCode code, String message, Throwable cause) {
        this(code, message, Optional.of(cause));
    }

    PluginProblem at(String origin, String provider) {
        return new PluginProblem(code, origin, provider, message);
    }

    PluginException exception(String origin, String provider) {
        PluginException exception = new PluginException(code, provider + " in " + origin + ": " + message);
        cause.ifPresent(exception::initCause);
        return exception;
    }
}
