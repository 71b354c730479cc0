package dev.onset.api.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.onset.api.Named;
import dev.onset.api.activation.Activation;
import dev.onset.api.init.BiasInitializer;
import dev.onset.api.init.Calibrator;
import dev.onset.api.init.Initializer;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aGoodJarIsAlwaysThere() {
        new JarBuilder().initializer("Good", "good").listed("Good").write(folder.resolve("m-good.jar"));
    }

    @Test
    void aGoodJarIsFoundWithWhatItProvides() {
        try (Plugins plugins = Plugins.discover(List.of(folder))) {
            assertThat(plugins.problems()).isEmpty();
            assertThat(plugins.catalog(Initializer.class).names()).containsExactly("good");
            assertThat(plugins.catalog(Activation.class).names()).isEmpty();
            assertThat(plugins.jars())
                    .containsExactly(
                            new PluginJar(folder.resolve("m-good.jar").toString(), List.of("initializer good")));
        }
    }

    @Test
    void aFoundSchemeDrawsWeights() {
        try (Plugins plugins = Plugins.discover(List.of(folder))) {
            Initializer good = plugins.catalog(Initializer.class).get("good");
            Parameters drawn = Parameters.draw(NetworkPlan.inputs(3).layer(2, TestActivations.identity()), good, 1);
            assertThat(drawn.layers().getFirst().weights()).hasSize(6).doesNotContain(Float.NaN);
        }
    }

    @Test
    void aModuleDescriptorAloneIsEnough() {
        new JarBuilder().initializer("Modular", "modular").moduleInfo("""
                        module com.acme.modular {
                          requires dev.onset.api;
                          provides dev.onset.api.init.Initializer with com.acme.Modular;
                        }
                        """).write(folder.resolve("modular.jar"));

        assertNames("good", "modular");
    }

    @Test
    void servicesFileAndModuleDescriptorTogetherGiveOneProvider() {
        new JarBuilder()
                .initializer("Modular", "modular")
                .listed("Modular")
                .moduleInfo("""
                        module com.acme.modular {
                          requires dev.onset.api;
                          provides dev.onset.api.init.Initializer with com.acme.Modular;
                        }
                        """)
                .write(folder.resolve("modular.jar"));

        assertNames("good", "modular");
    }

    @Test
    void commentsBlankLinesAndRepetitionsInAServicesFileAreFine() {
        new JarBuilder()
                .initializer("Other", "other")
                .services("# ours\n\n  com.acme.Other  # the one\r\ncom.acme.Other\n")
                .write(folder.resolve("other.jar"));

        assertNames("good", "other");
    }

    @Test
    void jarsAreVisitedInTheOrderOfTheirNames() {
        for (String name : List.of("z", "b", "n10", "n9", "B")) {
            new JarBuilder()
                    .initializer(
                            "X" + name,
                            "x-" + name.toLowerCase(java.util.Locale.ROOT) + (name.equals("B") ? "-capital" : ""))
                    .listed("X" + name)
                    .write(folder.resolve(name + ".jar"));
        }
        try (Plugins plugins = Plugins.discover(List.of(folder))) {
            assertThat(plugins.providers(Initializer.class).stream().map(Named::name))
                    .containsExactly("x-b-capital", "x-b", "good", "x-n10", "x-n9", "x-z");
        }
    }

    @Test
    void aJarWithoutProvidersIsListedAndNoProblem() {
        new JarBuilder().source("Helper", "public class Helper {}").write(folder.resolve("library.jar"));
        try (Plugins plugins = Plugins.discover(List.of(folder))) {
            assertThat(plugins.problems()).isEmpty();
            assertThat(plugins.jars())
                    .contains(new PluginJar(folder.resolve("library.jar").toString(), List.of()));
        }
    }

    @Test
    void twoJarsWithOneNameAreFatalWhenTheCatalogueIsMadeAndBothAreNamed() {
        new JarBuilder().initializer("Rival", "good").listed("Rival").write(folder.resolve("rival.jar"));
        try (Plugins plugins = Plugins.discover(List.of(folder))) {
            assertThat(plugins.problems()).isEmpty();
            assertThatExceptionOfType(PluginException.class)
                    .isThrownBy(() -> plugins.catalog(Initializer.class))
                    .withMessageStartingWith("PLUGIN-6 Two initializers are named 'good'")
                    .withMessageContaining("com.acme.Good in " + folder.resolve("m-good.jar"))
                    .withMessageContaining("com.acme.Rival in " + folder.resolve("rival.jar"));
            assertThat(plugins.catalog(Activation.class).names()).isEmpty();
        }
    }

    @Test
    void theSameJarUnderTwoNamesIsADuplicateToo() throws IOException {
        Files.copy(folder.resolve("m-good.jar"), folder.resolve("n-copy.jar"));
        try (Plugins plugins = Plugins.discover(List.of(folder))) {
            assertThatExceptionOfType(PluginException.class)
                    .isThrownBy(() -> plugins.catalog(Initializer.class))
                    .withMessageContaining("m-good.jar")
                    .withMessageContaining("n-copy.jar");
        }
    }

    @Test
    void aDirectoryGivenTwiceCountsOnce() {
        try (Plugins plugins = Plugins.discover(List.of(folder, folder.resolve("../" + folder.getFileName())))) {
            assertThat(plugins.catalog(Initializer.class).names()).containsExactly("good");
        }
    }

    @Test
    void aSingleJarMayBeGivenInsteadOfADirectory() {
        try (Plugins plugins = Plugins.discover(List.of(folder.resolve("m-good.jar")))) {
            assertThat(plugins.catalog(Initializer.class).names()).containsExactly("good");
        }
    }

    @Test
    void aDirectoryThatWasAskedForMustExist() {
        assertThatExceptionOfType(PluginException.class)
                .isThrownBy(() -> Plugins.discover(List.of(folder.resolve("absent"))))
                .withMessageStartingWith(
                        "PLUGIN-5 The plug-in directory " + folder.resolve("absent") + " does not exist");
    }

    @Test
    void theUsualDirectoryNeedNotExist() {
        try (Plugins plugins = Plugins.discover(folder.resolve("absent"), List.of(folder))) {
            assertThat(plugins.catalog(Initializer.class).names()).containsExactly("good");
        }
        try (Plugins plugins = Plugins.discover(folder, List.of())) {
            assertThat(plugins.catalog(Initializer.class).names()).containsExactly("good");
        }
    }

    @Test
    void onlyTheKindsLookedForCanBeAskedFor() {
        try (Plugins plugins = Plugins.onClassPath()) {
            assertThat(Plugins.kinds())
                    .containsExactly(Initializer.class, BiasInitializer.class, Activation.class, Calibrator.class)
                    .allSatisfy(kind -> assertThat(plugins.catalog(kind)).isNotNull());
            assertThatIllegalArgumentException().isThrownBy(() -> plugins.providers(Named.class));
        }
    }

    private void assertNames(String... names) {
        try (Plugins plugins = Plugins.discover(List.of(folder))) {
            assertThat(plugins.problems()).isEmpty();
            assertThat(plugins.catalog(Initializer.class).names()).containsExactly(names);
        }
    }
}
