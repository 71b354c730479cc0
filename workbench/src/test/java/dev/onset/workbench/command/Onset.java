package dev.onset.workbench.command;

import dev.onset.workbench.output.Output;
import dev.onset.workbench.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Runs the command in this process and keeps what it says. */
public final class Onset {

    private Onset() {}

    public static Said run(String... args) {
        return run(Interrupts.none(), args);
    }

    public static Said run(Interrupts interrupts, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Output output = new Output(out, err, Terminal.none());
        int code = new CommandTree(output, interrupts).execute(args);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What one run of the command did. */
    public record Said(int code, String out, String err) {

        public JsonTree json() {
            return JsonTree.parse(out);
        }
    }
}
