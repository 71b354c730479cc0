package dev.onset.workbench.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether the user has asked to stop (Ctrl-C, or a polite kill).
 *
 * <p>The JVM ends a process when it has been interrupted, and waits only for its shutdown hooks. The hook here tells
 * the running command, then gives it time to write down what is finished.
 */
public final class Interrupts {

    private static final long GRACE_SECONDS = 60;

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

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

    /** The command has written everything; the process may end. */
    public void finished() {
        finished.countDown();
    }

    private void onShutdown() {
        requested.countDown();
        try {
            if (!finished.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
