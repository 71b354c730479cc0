package dev.onset.api.plugin;

import dev.onset.api.Named;
import dev.onset.api.activation.Activation;
import dev.onset.api.init.BiasInitializer;
import dev.onset.api.init.Calibrator;
import dev.onset.api.init.Initializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The schemes that were found: on the class path, on the module path and in jars dropped into plug-in directories.
 *
 * <p>Kinds looked for: {@link Initializer}, {@link BiasInitializer}, {@link Activation} and {@link Calibrator}. A jar
 * offers a class by {@code META-INF/services} or by {@code provides ... with} in its module descriptor; either is
 * enough. Each dropped jar has a class loader of its own, whose parent is the loader of this class, so that one broken
 * jar hurts nobody else; a jar that needs another must bring it along, or have it on the class path.
 *
 * <p>What cannot be loaded is kept in {@link #problems()} and is fatal only when it is asked for by name. Finding is in
 * a fixed order: the class path first, then each directory as given, its jars sorted by file name.
 *
 * <p>Immutable but for {@link #close()}, after which schemes from dropped jars may fail on classes they have not loaded
 * yet; close when no scheme is in use any more.
 */
public final class Plugins implements AutoCloseable {

    private static final List<Class<? extends Named>> KINDS =
            List.of(Initializer.class, BiasInitializer.class, Activation.class, Calibrator.class);

    private final List<Findings.Found> found;
    private final List<PluginProblem> problems;
    private final List<PluginJar> jars;
    private final List<URLClassLoader> loaders;

    private Plugins(Findings findings, List<URLClassLoader> loaders) {
        this.found = findings.found();
        this.problems = findings.problems();
        this.jars = findings.jars();
        this.loaders = List.copyOf(loaders);
    }

    /** The kinds of scheme that are looked for, each an interface. */
    public static List<Class<? extends Named>> kinds() {
        return KINDS;
    }

    /** What is on the class path and the module path. */
    public static Plugins onClassPath() {
        return discover(List.of());
    }

    /**
     * What is on the class path and the module path, and in the jars of these directories.
     *
     * @param directories each a directory, of which files that end in {@code .jar} are taken, or a single jar; one that
     *     is given twice counts once
     * @throws PluginException PLUGIN-5 when one of them does not exist or cannot be listed
     */
    public static Plugins discover(List<Path> directories) {
        List<Path> dropped = JarDirectories.jars(directories);
        Findings findings = new Findings();
        ClassLoader parent = Plugins.class.getClassLoader();
        ClassPathSearch classPath = new ClassPathSearch(parent, findings);
        KINDS.forEach(classPath::search);
        DroppedJars jars = new DroppedJars(KINDS, parent, findings);
        dropped.forEach(jars::load);
        return new Plugins(findings, jars.loaders());
    }

    /**
     * As {@link #discover(List)}, with a directory that need not be there, such as {@code plugins/} beside a launcher.
     *
     * @param usual looked at first, if it exists
     * @param directories which must exist
     */
    public static Plugins discover(Path usual, List<Path> directories) {
        List<Path> all = new ArrayList<>();
        if (Files.exists(usual)) {
            all.add(usual);
        }
        all.addAll(directories);
        return discover(all);
    }

    /**
     * The providers of a kind as a catalogue.
     *
     * @param kind one of {@link #kinds()}
     * @throws PluginException PLUGIN-6 when two of them share a name or alias, naming both jars
     * @throws IllegalArgumentException for any other kind
     */
    public <T extends Named> Catalog<T> catalog(Class<T> kind) {
        return Catalog.located(kind, located(kind), problems);
    }

    /**
     * The providers of a kind in the order they were found, two of one name included.
     *
     * @param kind one of {@link #kinds()}
     * @throws IllegalArgumentException for any other kind
     */
    public <T extends Named> List<T> providers(Class<T> kind) {
        return located(kind).stream().map(Catalog.Located::scheme).toList();
    }

    /** Everything that could not be loaded, in the order it was met. */
    public List<PluginProblem> problems() {
        return problems;
    }

    /** Every place on the class path that provides something, and every dropped jar, what it provides or not. */
    public List<PluginJar> jars() {
        return jars;
    }

    /** Closes the dropped jars; closing twice does nothing. */
    @Override
    public void close() {
        List<IOException> failures = new ArrayList<>();
        for (URLClassLoader loader : loaders) {
            try {
                loader.close();
            } catch (IOException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            UncheckedIOException failure =
                    new UncheckedIOException("a plug-in jar could not be closed", failures.getFirst());
            failures.stream().skip(1).forEach(failure::addSuppressed);
            throw failure;
        }
    }

    private <T extends Named> List<Catalog.Located<T>> located(Class<T> kind) {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("plug-ins provide " + KINDS + ", not " + kind);
        }
        return found.stream()
                .filter(each -> each.kind() == kind)
                .map(each -> new Catalog.Located<>(kind.cast(each.scheme()), each.location()))
                .toList();
    }
}
