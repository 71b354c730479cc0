package dev.onset.workbench.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Medians of interleaved windows.
 *
 * <p>A window runs one work so often that the clock's own cost vanishes. Works that are to be compared take turns,
 * window by window, so that a processor that changes its clock, or a neighbour that wakes, meets all of them; the
 * median then drops what met only one. Before its first window a work is warmed up until two windows agree and the JIT
 * has been still for a while: code that it has not compiled yet, or has thrown away, runs interpreted, slowly and very
 * evenly.
 */
public final class Windows {

    /** Windows this close, relative to the earlier one, are taken to be the same speed. */
    private static final double AGREEMENT = 0.05;

    /** A window grows no faster than this, because the first run of a work says little about the next. */
    private static final long GROWTH = 8;

    /** Parts of a work's time that are one window. */
    private static final long WINDOWS = 16;

    /** So long has the JIT done nothing when it counts as still: on a busy machine it works by fits and starts. */
    private static final long STILL_NANOS = 60_000_000;

    /** So many times as long as it should does a lone work's warm-up last at most, if the JIT goes on. */
    private static final long PATIENCE = 4;

    private static final int FEWEST_ROUNDS = 3;
    private static final int MOST_ROUNDS = 9;

    private final LongSupplier nanoClock;
    private final LongSupplier compiled;
    private final long warmNanos;
    private final long measuredNanos;
    /** What warm-ups may yet take beyond their own time, all together, while the JIT is busy. */
    private long reserveNanos;

    /**
     * The medians of works.
     *
     * @param seconds of one run of each, in the order of the works
     * @param settled whether the JIT was done with all of them; where not, some may have run interpreted
     */
    public record Medians(double[] seconds, boolean settled) {}

    private record WarmUp(long repeats, boolean settled) {}

    /**
     * Windows that give each work so much time; a work whose single run is longer takes that of four runs.
     *
     * @param nanoClock as {@link System#nanoTime}
     * @param nanos for one work, its warm-up included; at most half of them go into that, or, for one work, twice as
     *     many while the JIT is busy
     */
    public Windows(LongSupplier nanoClock, long nanos) {
        this(nanoClock, nanos / 2, nanos / 2, (PATIENCE - 1) * nanos / 2);
    }

    /**
     * Windows that divide each work's time otherwise.
     *
     * @param warmNanos at most for warming up, but for a busy JIT; half of them at least
     * @param measuredNanos for measuring
     * @param reserveNanos by so much may the warm-ups of all works together take longer while the JIT is busy
     */
    Windows(LongSupplier nanoClock, long warmNanos, long measuredNanos, long reserveNanos) {
        this(nanoClock, JitWork.inThisProcess(), warmNanos, measuredNanos, reserveNanos);
    }

    /**
     * Windows that are told of the JIT.
     *
     * @param compiled a number that grows while the JIT compiles something
     */
    Windows(LongSupplier nanoClock, LongSupplier compiled, long warmNanos, long measuredNanos, long reserveNanos) {
        this.nanoClock = nanoClock;
        this.compiled = compiled;
        this.warmNanos = Math.max(WINDOWS / 2, warmNanos);
        this.measuredNanos = Math.max(WINDOWS / 2, measuredNanos);
        this.reserveNanos = reserveNanos;
    }

    /** Warms each work up and measures them in turns. */
    public Medians medians(List<? extends Runnable> works) {
        long windowNanos = (warmNanos + measuredNanos) / WINDOWS;
        List<WarmUp> warm =
                works.stream().map(work -> warmedUp(work, windowNanos)).toList();
        List<double[]> rounds = new ArrayList<>();
        long began = nanoClock.getAsLong();
        long time = measuredNanos * works.size();
        while (rounds.size() < FEWEST_ROUNDS || (rounds.size() < MOST_ROUNDS && nanoClock.getAsLong() - began < time)) {
            double[] round = new double[works.size()];
            for (int i = 0; i < round.length; i++) {
                round[i] = window(works.get(i), warm.get(i).repeats);
            }
            rounds.add(round);
        }
        double[] medians = new double[works.size()];
        for (int i = 0; i < medians.length; i++) {
            int work = i;
            medians[i] =
                    median(rounds.stream().mapToDouble(round -> round[work]).toArray());
        }
        return new Medians(medians, warm.stream().allMatch(WarmUp::settled));
    }

    /** As {@link #warmUp(Runnable, long)}, for windows that are a sixteenth of the work's time. */
    public long warmUp(Runnable work) {
        return warmUp(work, (warmNanos + measuredNanos) / WINDOWS);
    }

    /**
     * Runs a work until two windows agree and the JIT is still, but for half of its time to warm up at least, and all
     * of it at most, or longer where the JIT goes on.
     *
     * @return how often it has to run to fill a window of so many nanoseconds
     */
    public long warmUp(Runnable work, long windowNanos) {
        return warmedUp(work, windowNanos).repeats;
    }

    private WarmUp warmedUp(Runnable work, long windowNanos) {
        long began = nanoClock.getAsLong();
        long stillSince = began;
        long known = compiled.getAsLong();
        long repeats = 1;
        double before = Double.POSITIVE_INFINITY;
        while (true) {
            double seconds = window(work, repeats);
            long now = nanoClock.getAsLong();
            long filling = filling(seconds, windowNanos);
            boolean agrees = Math.abs(seconds - before) <= AGREEMENT * before && repeats >= filling / 2;
            if (compiled.getAsLong() != known) {
                known = compiled.getAsLong();
                stillSince = now;
            }
            boolean still = now - stillSince >= Math.min(STILL_NANOS, warmNanos / 2);
            long spent = now - began;
            if (still && spent >= (agrees ? warmNanos / 2 : warmNanos) || spent >= warmNanos + reserveNanos) {
                reserveNanos -= Math.clamp(spent - warmNanos, 0, reserveNanos);
                return new WarmUp(filling, still);
            }
            repeats = Math.min(filling, repeats * GROWTH);
            before = seconds;
        }
    }

    private static long filling(double seconds, long windowNanos) {
        return Math.max(1, Math.round(windowNanos / Math.max(1, seconds * 1e9)));
    }

    /** One window: the seconds of one of {@code repeats} runs. */
    public double window(Runnable work, long repeats) {
        long began = nanoClock.getAsLong();
        for (long i = 0; i < repeats; i++) {
            work.run();
        }
        return (nanoClock.getAsLong() - began) * 1e-9 / repeats;
    }

    /** The middle one; of an even number, the mean of the two in the middle. */
    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
