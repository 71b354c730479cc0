package dev.onset.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.onset.workbench.command.DroppedJar;
import dev.onset.workbench.command.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: its streams, its exit code, and what an interrupt does to it. */
class ProcessTest {

    private static final int SIGINT = 2;

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void standardOutputIsJsonAloneHoweverMuchIsLogged() throws IOException, InterruptedException {
        Process process = start("-vv", "train", "--data", "moons", "--layers", "2,8,2", "--epochs", "2", "--json");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(JsonTree.parse(said("out")).number("testAccuracy")).isPositive();
        assertThat(said("err")).contains("epoch 2/2", "DEBUG");
    }

    @Test
    void whatStopsTheEngineIsSaidOnce() throws IOException, InterruptedException {
        Process process = start(folder.resolve("out"), List.of("-Donset.simd.bits=64"), "train", "--data", "xor");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(remarks()).singleElement().asString().startsWith("onset: ENGINE-2 ");
    }

    @Test
    void aFullDiskUnderStandardOutputIsAFailure() throws IOException, InterruptedException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full on this system");
        Process process = start(full, List.of(), "list");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(remarks()).singleElement().asString().contains("standard output cannot be written");
    }

    @Test
    void anInterruptEndsARaceInGoodOrder() throws IOException, InterruptedException {
        assumeInterruptsArrive();
        Process process = start(
                "compare",
                "--data",
                "moons",
                "--layers",
                "2,32x3,2",
                "--epochs",
                "3000",
                "--seeds",
                "50",
                "--init",
                "normal(std=1e6)",
                "--init",
                "he-normal",
                "--out",
                folder.toString(),
                "--json");
        // The first scheme diverges at once, so there is something to keep when the second is cut short.
        waitFor(process, "seed 1: diverged");
        interrupt(process);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        JsonTree first = JsonTree.parse(said("out")).objects("schemes").getFirst();
        assertThat(first.text("init")).isEqualTo("normal(std=1e6)");
        assertThat(first.text("verdict")).startsWith("diverges");
        assertThat(folder.resolve("report.html")).content().contains("normal(std=1e6)");
        assertThat(said("err")).contains("interrupted").doesNotContain("Exception");
    }

    @Test
    void anInterruptWhereThereIsNothingToKeepEndsAtOnce() throws IOException, InterruptedException {
        assumeInterruptsArrive();
        DroppedJar.make(folder, "slow", "System.err.println(\"drawing\"); while (true) { Thread.onSpinWait(); }");
        Process process = start("sample", "--init", "slow", "--shape", "2x2", "--plugins", folder.toString());
        waitFor(process, "drawing");
        interrupt(process);
        // Far less than the time that a command with something to write is given.
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
    }

    @Test
    void aRunThatHeedsNothingDoesNotHoldUpTheReport() throws IOException, InterruptedException {
        assumeInterruptsArrive();
        DroppedJar.make(folder, "slow", "System.err.println(\"drawing\"); while (true) { Thread.onSpinWait(); }");
        Process process = start(
                "compare",
                "--data",
                "xor(samples=40)",
                "--epochs",
                "1",
                "--seeds",
                "1",
                "--threads",
                "2",
                "--layers",
                "2,4,2",
                "--init",
                "zeros",
                "--init",
                "slow",
                "--json",
                "--plugins",
                folder.toString(),
                "--out",
                folder.toString());
        waitFor(process, "drawing");
        waitFor(process, "zeros, seed 1");
        interrupt(process);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(JsonTree.parse(said("out")).objects("schemes")).hasSize(1);
        assertThat(folder.resolve("report.html")).exists();
    }

    /** What a script starts in the background ignores interrupts, and so does all that it starts in turn. */
    private static void assumeInterruptsArrive() throws IOException {
        Path status = Path.of("/proc/self/status");
        boolean deaf = Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> Long.parseUnsignedLong(
                                line.substring("SigIgn:".length()).strip(), 16))
                        .anyMatch(ignored -> (ignored >> SIGINT - 1 & 1) == 1);
        assumeFalse(deaf, "interrupts are ignored here: the build was started in the background by a script");
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    private Process start(String... args) throws IOException {
        return start(folder.resolve("out"), List.of(), args);
    }

    private Process start(Path out, List<String> jvmOptions, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-Dguice_bytecode_gen_option=DISABLED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(jvmOptions);
        command.add(OnsetCommand.class.getName());
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        started.add(process);
        return process;
    }

    /** One that did not end as it should would take a processor for good. */
    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    private void waitFor(Process process, String text) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 600 && !said("err").contains(text); attempt++) {
            assertThat(process.isAlive())
                    .as("still running; it said: %s", said("err"))
                    .isTrue();
            Thread.sleep(100);
        }
        assertThat(said("err")).contains(text);
    }

    /** What the command said, without what the JVM did. */
    private List<String> remarks() throws IOException {
        return said("err").lines().filter(line -> line.startsWith("onset: ")).toList();
    }

    private String said(String stream) throws IOException {
        return Files.readString(folder.resolve(stream));
    }
}
