package dev.onset.api.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.init.Initializer;
import dev.onset.api.plugin.JarBuilder.Tampering;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is broken on the class path itself, where one loader holds every jar. */
class ClassPathSearchTest {

    @TempDir
    Path folder;

    @Test
    void brokenProvidersAreNamedWithTheirJarAndTheGoodOnesWork() throws IOException {
        Path first = new JarBuilder()
                .initializer("Good", "good")
                .initializer("Angry", "angry", "static final int N = Integer.parseInt(\"none\");")
                .initializer("Future", "future")
                .source("Wrong", "public class Wrong {}")
                .listed("Missing", "Angry", "Future", "Good", "Wrong")
                .write(folder.resolve("first.jar"), Tampering.major("com/acme/Future.class", 99));
        Path second = new JarBuilder()
                .initializer("Odd", "Not A Name")
                .initializer("Late", "late")
                .listed("Odd", "Late")
                .write(folder.resolve("second.jar"));

        Findings findings = search(first, second);

        assertThat(findings.jars())
                .containsExactlyInAnyOrder(
                        new PluginJar(first.toString(), List.of("initializer good")),
                        new PluginJar(second.toString(), List.of("initializer late")));
        assertThat(findings.problems())
                .extracting(PluginProblem::code, PluginProblem::origin, PluginProblem::provider)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(ProblemCode.PLUGIN_1, first.toString(), "com.acme.Missing"),
                        org.assertj.core.groups.Tuple.tuple(ProblemCode.PLUGIN_2, first.toString(), "com.acme.Angry"),
                        org.assertj.core.groups.Tuple.tuple(ProblemCode.PLUGIN_4, first.toString(), "com.acme.Future"),
                        org.assertj.core.groups.Tuple.tuple(ProblemCode.PLUGIN_3, first.toString(), "com.acme.Wrong"),
                        org.assertj.core.groups.Tuple.tuple(ProblemCode.PLUGIN_7, second.toString(), "com.acme.Odd"));
    }

    @Test
    void aMalformedLineDoesNotHideTheRestOfItsFile() throws IOException {
        Path jar = new JarBuilder()
                .initializer("Good", "good")
                .initializer("Late", "late")
                .services("com.acme.Good\nnot a class\ncom.acme.Late\n")
                .write(folder.resolve("malformed.jar"));

        Findings findings = search(jar);

        assertThat(findings.jars())
                .containsExactly(new PluginJar(jar.toString(), List.of("initializer good", "initializer late")));
        assertThat(findings.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.PLUGIN_5);
            assertThat(problem.origin()).isEqualTo(jar.toString());
            assertThat(problem.message())
                    .contains("line 2 of META-INF/services/")
                    .contains("'not a class'");
        });
    }

    @Test
    void manyBrokenProvidersInARowDoNotHideTheGoodOneBehindThem() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append("com.acme.Missing").append(i).append('\n');
        }
        Path jar = new JarBuilder()
                .initializer("Good", "good")
                .services(lines + "com.acme.Good\n")
                .write(folder.resolve("many.jar"));

        Findings findings = search(jar);

        assertThat(findings.problems()).hasSize(300);
        assertThat(findings.found()).hasSize(1);
    }

    @Test
    void aLoaderThatFailsForEverIsGivenUpAndReported() {
        ClassLoader broken = new ClassLoader(getClass().getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                throw new IOException("disk on fire");
            }
        };
        Findings findings = new Findings();
        new ClassPathSearch(broken, findings).search(Initializer.class);

        assertThat(findings.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.PLUGIN_5);
            assertThat(problem.message()).contains("disk on fire");
        });
    }

    @Test
    void foldersOfClassesAreNamedByTheirPath() throws IOException {
        Path jar = new JarBuilder()
                .initializer("Good", "good")
                .listed("Good", "Missing")
                .write(folder.resolve("x.jar"));
        Path classes = folder.resolve("some classes");
        try (java.nio.file.FileSystem zip = java.nio.file.FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.walk(zip.getPath("/"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = classes.resolve(file.toString().substring(1));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }

        Findings findings = search(classes);

        assertThat(findings.jars()).containsExactly(new PluginJar(classes.toString(), List.of("initializer good")));
        assertThat(findings.problems()).singleElement().satisfies(problem -> assertThat(problem.origin())
                .isEqualTo(classes.toString()));
    }

    private Findings search(Path... places) throws IOException {
        URL[] urls = new URL[places.length];
        for (int i = 0; i < places.length; i++) {
            urls[i] = places[i].toUri().toURL();
        }
        Findings findings = new Findings();
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            new ClassPathSearch(loader, findings).search(Initializer.class);
        }
        return findings;
    }
}
