package dev.onset.workbench.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where everything the command says goes: results to standard output, all else to standard error.
 *
 * <p>The one owner of both streams; always UTF-8.
 */
public final class Output {

    /** What the system says of a pipe whose reader has left, in English; the launcher knows in any language. */
    private static final String LEFT = "Broken pipe";

    private static final String PIPE_PROPERTY = "onset.pipe";

    private final ResultStream results;
    private final PrintStream out;
    private final PrintStream err;
    private final Terminal terminal;

    public Output(OutputStream out, OutputStream err, Terminal terminal) {
        results = new ResultStream(out);
        this.out = utf8(results);
        this.err = utf8(err);
        this.terminal = terminal;
    }

    /** The streams of this process; logging uses the same standard error from here on. */
    public static Output ofProcess() {
        Output output = new Output(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Terminal.ofLauncher());
        System.setErr(output.err);
        return output;
    }

    /**
     * The code to end with: the command's own, or {@code failed} where a result could not be written, which is said. A
     * reader of a pipe who has heard enough is no failure.
     */
    public int exitCode(int code, int failed) {
        Optional<String> why = Boolean.getBoolean(PIPE_PROPERTY)
                ? Optional.empty()
                : results.failure().map(Messages::oneLine).filter(each -> !each.contains(LEFT));
        why.ifPresent(each -> note("onset: standard output cannot be written: " + each));
        return why.isEmpty() ? code : failed;
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

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
