package dev.onset.api.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.onset.api.init.Initializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginLifecycleTest {

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    @TempDir
    Path folder;

    @Test
    void loadingAndClosingManyTimesLeavesNoFileOpenAndNothingBehind() throws IOException {
        assumeTrue(Files.isDirectory(OPEN_FILES), "no /proc/self/fd on this system");
        new JarBuilder().initializer("Good", "good").listed("Good", "Missing").write(folder.resolve("good.jar"));
        Files.writeString(folder.resolve("no-zip.jar"), "no zip");
        new JarBuilder().services("not a class\n").write(folder.resolve("malformed.jar"));
        cycle();
        List<Path> before = list(folder);

        for (int i = 0; i < 200; i++) {
            cycle();
        }

        assertThat(openJars()).isEmpty();
        assertThat(list(folder)).isEqualTo(before);
    }

    @Test
    void closingTwiceDoesNothing() {
        new JarBuilder().initializer("Good", "good").listed("Good").write(folder.resolve("good.jar"));
        Plugins plugins = Plugins.discover(List.of(folder));
        plugins.close();
        plugins.close();
        assertThat(plugins.catalog(Initializer.class).names()).containsExactly("good");
    }

    private void cycle() {
        try (Plugins plugins = Plugins.discover(List.of(folder))) {
            assertThat(plugins.catalog(Initializer.class).get("good").name()).isEqualTo("good");
            assertThat(plugins.problems()).hasSize(3);
        }
    }

    /** The jars of the folder that this process holds open; other tests' files come and go beside them. */
    private List<String> openJars() throws IOException {
        try (Stream<Path> descriptors = Files.list(OPEN_FILES)) {
            return descriptors
                    .map(PluginLifecycleTest::target)
                    .filter(target -> target.startsWith(folder.toString()))
                    .toList();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            // Closed since it was listed, the listing's own included.
            return "";
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.sorted().toList();
        }
    }
}
