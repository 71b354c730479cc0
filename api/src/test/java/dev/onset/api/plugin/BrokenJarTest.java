package dev.onset.api.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.onset.api.init.Initializer;
import dev.onset.api.plugin.JarBuilder.Tampering;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each broken jar is named with what to do, and the good jar beside it works. */
class BrokenJarTest {

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void aGoodJarIsAlwaysThere() {
        new JarBuilder().initializer("Good", "good").listed("Good").write(folder.resolve("good.jar"));
        jar = folder.resolve("broken.jar");
    }

    @Test
    void aNewerModuleDescriptor() {
        new JarBuilder()
                .initializer("Future", "future")
                .moduleInfo("""
                        module com.acme.future {
                          requires dev.onset.api;
                          provides dev.onset.api.init.Initializer with com.acme.Future;
                        }
                        """)
                .write(jar, Tampering.major("module-info.class", 99));

        assertProblem(ProblemCode.PLUGIN_4, "", "module-info.class: its class file version 99 needs Java 55");
    }

    @Test
    void aDamagedModuleDescriptor() {
        new JarBuilder().entry("module-info.class", new byte[] {1, 2, 3}).write(jar);

        assertProblem(ProblemCode.PLUGIN_5, "", "module-info.class is damaged");
    }

    @Test
    void aFileThatIsNoZip() throws IOException {
        Files.writeString(jar, "this is no jar");

        assertProblem(ProblemCode.PLUGIN_5, "", "not a readable jar");
    }

    @Test
    void anEmptyFile() throws IOException {
        Files.createFile(jar);

        assertProblem(ProblemCode.PLUGIN_5, "", "not a readable jar");
    }

    @Test
    void aDirectoryThatIsNamedLikeAJar() throws IOException {
        Files.createDirectory(jar);

        assertProblem(ProblemCode.PLUGIN_5, "", "not a readable jar");
    }

    @Test
    void aMalformedServicesFile() {
        new JarBuilder().services("com.acme.One com.acme.Two\n").write(jar);

        assertProblem(
                ProblemCode.PLUGIN_5,
                "",
                "line 1 of META-INF/services/dev.onset.api.init.Initializer is not a class name:"
                        + " 'com.acme.One com.acme.Two'");
    }

    @Test
    void aServicesFileThatIsNotText() {
        new JarBuilder()
                .entry("META-INF/services/" + Initializer.class.getName(), new byte[] {(byte) 0xC3, (byte) 0x28})
                .write(jar);

        assertProblem(ProblemCode.PLUGIN_5, "", "is not text in UTF-8");
    }

    @Test
    void oneBrokenProviderLeavesTheOthersOfItsJar() {
        new JarBuilder()
                .initializer("First", "first")
                .initializer("Last", "last")
                .services("com.acme.First\ncom.acme.Missing\nnot a class\ncom.acme.Last\n")
                .write(jar);

        try (Plugins plugins = Plugins.discover(List.of(folder))) {
            assertThat(plugins.catalog(Initializer.class).names()).containsExactly("first", "good", "last");
            assertThat(plugins.problems())
                    .extracting(PluginProblem::code)
                    .containsExactlyInAnyOrder(ProblemCode.PLUGIN_1, ProblemCode.PLUGIN_5);
        }
    }

    @Test
    void askingForWhatABrokenJarWouldHaveProvidedTellsOfTheJar() throws IOException {
        Files.write(jar, "no jar".getBytes(StandardCharsets.UTF_8));
        try (Plugins plugins = Plugins.discover(List.of(folder))) {
            Catalog<Initializer> catalog = plugins.catalog(Initializer.class);
            assertThatExceptionOfType(PluginException.class)
                    .isThrownBy(() -> catalog.get("lost"))
                    .withMessageStartingWith("SPEC-1 No initializer named 'lost'. There are: good.")
                    .withMessageContaining("PLUGIN-5 " + jar);
        }
    }

    private void assertProblem(ProblemCode code, String provider, String message) {
        try (Plugins plugins = Plugins.discover(List.of(folder))) {
            assertThat(plugins.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(code);
                assertThat(problem.origin()).isEqualTo(jar.toString());
                assertThat(problem.provider()).isEqualTo(provider);
                assertThat(problem.message()).contains(message);
            });
            assertThat(plugins.catalog(Initializer.class).names()).containsExactly("good");
            assertThat(plugins.jars()).contains(new PluginJar(jar.toString(), List.of()));
        }
    }
}
