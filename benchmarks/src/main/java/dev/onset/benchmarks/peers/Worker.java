package dev.onset.benchmarks.peers;

import dev.onset.workbench.bench.Windows;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A peer's process: obeys one line at a time on standard input, and answers each with one line on standard output.
 *
 * <pre>
 * prepare WORK        ready NUMBERS...    one run is made, and its numbers told
 *                     unable              the peer has no such work
 * warm NANOS WINDOW   warm                runs until two windows agree; windows last so many nanoseconds from here on
 * window              SECONDS             of one run, over one window
 * close               closed              what was prepared is let go
 * </pre>
 *
 * <p>Anything that goes wrong is answered by {@code failed} and why; the worker goes on. At the end of its input it
 * ends. Between lines it waits and costs nothing.
 */
public final class Worker {

    private final Peer peer;
    private Optional<Prepared> prepared = Optional.empty();
    private Windows windows = new Windows(System::nanoTime, 1);
    private long repeats = 1;

    Worker(Peer peer) {
        this.peer = peer;
    }

    /**
     * Serves a peer.
     *
     * @param args its class, which has a public constructor of an int, and its number of threads
     */
    public static void main(String[] args) throws IOException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // Whatever a library has to say must not get between the answers.
        System.setOut(System.err);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Optional<Worker> worker = start(args, answers);
            for (String line = lines.readLine(); worker.isPresent() && line != null; line = lines.readLine()) {
                answers.println(worker.get().answer(line));
            }
        }
        // Engines leave threads behind that nobody can end.
        System.exit(0);
    }

    private static Optional<Worker> start(String[] args, PrintStream answers) {
        try {
            Peer peer = (Peer) Class.forName(args[0]).getConstructor(int.class).newInstance(Integer.parseInt(args[1]));
            answers.println("ready " + peer.version());
            return Optional.of(new Worker(peer));
        } catch (InvocationTargetException e) {
            answers.println(failure(Optional.ofNullable(e.getCause()).orElse(e)));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            answers.println(failure(e));
        }
        return Optional.empty();
    }

    /** The answer to one line. */
    String answer(String line) {
        String[] words = line.split(" ", 2);
        try {
            return switch (words[0]) {
                case "prepare" -> prepare(Work.parse(words[1]));
                case "warm" -> warm(words[1].split(" "));
                case "window" -> Double.toString(windows.window(prepared.orElseThrow(), repeats));
                case "close" -> close();
                default -> "failed no such command: " + line;
            };
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            // A foreign engine may fail in any way it likes; the others are still to be measured.
            return failure(e);
        }
    }

    private String prepare(Work work) {
        close();
        prepared = peer.prepare(work);
        if (prepared.isEmpty()) {
            return "unable";
        }
        prepared.get().run();
        return "ready "
                + Arrays.stream(prepared.get().numbers())
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(" "));
    }

    private String warm(String[] nanos) {
        windows = new Windows(System::nanoTime, Long.parseLong(nanos[0]));
        repeats = windows.warmUp(prepared.orElseThrow(), Long.parseLong(nanos[1]));
        return "warm";
    }

    private String close() {
        prepared.ifPresent(Prepared::close);
        prepared = Optional.empty();
        return "closed";
    }

    private static String failure(Throwable e) {
        return "failed " + e.toString().replaceAll("\\s+", " ");
    }
}
