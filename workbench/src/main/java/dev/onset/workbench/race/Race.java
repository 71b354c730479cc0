package dev.onset.workbench.race;

import dev.onset.api.engine.Engine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Trains every contestant on every seed, several networks at a time.
 *
 * <p>Each network has one thread and its own streams of random numbers, so the results do not depend on how many run at
 * a time, nor on which ends first.
 */
public final class Race {

    private static final long POLL_MILLIS = 100;

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
     * @return one standing for each contestant that has a finished run, in their order
     */
    public List<Standing> run(int atATime, BooleanSupplier stop, RaceWatcher watcher) {
        List<Lane> lanes = new ArrayList<>();
        // Seed by seed, so that a race that is stopped early has every scheme on the first seeds.
        for (int seed = 1; seed <= seeds; seed++) {
            for (int i = 0; i < contestants.size(); i++) {
                lanes.add(new Lane(i, seed));
            }
        }
        Map<Lane, Finish> finishes = new HashMap<>();
        ExecutorService pool = pool(Math.min(atATime, lanes.size()));
        try {
            CompletionService<Arrival> running = new ExecutorCompletionService<>(pool);
            lanes.forEach(lane -> running.submit(() -> new Arrival(lane, finish(lane, watcher))));
            while (finishes.size() < lanes.size() && !stop.getAsBoolean()) {
                Future<Arrival> done = running.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (done != null) {
                    Arrival arrival = arrival(done);
                    Lane lane = arrival.lane();
                    finishes.put(lane, arrival.finish());
                    watcher.finished(contestants.get(lane.contestant()), lane.seed(), arrival.finish());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(pool);
        }
        return standings(finishes);
    }

    /** What a run came to; a scheme that throws fails alone. */
    private Finish finish(Lane lane, RaceWatcher watcher) {
        try {
            return new Finish.Ran(
                    Run.of(engine, course, contestants.get(lane.contestant()), lane.seed(), watcher::stepped));
        } catch (RuntimeException | LinkageError e) {
            return new Finish.Failed(e);
        }
    }

    private static Arrival arrival(Future<Arrival> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            // What is left are errors of the whole process, such as too little memory.
            if (e.getCause() instanceof Error fatal) {
                throw fatal;
            }
            throw new IllegalStateException("a run ended without a result", e);
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

    /** Abandons what still runs: a trainer ends after the step in which its thread was interrupted. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = false;
        try {
            pool.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Lane(int contestant, int seed) {}

    private record Arrival(Lane lane, Finish finish) {}
}
