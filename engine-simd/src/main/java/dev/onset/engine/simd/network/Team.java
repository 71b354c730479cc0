package dev.onset.engine.simd.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The threads of one network: the caller, and helpers that spin for a moment after each task and then sleep.
 *
 * <p>Between two layers of a step the next task comes within microseconds, which sleeping threads would miss; when
 * nothing trains, nothing runs. Helpers are daemons, so that a network nobody closed does not keep the JVM alive, and
 * hold no reference to the network between tasks.
 */
public final class Team implements AutoCloseable {

    /**
     * How long a helper spins before it sleeps: longer than the gaps between layers and, in all but nets of many
     * outputs, than the loss; far shorter than what sleeping costs when nothing trains.
     */
    private static final long SPIN_NANOS = 100_000;

    /** How often a spinning thread looks before it lets others run: more threads than cores is no deadlock. */
    private static final int LOOKS_BEFORE_YIELD = 200;

    /**
     * Multiplications of a product from which one more thread pays: some ten microseconds of work, against the fraction
     * of one that waking a spinning helper takes.
     */
    private static final long WORK_A_THREAD = 1L << 19;

    private static final Task NOTHING = (part, parts) -> {};

    private final List<Helper> helpers;
    private final AtomicInteger pending = new AtomicInteger();
    private Task task = NOTHING;
    private int parts = 1;
    private volatile boolean closed;

    /** A team of {@code threads}, the caller included; starts the others, named {@code name-1} and on. */
    public Team(int threads, String name) {
        this(threads, name, Thread::start);
    }

    /** A team whose threads are started so; where one cannot be, those that were end. */
    Team(int threads, String name, Consumer<Thread> start) {
        List<Helper> started = new ArrayList<>();
        for (int part = 1; part < threads; part++) {
            started.add(new Helper(part, name));
        }
        helpers = List.copyOf(started);
        try {
            helpers.forEach(helper -> start.accept(helper.thread));
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Threads, the caller included. */
    public int size() {
        return helpers.size() + 1;
    }

    /** In how many parts to run {@code work} multiplications. */
    public int partsFor(long work) {
        return (int) Math.clamp(work / WORK_A_THREAD, 1L, size());
    }

    /**
     * Runs a task in {@code count} parts, at most {@link #size}; returns when all are done. Of several parts that fail,
     * the first one's failure is thrown.
     *
     * @throws IllegalStateException where the team was closed and nobody is left to do its part
     */
    public void run(Task work, int count) {
        if (count <= 1) {
            work.run(0, 1);
            return;
        }
        task = work;
        parts = count;
        pending.set(count - 1);
        for (int i = 0; i < count - 1; i++) {
            helpers.get(i).call();
        }
        try {
            work.run(0, count);
        } finally {
            awaitHelpers();
            task = NOTHING;
        }
        int undone = pending.get();
        if (undone > 0) {
            throw new IllegalStateException("this team is closed, and " + undone + " of " + count
                    + " parts were not done: a network must not be closed while another thread uses it");
        }
        for (int i = 0; i < count - 1; i++) {
            helpers.get(i).rethrow();
        }
    }

    /** Waits until all parts are done, or nobody is left to do them. */
    @SuppressWarnings("ThreadPriorityCheck") // correct without the yield, but wasteful where cores are few
    private void awaitHelpers() {
        int looks = 0;
        while (pending.get() > 0) {
            if (closed && helpers.stream().noneMatch(helper -> helper.thread.isAlive())) {
                return;
            }
            if (++looks < LOOKS_BEFORE_YIELD) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        helpers.forEach(helper -> LockSupport.unpark(helper.thread));
    }

    /** One more thread; does the same part of every task it is called to. */
    private final class Helper implements Runnable {

        private final int part;
        private final Thread thread;
        /** Tasks asked for and tasks done; they differ while there is work. */
        private volatile int asked;

        private int done;
        private volatile boolean asleep;
        private volatile Optional<RuntimeException> failure = Optional.empty();

        Helper(int part, String name) {
            this.part = part;
            thread = new Thread(this, name + "-" + part);
            thread.setDaemon(true);
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // only the caller writes it
        void call() {
            // Of a task whose part for the caller failed too, which is what the caller heard of.
            failure = Optional.empty();
            asked++;
            if (asleep) {
                LockSupport.unpark(thread);
            }
        }

        @Override
        public void run() {
            while (await()) {
                try {
                    task.run(part, parts);
                } catch (RuntimeException e) {
                    failure = Optional.of(e);
                } catch (Error e) {
                    failure = Optional.of(new IllegalStateException("a helper thread failed: " + e, e));
                }
                done++;
                pending.decrementAndGet();
            }
        }

        /** Whether there is a task; false once the team is closed. */
        private boolean await() {
            long until = System.nanoTime() + SPIN_NANOS;
            int looks = 0;
            while (asked == done && !closed) {
                if (System.nanoTime() < until) {
                    if (++looks < LOOKS_BEFORE_YIELD) {
                        Thread.onSpinWait();
                    } else {
                        Thread.yield();
                    }
                    continue;
                }
                sleep();
            }
            return asked != done;
        }

        private void sleep() {
            asleep = true;
            // Looked at again after saying so, or a call in between would go unheard.
            if (asked == done && !closed) {
                LockSupport.park(Team.this);
            }
            asleep = false;
            // An interrupt would turn sleep into spinning; nobody but close ends a helper.
            Thread.interrupted();
        }

        void rethrow() {
            Optional<RuntimeException> failed = failure;
            if (failed.isPresent()) {
                throw failed.get();
            }
        }
    }
}
