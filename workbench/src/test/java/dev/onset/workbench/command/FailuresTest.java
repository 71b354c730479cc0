package dev.onset.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.workbench.output.Output;
import dev.onset.workbench.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What users read of an exception. */
class FailuresTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int handle(Exception e) {
        Output output = new Output(new ByteArrayOutputStream(), err, Terminal.none());
        CommandLine command = new CommandLine(new CommandTree(output, Interrupts.none()));
        return new Failures(output, false).handleExecutionException(e, command, null);
    }

    @Test
    void whatAnEngineSaysWithACodeIsForTheUser() {
        assertThat(handle(new IllegalStateException("ENGINE-2 64 is no width"))).isEqualTo(ExitCode.FAILED);
        assertThat(handle(new IllegalArgumentException("ENGINE-3 a batch is too large")))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("onset: ENGINE-2 64 is no width", "onset: ENGINE-3 a batch is too large");
    }

    @Test
    void whatNobodyExpectedIsToBeReported() {
        assertThat(handle(new IllegalArgumentException("some ENGINE-3 trouble")))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("internal error, please report it")
                .contains("some ENGINE-3 trouble")
                .hasLineCount(1);
    }
}
