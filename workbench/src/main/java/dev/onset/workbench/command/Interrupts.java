package dev.onset.workbench.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether the user has asked to stop (Ctrl-C, or a polite kill).
 *
 * <p>The JVM ends a process when it has been interrupted, and waits only for its shutdown hooks. The hook here tells
 * the running command. If that has said it listens, the hook gives it time to write down what is finished; otherwise
 * there is nothing to keep, and the process ends at once.
 */
public final class Interrupts {

    /** For the step that training is in, and for a report. */
    private static final long GRACE_SECONDS = 60;

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    private volatile boolean heeded;

    private Interrupts() {}

    /** Never interrupted from outside; tests call {@link #request}. */
    public static Interrupts none() {
        return new Interrupts();
    }

    /** Follows the signals this process gets. */
    public static Interrupts ofProcess() {
        Interrupts interrupts = new Interrupts();
        Runtime.getRuntime().addShutdownHook(new Thread(interrupts::onShutdown, "onset-interrupt"));
        return interrupts;
    }

    /** Asks the running command to stop. */
    public void request() {
        requested.countDown();
    }

    /** Whether the running command should stop. */
    public boolean requested() {
        return requested.getCount() == 0;
    }

    /** From here to its end, the command asks {@link #requested} often and then writes what is finished. */
    public void heed() {
        heeded = true;
    }

    /** The command has written everything; the process may end. */
    public void finished() {
        finished.countDown();
    }

    private void onShutdown() {
        requested.countDown();
        try {
            if (heeded && !finished.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
