package dev.onset.workbench.race;

import dev.onset.api.engine.Engine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains every contestant on every seed, several networks at a time.
 *
 * <p>Each network has one thread and its own streams of random numbers, so the results do not depend on how many run at
 * a time, nor on which ends first.
 */
public final class Race {

    private static final Logger LOG = LoggerFactory.getLogger(Race.class);
    private static final long POLL_MILLIS = 100;
    /** How long runs that are told to end may take for it; a report is to be written after that. */
    private static final long END_SECONDS = 5;

    private final Engine engine;
    private final Course course;
    private final List<Contestant> contestants;
    private final int seeds;

    /**
     * A race.
     *
     * @param engine builds networks of one thread each
     * @param seeds each contestant runs on the seeds 1 to this
     */
    public Race(Engine engine, Course course, List<Contestant> contestants, int seeds) {
        this.engine = engine;
        this.course = course;
        this.contestants = List.copyOf(contestants);
        this.seeds = seeds;
    }

    /** The steps of all runs together. */
    public long plannedSteps() {
        return (long) course.plannedSteps() * contestants.size() * seeds;
    }

    /**
     * Runs the race.
     *
     * @param atATime how many networks train at the same time, at least 1
     * @param stop asked often; once true, what is running is abandoned and what has finished is returned
     * @param watcher told how it goes
     * @return what the finished runs came to, and the error that ended the race before its time, if one did
     */
    public Result run(int atATime, BooleanSupplier stop, RaceWatcher watcher) {
        List<Lane> lanes = new ArrayList<>();
        // Seed by seed, so that a race that is stopped early has every scheme on the first seeds.
        for (int seed = 1; seed <= seeds; seed++) {
            for (int i = 0; i < contestants.size(); i++) {
                lanes.add(new Lane(i, seed));
            }
        }
        ExecutorService pool = pool(Math.min(atATime, lanes.size()));
        CompletionService<Arrival> running = new ExecutorCompletionService<>(pool);
        Finishes finishes = new Finishes(watcher);
        boolean interrupted = false;
        try {
            lanes.forEach(lane -> running.submit(() -> new Arrival(lane, finish(lane, watcher))));
            while (finishes.count() < lanes.size() && finishes.fatal.isEmpty() && !stop.getAsBoolean()) {
                Optional.ofNullable(running.poll(POLL_MILLIS, TimeUnit.MILLISECONDS))
                        .ifPresent(finishes::add);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            interrupted |= end(pool);
        }
        // A run may have got to its end between the last look and the end of the race.
        Stream.generate(running::poll).takeWhile(Objects::nonNull).forEach(finishes::add);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return new Result(standings(finishes.byLane), finishes.fatal);
    }

    /** What a run came to; a scheme that throws fails alone. */
    private Finish finish(Lane lane, RaceWatcher watcher) {
        try {
            return new Finish.Ran(
                    Run.of(engine, course, contestants.get(lane.contestant()), lane.seed(), watcher::stepped));
        } catch (OutOfMemoryError e) {
            // No fault of this scheme alone: the process has too little for so many networks.
            throw e;
        } catch (RuntimeException | Error e) {
            return new Finish.Failed(e);
        }
    }

    private List<Standing> standings(Map<Lane, Finish> finishes) {
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < contestants.size(); i++) {
            List<Finish> own = new ArrayList<>();
            for (int seed = 1; seed <= seeds; seed++) {
                Finish finish = finishes.get(new Lane(i, seed));
                if (finish != null) {
                    own.add(finish);
                }
            }
            if (!own.isEmpty()) {
                standings.add(new Standing(contestants.get(i).spec(), own));
            }
        }
        return standings;
    }

    private static ExecutorService pool(int threads) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "onset-race-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Abandons what still runs: a trainer ends after the step in which its thread was interrupted. Threads that take
     * longer are left behind; they keep no process alive.
     *
     * @return whether this thread was interrupted meanwhile
     */
    private static boolean end(ExecutorService pool) {
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("some networks are still in a step after {} s and are left behind", END_SECONDS);
            }
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    /**
     * What a race came to.
     *
     * @param standings one for each contestant that has a finished run, in their order
     * @param fatal an error of the whole process, such as too little memory, that ended the race
     */
    public record Result(List<Standing> standings, Optional<Error> fatal) {}

    private record Lane(int contestant, int seed) {}

    private record Arrival(Lane lane, Finish finish) {}

    /** The runs that got to their end; known to the thread of the race alone. */
    private final class Finishes {

        private final Map<Lane, Finish> byLane = new HashMap<>();
        private final RaceWatcher watcher;
        private Optional<Error> fatal = Optional.empty();

        Finishes(RaceWatcher watcher) {
            this.watcher = watcher;
        }

        int count() {
            return byLane.size();
        }

        void add(Future<Arrival> done) {
            switch (done.state()) {
                case SUCCESS -> add(done.resultNow());
                case FAILED -> addFatal(done.exceptionNow());
                case CANCELLED, RUNNING -> LOG.debug("a run was not started");
            }
        }

        private void add(Arrival arrival) {
            Lane lane = arrival.lane();
            if (arrival.finish() instanceof Finish.Ran ran && ran.run().report().interrupted()) {
                return;
            }
            byLane.put(lane, arrival.finish());
            watcher.finished(contestants.get(lane.contestant()), lane.seed(), arrival.finish());
        }

        private void addFatal(Throwable cause) {
            if (fatal.isEmpty()) {
                fatal = Optional.of(cause instanceof Error error ? error : new AssertionError(cause));
            }
        }
    }
}
