package dev.onset.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts in the {@code support} folder. */
class LauncherScriptsTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));

    @TempDir
    private Path folder;

    @Test
    void aBuildWritesOverNoJarThatIsOpen() throws IOException, InterruptedException {
        Path jar = jar("module/target/onset-module-1.jar");
        Path copied = jar("module/target/lib/onset-other-1.jar");
        Path foreign = jar("module/target/lib/picocli.jar");
        try (FileChannel open = FileChannel.open(jar);
                FileChannel openToo = FileChannel.open(copied)) {
            spareOpenJars();
            for (Path each : new Path[] {jar, copied, foreign}) {
                assertThat(each).hasContent("before");
                assertThat(Files.getLastModifiedTime(each)).isEqualTo(LONG_AGO);
                Files.writeString(each, "after that, a build");
            }
            assertThat(open.size()).isEqualTo("before".length());
            assertThat(openToo.size()).isEqualTo("before".length());
        }
    }

    @Test
    void nothingBuiltIsNoFailure() throws IOException, InterruptedException {
        spareOpenJars();
        assertThat(folder).isEmptyDirectory();
    }

    private void spareOpenJars() throws IOException, InterruptedException {
        String script = Path.of("..", "support", "spare-open-jars").toRealPath().toString();
        Process process =
                new ProcessBuilder(script, folder.toString()).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }

    private Path jar(String name) throws IOException {
        Path jar = folder.resolve(name);
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "before");
        return Files.setLastModifiedTime(jar, LONG_AGO);
    }
}
