package dev.onset.workbench.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A stream of results that remembers its first failure, which a {@link java.io.PrintStream} keeps to itself. */
final class ResultStream extends FilterOutputStream {

    private volatile Optional<IOException> failure = Optional.empty();

    ResultStream(OutputStream out) {
        super(out);
    }

    /** What went wrong first. */
    Optional<IOException> failure() {
        return failure;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    private IOException remembered(IOException e) {
        failure = failure.or(() -> Optional.of(e));
        return e;
    }
}
