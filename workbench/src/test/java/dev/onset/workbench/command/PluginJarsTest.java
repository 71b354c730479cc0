package dev.onset.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.workbench.command.Onset.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What plug-in jars do to commands, good ones and broken ones. */
class PluginJarsTest {

    @TempDir
    private Path folder;

    @Test
    void aDroppedSchemeIsListedDescribedAndDrawn() {
        DroppedJar.make(folder, "halves", "weights.fill(0.5);");
        assertThat(Onset.run("list", "initializers", "--plugins", folder.toString())
                        .out())
                .contains("halves");
        assertThat(Onset.run("describe", "halves", "--plugins", folder.toString())
                        .out())
                .contains("halves.jar");
        JsonTree sample = Onset.run(
                        "sample", "--init", "halves", "--shape", "2x3", "--plugins", folder.toString(), "--json")
                .json();
        assertThat(sample.number("mean")).isEqualTo(0.5);
        assertThat(sample.number("std")).isZero();
    }

    @Test
    void aSchemeThatFailsIsNamedWithItsCode() {
        DroppedJar.make(folder, "thrower", "throw new IllegalStateException(\"out of luck\");");
        DroppedJar.make(folder, "forgetful", "weights.set(0, 0, 1);");
        DroppedJar.make(folder, "infinite", "weights.fill(Double.POSITIVE_INFINITY);");
        assertFails("thrower", "INIT-1", "out of luck");
        assertFails("forgetful", "INIT-2", "[0,1]");
        assertFails("infinite", "INIT-3", "Infinity");
    }

    @Test
    void aBrokenJarIsShownAndHurtsNothingElse() throws IOException {
        Files.writeString(folder.resolve("broken.jar"), "this is not a zip");
        Said plugins = Onset.run("plugins", "--plugins", folder.toString(), "--json");
        assertThat(plugins.code()).isEqualTo(1);
        JsonTree problem = plugins.json().objects("problems").getFirst();
        assertThat(problem.text("code")).isEqualTo("PLUGIN-5");
        assertThat(problem.text("origin")).contains("broken.jar");
        Said list = Onset.run("list", "activations", "--plugins", folder.toString(), "--json");
        assertThat(list.code()).isZero();
        assertThat(list.err()).contains("PLUGIN-5", "broken.jar");
        assertThat(list.json().list("activations")).isNotEmpty();
    }

    @Test
    void aClashOfNamesIsShownWhateverTheKindOfScheme() {
        DroppedJar.makeBiases(folder, "class-prior");
        Said plugins = Onset.run("plugins", "--plugins", folder.toString());
        assertThat(plugins.code()).isEqualTo(1);
        assertThat(plugins.out() + plugins.err()).contains("PLUGIN-6", "class-prior", "class-prior.jar");
    }

    @Test
    void anUnknownNameTellsOfTheFirstBrokenJars() throws IOException {
        for (int i = 1; i <= 5; i++) {
            Files.writeString(folder.resolve("broken" + i + ".jar"), "this is not a zip");
        }
        Said said = Onset.run("sample", "--init", "none", "--shape", "2x2", "--plugins", folder.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("5 plug-ins could not be loaded: PLUGIN-5", "broken3.jar", "; and 2 more")
                .doesNotContain("broken4.jar")
                .hasLineCount(1);
    }

    @Test
    void anErrorInAnActivationIsOneLine() {
        DroppedJar.makeActivation(folder, "asserting", "throw new AssertionError(\"odd\");");
        Said said = Onset.run(
                "train",
                "--data",
                "xor(samples=40)",
                "--epochs",
                "1",
                "--layers",
                "2,4,2",
                "--threads",
                "2",
                "--activation",
                "asserting",
                "--plugins",
                folder.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .contains("AssertionError: odd")
                .doesNotContain("\tat ")
                .hasLineCount(1);
    }

    @Test
    void aDuplicateNameIsFatalAndNamesBothPlaces() {
        DroppedJar.make(folder, "he-normal", "weights.fill(0);");
        Said list = Onset.run("list", "--plugins", folder.toString());
        assertThat(list.code()).isEqualTo(1);
        assertThat(list.err()).contains("PLUGIN-6", "he-normal.jar", "HeNormal").hasLineCount(1);
        Said plugins = Onset.run("plugins", "--plugins", folder.toString(), "--json");
        assertThat(plugins.code()).isEqualTo(1);
        assertThat(plugins.json().objects("problems"))
                .extracting(each -> each.text("code"))
                .isEqualTo(List.of("PLUGIN-6"));
    }

    @Test
    void theFolderBesideTheLauncherIsSearched() throws IOException {
        DroppedJar.make(Files.createDirectory(folder.resolve("plugins")), "beside", "weights.fill(1);");
        String before = System.getProperty("onset.home", "");
        System.setProperty("onset.home", folder.toString());
        try {
            assertThat(Onset.run("list", "initializers").out()).contains("beside");
        } finally {
            System.setProperty("onset.home", before);
        }
    }

    private void assertFails(String scheme, String code, String reason) {
        Said said = Onset.run("sample", "--init", scheme, "--shape", "2x3", "--plugins", folder.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .contains(code, "'" + scheme + "'", scheme + ".jar", reason)
                .hasLineCount(1);
    }
}
