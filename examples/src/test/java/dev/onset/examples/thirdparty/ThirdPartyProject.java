package dev.onset.examples.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Builds an outside project of Maven's usual layout as Maven would, without its repositories: compiles it against the
 * api alone and its tests against the testkit, runs a test, and makes the jar.
 */
final class ThirdPartyProject {

    private final Path project;
    private final Path classes;
    private final Path testClasses;

    /**
     * A project that is to be built.
     *
     * @param project the folder of its pom
     * @param target an empty folder for what is built
     */
    ThirdPartyProject(Path project, Path target) {
        this.project = project;
        this.classes = target.resolve("classes");
        this.testClasses = target.resolve("test-classes");
    }

    /** The initializer of {@code examples/third-party-initializer}. */
    static ThirdPartyProject initializer(Path target) {
        return new ThirdPartyProject(Path.of("third-party-initializer"), target);
    }

    /**
     * Compiles the main sources as a module that sees nothing but these modules, and copies the resources.
     *
     * @param modulePath jars or folders of modules
     */
    void compile(List<Path> modulePath) throws IOException {
        javac(project.resolve("src/main/java"), classes, List.of("--module-path", joined(modulePath)));
        Path resources = project.resolve("src/main/resources");
        for (Path resource : files(resources)) {
            Path copy = classes.resolve(resources.relativize(resource).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(resource, copy);
        }
    }

    /**
     * Compiles the test sources and runs one test class, as a new JVM's class path would have it.
     *
     * @return what came of it
     */
    TestExecutionSummary test(String testClass) throws IOException, ClassNotFoundException {
        String classPath = System.getProperty("java.class.path") + System.getProperty("path.separator") + classes;
        javac(project.resolve("src/test/java"), testClasses, List.of("--class-path", classPath));
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        URL[] places = {classes.toUri().toURL(), testClasses.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(places, getClass().getClassLoader())) {
            Launcher launcher = LauncherFactory.create();
            launcher.execute(
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass(Class.forName(testClass, false, loader)))
                            .build(),
                    listener);
        }
        return listener.getSummary();
    }

    /** Makes the jar of the main classes and resources. */
    Path jar(Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : files(classes)) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return jar;
    }

    private static void javac(Path sources, Path output, List<String> options) throws IOException {
        Files.createDirectories(output);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", output.toString(), "-proc:none", "-Xlint:all,-requires-automatic", "-Werror"));
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(files(sources));
            Boolean compiled =
                    compiler.getTask(messages, manager, null, all, null, units).call();
            assertThat(compiled).as("compiling %s: %s", sources, messages).isTrue();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String joined(List<Path> paths) {
        return String.join(
                System.getProperty("path.separator"),
                paths.stream().map(Path::toString).toList());
    }
}
