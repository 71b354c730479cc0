package dev.onset.benchmarks.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A running {@link Worker}, asked line by line. */
final class PeerProcess implements AutoCloseable {

    /** What a worker is answered with when it has ended. */
    private static final String ENDED = "failed its process ended";

    private static final long PATIENCE_SECONDS = 180;
    private static final long LOOK_MILLIS = 100;

    /**
     * An interrupt from the keyboard ends a peer too, maybe before this process hears of it; then its end is no
     * failure.
     */
    private static final long RUMOUR_MILLIS = 500;

    private static final long FAREWELL_SECONDS = 5;

    private final String name;
    private final Process process;
    private final PrintStream lines;
    private final BooleanSupplier stopped;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private volatile boolean ended;

    /**
     * A peer's process.
     *
     * @param stopped whether to end it rather than to wait for an answer
     */
    PeerProcess(String name, Process process, BooleanSupplier stopped) {
        this.name = name;
        this.process = process;
        this.stopped = stopped;
        lines = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, "answers of " + name);
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                answers.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            pause();
            ended = true;
            answers.add(ENDED);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RUMOUR_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The peer's name. */
    String name() {
        return name;
    }

    /** The next answer, without asking. */
    String hear() {
        try {
            for (long waited = 0; waited < TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS); waited += LOOK_MILLIS) {
                String answer = answers.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (answer != null) {
                    return answer;
                }
                if (stopped.getAsBoolean()) {
                    process.destroyForcibly();
                    return ENDED;
                }
            }
            process.destroyForcibly();
            return "failed it did not answer within " + PATIENCE_SECONDS + " s";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "failed interrupted";
        }
    }

    /** The answer to a line. */
    String ask(String line) {
        if (ended || stopped.getAsBoolean()) {
            return ENDED;
        }
        lines.println(line);
        return hear();
    }

    @Override
    public void close() {
        lines.close();
        try {
            if (stopped.getAsBoolean() || !process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
