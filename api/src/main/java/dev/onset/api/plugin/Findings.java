package dev.onset.api.plugin;

import dev.onset.api.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a search has found so far. */
final class Findings {

    private final List<Found> found = new ArrayList<>();
    private final Set<PluginProblem> problems = new LinkedHashSet<>();
    private final Map<String, Set<String>> providesByLocation = new LinkedHashMap<>();

    /**
     * A provider that works.
     *
     * @param kind what it was offered as
     * @param scheme the provider
     * @param location the jar, folder or module it was found in
     */
    record Found(Class<?> kind, Named scheme, String location) {}

    /** Keeps the place, though nothing may come of it, and gives what it provides so far. */
    Set<String> visited(String location) {
        return providesByLocation.computeIfAbsent(location, absent -> new TreeSet<>());
    }

    void add(Class<?> kind, Named scheme, String location) {
        found.add(new Found(kind, scheme, location));
        visited(location).add(Catalog.kindName(kind) + " " + scheme.name());
    }

    void add(PluginProblem problem) {
        problems.add(problem);
    }

    List<Found> found() {
        return List.copyOf(found);
    }

    List<PluginProblem> problems() {
        return List.copyOf(problems);
    }

    List<PluginJar> jars() {
        return providesByLocation.entrySet().stream()
                .map(entry -> new PluginJar(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
