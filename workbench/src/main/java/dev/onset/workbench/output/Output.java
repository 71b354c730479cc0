package dev.onset.workbench.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Where everything the command says goes: results to standard output, all else to standard error.
 *
 * <p>The one owner of both streams; always UTF-8.
 */
public final class Output {

    private final PrintStream out;
    private final PrintStream err;
    private final Terminal terminal;

    public Output(PrintStream out, PrintStream err, Terminal terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** The streams of this process; logging uses the same standard error from here on. */
    public static Output ofProcess() {
        PrintStream out = utf8(new FileOutputStream(FileDescriptor.out));
        PrintStream err = utf8(new FileOutputStream(FileDescriptor.err));
        System.setErr(err);
        return new Output(out, err, Terminal.ofLauncher());
    }

    /** A line of a result. */
    public void line(String text) {
        out.println(text);
    }

    /** A table of a result. */
    public void table(TextTable table) {
        table.lines().forEach(out::println);
    }

    /** A whole result as JSON; nothing is printed if writing it fails. */
    public void json(Consumer<JsonWriter> document) {
        out.println(JsonWriter.pretty(document));
    }

    /** A line beside the result: progress, a remark, an error; control characters are shown, not obeyed. */
    public void note(String text) {
        err.println(Messages.printable(text));
    }

    /** Standard output itself, for help texts and examples. */
    public PrintStream out() {
        return out;
    }

    /** Standard error itself, for help texts and progress bars. */
    public PrintStream err() {
        return err;
    }

    /** What standard error is connected to. */
    public Terminal terminal() {
        return terminal;
    }

    private static PrintStream utf8(FileOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
