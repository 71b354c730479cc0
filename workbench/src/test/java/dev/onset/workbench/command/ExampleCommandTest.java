package dev.onset.workbench.command;

import static dev.onset.workbench.command.Onset.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.workbench.command.Onset.Said;
import dev.onset.workbench.example.BrokenExample;
import dev.onset.workbench.example.Example;
import dev.onset.workbench.example.Performance;
import dev.onset.workbench.example.ShownExample;
import dev.onset.workbench.output.Output;
import dev.onset.workbench.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code onset example} with two examples on the class path: one that shows what it claims, and one that does not. */
class ExampleCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"L06", "l06", "l6", "L6"})
    void oneExampleRunsUnderAnySpelling(String spelling) {
        Said said = run("example", spelling);
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("L06  One & one", "Claim: 1 < 2.", "1 + 1 = <2>")
                .doesNotContain("Page:");
    }

    @Test
    void allRunInOrderIntoOnePage(@TempDir Path folder) throws IOException {
        Said said = run("example", "all", "--out", folder.resolve("page").toString());
        assertThat(said.out()).containsSubsequence("L06  ", "L07  ", "Page: ");
        assertThat(Files.readString(folder.resolve("page").resolve("index.html")))
                .contains("<section id=\"L06\">", "<section id=\"L07\">", "<svg id=\"dots\">");
    }

    @Test
    void aClaimThatDoesNotHoldFailsAndIsNamed() {
        Said said = run("example", "L07");
        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err()).contains("L07 does not show what it claims: black is as bright as white");
    }

    @Test
    void aFolderThatCannotBeIsOneClearMessage(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        Said said = run("example", "L06", "--out", file.toString());
        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err()).contains("cannot be written into " + file).doesNotContain("\tat ");
    }

    @Test
    void anInterruptKeepsWhatIsFinished(@TempDir Path folder) throws IOException {
        Interrupts interrupts = Interrupts.none();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Output output = new Output(err, err, Terminal.none());
        List<Example> examples = List.of(new InterruptedAfter(interrupts), new BrokenExample());
        int code = new ExampleRun(output, interrupts, Optional.of(folder)).all(examples);
        assertThat(code).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("1 of 2 examples have run");
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("<section id=\"L06\">")
                .doesNotContain("L07");
    }

    /** The user presses Ctrl-C while it runs. */
    private record InterruptedAfter(Interrupts interrupts, Example example) implements Example {

        InterruptedAfter(Interrupts interrupts) {
            this(interrupts, new ShownExample());
        }

        @Override
        public int number() {
            return example.number();
        }

        @Override
        public String id() {
            return example.id();
        }

        @Override
        public String title() {
            return example.title();
        }

        @Override
        public String claim() {
            return example.claim();
        }

        @Override
        public String source() {
            return example.source();
        }

        @Override
        public void run(PrintStream out) {
            example.run(out);
        }

        @Override
        public Performance perform(PrintStream out) {
            interrupts.request();
            return example.perform(out);
        }
    }
}
