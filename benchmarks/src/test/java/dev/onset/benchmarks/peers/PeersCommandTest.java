package dev.onset.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.workbench.command.Interrupts;
import dev.onset.workbench.output.Output;
import dev.onset.workbench.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersCommandTest {

    private final Interrupts interrupts = Interrupts.none();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void whatIsInterruptedBeforeItsFirstRowWritesNothing() {
        interrupts.request();
        Path file = folder.resolve("none.json");
        assertThat(run("--only", "activations", "--out", file.toString())).isEqualTo(130);
        assertThat(text(err))
                .contains("interrupted before anything was measured")
                .hasLineCount(1);
        assertThat(text(out)).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void badUsageIsOneLine() {
        assertThat(run("--peers", "nosuch")).isEqualTo(2);
        assertThat(text(err))
                .contains("--peers knows no 'nosuch'; there are mkl")
                .hasLineCount(1);
    }

    private int run(String... options) {
        Output output = new Output(out, err, Terminal.none());
        String[] all = new String[options.length + 2];
        all[0] = "--folder";
        all[1] = folder.toString();
        System.arraycopy(options, 0, all, 2, options.length);
        return PeersCommand.line(output, interrupts).execute(all);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
