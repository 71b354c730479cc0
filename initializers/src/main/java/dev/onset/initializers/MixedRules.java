package dev.onset.initializers;

import dev.onset.api.init.Initializer;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Catalog;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Schemes by pattern as a parameter of {@link Mixed}: {@code PATTERN:SPEC;PATTERN:SPEC}, or {@code none}.
 *
 * @param parts the schemes by pattern, in the order in which they are tried
 */
public record MixedRules(Map<String, MixedPart> parts) {

    /** No rule. */
    public static final MixedRules NONE = new MixedRules(Map.of());

    public MixedRules {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Rules with semicolons between them. */
    public static MixedRules parse(String text) {
        if (text.equals("none")) {
            return NONE;
        }
        Map<String, MixedPart> parts = new LinkedHashMap<>();
        // A semicolon inside parentheses belongs to a mixture within this one.
        for (String rule : text.split(";(?![^()]*\\))")) {
            int colon = rule.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("'" + rule.strip() + "' is not PATTERN:SCHEME, as in 3:zeros");
            }
            MixedPart earlier = parts.put(
                    rule.substring(0, colon).strip(),
                    MixedPart.parse(rule.substring(colon + 1).strip()));
            if (earlier != null) {
                throw new IllegalArgumentException(
                        "'" + rule.substring(0, colon).strip() + "' has two schemes");
            }
        }
        return new MixedRules(parts);
    }

    Set<String> patterns() {
        return parts.keySet();
    }

    MixedRules resolved(Catalog<Initializer> catalog) {
        Map<String, MixedPart> resolved = new LinkedHashMap<>();
        parts.forEach((pattern, part) -> resolved.put(pattern, part.resolved(catalog)));
        return new MixedRules(resolved);
    }

    /** The first rule whose pattern fits. */
    Optional<Mixed.Rule> of(String text, String title) {
        return parts.entrySet().stream()
                .filter(entry -> fits(entry.getKey(), text))
                .findFirst()
                .flatMap(entry -> entry.getValue().rule(title + "=" + entry.getKey()));
    }

    /** A pattern that fits no layer that is named by its place, if there is one. */
    Optional<String> unmatched(int depth) {
        return parts.keySet().stream()
                .filter(pattern ->
                        IntStream.range(0, depth).noneMatch(layer -> fits(pattern, LayerSpec.nameOfPlace(layer))))
                .findFirst();
    }

    private static boolean fits(String pattern, String text) {
        String expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
        return text.matches(expression);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return parts.isEmpty()
                ? "none"
                : parts.entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining(";"));
    }
}
