package dev.onset.api.plugin;

import dev.onset.api.Named;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/** Finds the providers on the class path and the module path, whichever of them are broken. */
final class ClassPathSearch {

    /** A loader that cannot even list its services files fails at every step, for ever. */
    private static final int MOST_FAILURES_IN_A_ROW = 256;

    private static final String ANYWHERE = "the class path or module path";

    private final ClassLoader loader;
    private final Findings findings;

    ClassPathSearch(ClassLoader loader, Findings findings) {
        this.loader = loader;
        this.findings = findings;
    }

    /** Adds the providers of one kind, and a problem for each that cannot be made. */
    <T extends Named> void search(Class<T> kind) {
        Iterator<ServiceLoader.Provider<T>> providers =
                ServiceLoader.load(kind, loader).stream().iterator();
        Set<String> settled = new HashSet<>();
        List<Error> failures = new ArrayList<>();
        int inARow = 0;
        while (inARow < MOST_FAILURES_IN_A_ROW) {
            try {
                // All three steps can fail, each in its own way: a newer class file comes out of hasNext bare.
                if (!providers.hasNext()) {
                    break;
                }
                T scheme = providers.next().get();
                settled.add(scheme.getClass().getName());
                accept(kind, scheme, Locations.of(scheme.getClass()));
                inARow = 0;
            } catch (ServiceConfigurationError | LinkageError e) {
                failures.add(e);
                inARow++;
            }
        }
        if (!failures.isEmpty() && !explain(kind, settled)) {
            failures.forEach(failure -> findings.add(unexplained(failure)));
        }
    }

    private void accept(Class<?> kind, Named scheme, String location) {
        Names.trouble(scheme)
                .ifPresentOrElse(
                        trouble -> findings.add(
                                trouble.at(location, scheme.getClass().getName())),
                        () -> findings.add(kind, scheme, location));
    }

    /**
     * Looks at each listed class by itself, because the loader's own errors do not say which jar, and because it skips
     * the rest of a services file after a malformed line.
     *
     * @param settled classes that are dealt with already
     * @return whether anything was found to be wrong
     */
    private boolean explain(Class<?> kind, Set<String> settled) {
        String path = ServicesFile.FOLDER + kind.getName();
        List<PluginProblem> wrong = new ArrayList<>();
        try {
            for (URL file : Collections.list(loader.getResources(path))) {
                String location = Locations.of(file, path);
                for (String name : ServicesFile.names(read(file), path, it -> wrong.add(it.at(location, "")))) {
                    if (settled.add(name)) {
                        switch (ProviderProbe.probe(loader, name, kind)) {
                            case ProviderProbe.Good good -> findings.add(kind, good.scheme(), location);
                            case ProviderProbe.Bad bad ->
                                wrong.add(bad.trouble().at(location, name));
                        }
                    }
                }
            }
        } catch (IOException e) {
            wrong.add(new PluginProblem(ProblemCode.PLUGIN_5, ANYWHERE, "", path + " cannot be read (" + e + ")."));
        }
        wrong.forEach(findings::add);
        return !wrong.isEmpty();
    }

    private static byte[] read(URL file) throws IOException {
        URLConnection connection = file.openConnection();
        // A cached connection would keep the jar open.
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static PluginProblem unexplained(Error failure) {
        Trouble trouble =
                switch (failure.getCause() == null ? failure : failure.getCause()) {
                    case LinkageError linkage -> LinkageTrouble.of(linkage);
                    case ServiceConfigurationError itself -> new Trouble(ProblemCode.PLUGIN_3, itself.toString());
                    case Throwable thrown -> LinkageTrouble.threw(failure.getMessage() + ", which", thrown);
                };
        return trouble.at(ANYWHERE, "");
    }
}
