package dev.onset.api.plugin;

import dev.onset.api.Named;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Loads dropped jars, each in a class loader of its own. */
final class DroppedJars {

    private final List<Class<? extends Named>> kinds;
    private final ClassLoader parent;
    private final Findings findings;
    private final List<Findings.Found> onClassPath;
    private final List<URLClassLoader> loaders = new ArrayList<>();

    /**
     * A loader of jars.
     *
     * @param kinds what is looked for
     * @param parent the parent of each jar's class loader
     * @param findings holds what is on the class path, and receives what is found
     */
    DroppedJars(List<Class<? extends Named>> kinds, ClassLoader parent, Findings findings) {
        this.kinds = kinds;
        this.parent = parent;
        this.findings = findings;
        this.onClassPath = findings.found();
    }

    /** The class loaders of all jars so far that could be read. */
    List<URLClassLoader> loaders() {
        return List.copyOf(loaders);
    }

    void load(Path jar) {
        String location = jar.toString();
        findings.visited(location);
        try {
            Map<Class<?>, Set<String>> listed = JarListing.of(
                            jar, List.copyOf(kinds), trouble -> findings.add(trouble.at(location, "")))
                    .providers();
            URLClassLoader loader = new URLClassLoader(
                    jar.getFileName().toString(), new URL[] {jar.toUri().toURL()}, parent);
            loaders.add(loader);
            listed.forEach((kind, names) -> names.forEach(name -> provider(loader, kind, name, location)));
        } catch (IOException | SecurityException e) {
            findings.add(new PluginProblem(
                    ProblemCode.PLUGIN_5,
                    location,
                    "",
                    "it is not a readable jar (" + e.getMessage() + "); build or download it again, or remove it."));
        }
    }

    private void provider(ClassLoader loader, Class<?> kind, String name, String location) {
        // The parent goes first, so a class it has too is its class: found twice, which the catalogue refuses.
        Optional<Named> known = onClassPath.stream()
                .filter(found -> found.kind() == kind)
                .map(Findings.Found::scheme)
                .filter(scheme -> scheme.getClass().getName().equals(name))
                .findFirst();
        if (known.isPresent()) {
            findings.add(kind, known.get(), location);
            return;
        }
        switch (ProviderProbe.probe(loader, name, kind)) {
            case ProviderProbe.Good good -> findings.add(kind, good.scheme(), location);
            case ProviderProbe.Bad bad -> findings.add(bad.trouble().at(location, name));
        }
    }
}
