package dev.onset.api.plugin;

import dev.onset.api.Named;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of a scheme that is a record: its components, read and set by name. */
final class SchemeParameters {

    private final Named scheme;
    private final RecordComponent[] components;

    private SchemeParameters(Named scheme, RecordComponent[] components) {
        this.scheme = scheme;
        this.components = components;
    }

    /** A scheme that is no record has none. */
    static SchemeParameters of(Named scheme) {
        Class<?> type = scheme.getClass();
        return new SchemeParameters(scheme, type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]);
    }

    /** Name, type and current value of each. */
    List<Parameter> list() {
        List<Parameter> parameters = new ArrayList<>(components.length);
        for (RecordComponent component : components) {
            parameters.add(new Parameter(
                    parameterName(component),
                    ParameterText.typeName(component.getType()),
                    valueText(component, scheme)));
        }
        return parameters;
    }

    /** The parameters whose values differ from those of the no-argument constructor. */
    Map<String, String> nonDefaults() {
        Map<String, String> different = new LinkedHashMap<>();
        if (components.length == 0) {
            return different;
        }
        Named defaults = defaults();
        for (RecordComponent component : components) {
            String text = valueText(component, scheme);
            if (!text.equals(valueText(component, defaults))) {
                different.put(parameterName(component), text);
            }
        }
        return different;
    }

    /** The same scheme with the spec's parameters. */
    Named with(Spec spec) {
        if (spec.parameters().isEmpty()) {
            return scheme;
        }
        for (String parameter : spec.parameters().keySet()) {
            if (Arrays.stream(components)
                    .noneMatch(known -> parameterName(known).equals(parameter))) {
                throw new PluginException(
                        ProblemCode.SPEC_2, "'" + scheme.name() + "' has no parameter '" + parameter + "'; " + known());
            }
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String text = spec.parameters().get(parameterName(components[i]));
            values[i] = text == null ? value(components[i], scheme) : parsed(components[i], text);
        }
        return construct(spec, values);
    }

    private Object parsed(RecordComponent component, String text) {
        try {
            return ParameterText.parse(component.getType(), text);
        } catch (NumberFormatException e) {
            throw new PluginException(
                    ProblemCode.SPEC_3,
                    "'" + scheme.name() + "': " + parameterName(component) + " takes "
                            + ParameterText.typeName(component.getType()) + ", not '" + text + "'; " + known(),
                    e);
        } catch (IllegalArgumentException e) {
            // A value of the type, but outside its range; the type's own words say which one that is.
            throw new PluginException(
                    ProblemCode.SPEC_4,
                    "'" + scheme.name() + "': " + parameterName(component) + "=" + text + " is refused: " + reason(e),
                    e);
        }
    }

    private Named construct(Spec spec, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = scheme.getClass().getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return (Named) canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            Throwable refusal = e.getTargetException();
            throw new PluginException(ProblemCode.SPEC_4, "'" + spec + "' is refused: " + reason(refusal), refusal);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw inaccessible(e);
        }
    }

    private Named defaults() {
        try {
            Constructor<?> published = scheme.getClass().getDeclaredConstructor();
            published.setAccessible(true);
            return (Named) published.newInstance();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw inaccessible(e);
        }
    }

    private String known() {
        return components.length == 0
                ? "it takes none."
                : "it takes " + list().stream().map(Parameter::toString).collect(Collectors.joining(", ")) + ".";
    }

    private String valueText(RecordComponent component, Named from) {
        return ParameterText.format(value(component, from));
    }

    private Object value(RecordComponent component, Named from) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw inaccessible(e);
        }
    }

    private PluginException inaccessible(Exception cause) {
        return new PluginException(
                ProblemCode.PLUGIN_3,
                "'" + scheme.name() + "' (" + PluginException.origin(scheme.getClass())
                        + ") must be a public record with a public no-argument constructor, and its package exported or"
                        + " open: " + cause,
                cause);
    }

    private static String reason(Throwable refusal) {
        return refusal.getMessage() == null ? refusal.toString() : refusal.getMessage();
    }

    private static String parameterName(RecordComponent component) {
        return ParameterText.kebab(component.getName());
    }
}
