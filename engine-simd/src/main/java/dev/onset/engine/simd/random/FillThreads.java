package dev.onset.engine.simd.random;

import java.util.concurrent.Phaser;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Threads that help a caller with a task and stay for a second in case there is more: starting one takes as long as
 * making some 1e5 values. A caller that finds all of them busy works alone.
 */
final class FillThreads {

    private static final int SECONDS = 1;

    private final ThreadPoolExecutor threads;

    /** As many threads at most, none of which is started yet. */
    FillThreads(int most) {
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                0,
                Math.max(1, most),
                SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> Thread.ofPlatform()
                        .daemon()
                        .name("onset-fill-" + number.incrementAndGet())
                        .unstarted(task),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /**
     * Runs a task on the caller's thread and on up to {@code count} others, and returns when all that began are done
     * with it, whatever happens: nobody may write into the caller's array afterwards.
     *
     * @param task is complete when the caller and all that began before have returned from it; whoever begins later
     *     finds nothing left
     * @throws IllegalStateException where a helper failed
     */
    void run(Runnable task, int count) {
        Phaser busy = new Phaser(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        for (int i = 0; i < count; i++) {
            threads.execute(() -> help(task, busy, failure));
        }
        try {
            task.run();
        } finally {
            busy.awaitAdvance(busy.arrive()); // an interrupt neither ends this nor is lost
        }
        if (failure.get() != null) {
            throw new IllegalStateException("a thread of a fill failed: " + failure.get(), failure.get());
        }
    }

    private static void help(Runnable task, Phaser busy, AtomicReference<Throwable> failure) {
        busy.register();
        try {
            task.run();
        } catch (RuntimeException | Error e) { // an error too: what it leaves unwritten must not pass for weights
            failure.set(e);
        } finally {
            busy.arriveAndDeregister();
        }
    }
}
