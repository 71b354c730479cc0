package dev.onset.workbench.command;

import dev.onset.api.Description;
import dev.onset.api.plugin.Parameter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing a user can ask for by name.
 *
 * @param kind what it is
 * @param name its permanent name
 * @param aliases its other names
 * @param parameters its parameters with their defaults
 * @param description what it says about itself
 * @param origin the jar or folder it came from
 */
public record Listed(
        Kind kind,
        String name,
        List<String> aliases,
        List<Parameter> parameters,
        Description description,
        String origin) {

    public Listed {
        aliases = List.copyOf(aliases);
        parameters = List.copyOf(parameters);
    }

    /** Whether a user may mean this by that name. */
    boolean answersTo(String asked) {
        return name.equals(asked) || aliases.contains(asked);
    }

    /** Name and parameters with their defaults, as they may be typed. */
    String signature() {
        return parameters.isEmpty()
                ? name
                : parameters.stream()
                        .map(parameter -> parameter.name() + "=" + parameter.defaultValue())
                        .collect(Collectors.joining(", ", name + "(", ")"));
    }
}
