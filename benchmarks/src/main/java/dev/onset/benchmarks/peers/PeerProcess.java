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

/** A running {@link Worker}, asked line by line. */
final class PeerProcess implements AutoCloseable {

    /** What a worker is answered with when it has ended. */
    private static final String ENDED = "failed its process ended";

    private static final long PATIENCE_SECONDS = 180;
    private static final long FAREWELL_SECONDS = 5;

    private final String name;
    private final Process process;
    private final PrintStream lines;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    PeerProcess(String name, Process process) {
        this.name = name;
        this.process = process;
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
            answers.add(ENDED);
        }
    }

    /** The peer's name. */
    String name() {
        return name;
    }

    /** The next answer, without asking. */
    String hear() {
        try {
            String answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                process.destroyForcibly();
                return "failed it did not answer within " + PATIENCE_SECONDS + " s";
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "failed interrupted";
        }
    }

    /** The answer to a line. */
    String ask(String line) {
        if (!process.isAlive()) {
            return ENDED;
        }
        lines.println(line);
        return hear();
    }

    @Override
    public void close() {
        lines.close();
        try {
            if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
