package dev.onset.api.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Parameter values as text.
 *
 * <p>Numbers, booleans, text and enums are built in; any other type takes part by a public static {@code
 * parse(String)} that its {@code toString} undoes. What a user may type there, in messages and lists, is what its
 * public static {@code syntax()} says, such as {@code number|auto}; without one, the type's name in kebab case.
 */
final class ParameterText {

    private ParameterText() {}

    /** {@code geometricAverage} and {@code GEOMETRIC_AVERAGE} as {@code geometric-average}. */
    static String kebab(String javaName) {
        return javaName.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replace('_', '-')
                .toLowerCase(Locale.ROOT);
    }

    static String typeName(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> kebab(((Enum<?>) constant).name()))
                    .collect(Collectors.joining("|"));
        }
        return switch (type.getSimpleName()) {
            case "double", "float" -> "number";
            case "int", "long" -> "integer";
            case "boolean" -> "true|false";
            case "String" -> "text";
            default -> syntax(type).orElse(kebab(type.getSimpleName()));
        };
    }

    private static Optional<String> syntax(Class<?> type) {
        try {
            Method syntax = type.getMethod("syntax");
            return Modifier.isStatic(syntax.getModifiers()) && syntax.getReturnType() == String.class
                    ? Optional.of((String) syntax.invoke(null))
                    : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty(); // a type need not say it, and its name will do
        }
    }

    static String format(Object value) {
        return value instanceof Enum<?> constant ? kebab(constant.name()) : value.toString();
    }

    /**
     * The value of that text.
     *
     * @throws IllegalArgumentException when the text is not of the type
     */
    static Object parse(Class<?> type, String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> kebab(((Enum<?>) constant).name()).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new NumberFormatException(text));
        }
        return switch (type.getName()) {
            case "double" -> finite(number(text));
            case "float" -> (float) finite((float) number(text));
            case "int" -> Integer.parseInt(text);
            case "long" -> Long.parseLong(text);
            case "boolean" -> parseBoolean(text);
            case "java.lang.String" -> text;
            default -> byFactory(type, text);
        };
    }

    /** As Java reads it, without the suffixes and hexadecimal forms that only programmers know. */
    private static double number(String text) {
        if (text.isEmpty() || "dDfF".indexOf(text.charAt(text.length() - 1)) >= 0 || text.matches("[+-]?0[xX].*")) {
            throw new NumberFormatException(text);
        }
        return Double.parseDouble(text);
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("it must be finite");
        }
        return value;
    }

    private static boolean parseBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException(text);
        };
    }

    private static Object byFactory(Class<?> type, String text) {
        try {
            Method factory = type.getMethod("parse", String.class);
            if (Modifier.isStatic(factory.getModifiers()) && type.isAssignableFrom(factory.getReturnType())) {
                return factory.invoke(null, text);
            }
        } catch (InvocationTargetException e) {
            throw e.getTargetException() instanceof RuntimeException refused
                    ? refused
                    : new IllegalArgumentException(e.getTargetException());
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw unparsable(type, e);
        }
        throw unparsable(type, new NoSuchMethodException("public static " + type.getName() + " parse(String)"));
    }

    private static PluginException unparsable(Class<?> type, Exception cause) {
        return new PluginException(
                ProblemCode.PLUGIN_3,
                PluginException.origin(type) + " needs a public static parse(String) to be the type of a parameter.",
                cause);
    }
}
