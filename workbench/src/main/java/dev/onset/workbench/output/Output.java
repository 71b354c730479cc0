package dev.onset.workbench.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
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

    /**
     * The streams of this process.
     *
     * <p>The launcher filters what the JVM itself announces on standard error, and keeps the unfiltered stream under
     * the descriptor that {@code -Donset.stderr} names; from here on that one is used, by logging too.
     */
    public static Output ofProcess() {
        PrintStream out = utf8(new FileOutputStream(FileDescriptor.out));
        PrintStream err = utf8(standardError());
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

    /** A line beside the result: progress, a remark, an error. */
    public void note(String text) {
        err.println(text);
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

    private static FileOutputStream standardError() {
        Integer descriptor = Integer.getInteger("onset.stderr");
        if (descriptor != null) {
            try {
                // Appending, because opening a redirected file anew must not truncate it.
                return new FileOutputStream("/dev/fd/" + descriptor, true);
            } catch (IOException e) {
                // A socket cannot be opened by its descriptor; the filtered stream leads to the same place.
                return new FileOutputStream(FileDescriptor.err);
            }
        }
        return new FileOutputStream(FileDescriptor.err);
    }
}
