package dev.onset.workbench.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Medians of interleaved windows.
 *
 * <p>A window runs one work so often that the clock's own cost vanishes. Works that are to be compared take turns, window
 * by window, so that a processor that changes its clock, or a neighbour that wakes, meets all of them; the median then
 * drops what met only one. Before its first window a work is warmed up until two windows agree.
 */
public final class Windows {

    /** Windows this close, relative to the earlier one, are taken to be the same speed. */
    private static final double AGREEMENT = 0.05;

    /** A window grows no faster than this, because the first run of a work says little about the next. */
    private static final long GROWTH = 8;

    /** Parts of a work's time that are one window. */
    private static final long WINDOWS = 16;

    private static final int FEWEST_ROUNDS = 3;
    private static final int MOST_ROUNDS = 9;

    private final LongSupplier nanoClock;
    private final long warmNanos;
    private final long measuredNanos;

    /**
     * Windows that give each work so much time; a work whose single run is longer takes that of four runs.
     *
     * @param nanoClock as {@link System#nanoTime}
     * @param nanos for one work, its warm-up included; at most half of them go into that
     */
    public Windows(LongSupplier nanoClock, long nanos) {
        this(nanoClock, nanos / 2, nanos / 2);
    }

    /**
     * Windows that divide each work's time otherwise.
     *
     * @param warmNanos at most for warming up; half of them at least
     * @param measuredNanos for measuring
     */
    Windows(LongSupplier nanoClock, long warmNanos, long measuredNanos) {
        this.nanoClock = nanoClock;
        this.warmNanos = Math.max(WINDOWS / 2, warmNanos);
        this.measuredNanos = Math.max(WINDOWS / 2, measuredNanos);
    }

    /** The median of the seconds that one run of each work takes, in the order of the works. */
    public double[] medians(List<? extends Runnable> works) {
        long[] repeats = works.stream().mapToLong(this::warmUp).toArray();
        List<double[]> rounds = new ArrayList<>();
        long began = nanoClock.getAsLong();
        long time = measuredNanos * works.size();
        while (rounds.size() < FEWEST_ROUNDS || (rounds.size() < MOST_ROUNDS && nanoClock.getAsLong() - began < time)) {
            double[] round = new double[works.size()];
            for (int i = 0; i < round.length; i++) {
                round[i] = window(works.get(i), repeats[i]);
            }
            rounds.add(round);
        }
        double[] medians = new double[works.size()];
        for (int i = 0; i < medians.length; i++) {
            int work = i;
            medians[i] =
                    median(rounds.stream().mapToDouble(round -> round[work]).toArray());
        }
        return medians;
    }

    /** As {@link #warmUp(Runnable, long)}, for windows that are a sixteenth of the work's time. */
    public long warmUp(Runnable work) {
        return warmUp(work, (warmNanos + measuredNanos) / WINDOWS);
    }

    /**
     * Runs a work until two windows agree, but for half of its time to warm up at least and all of it at most.
     *
     * @return how often it has to run to fill a window of so many nanoseconds
     */
    public long warmUp(Runnable work, long windowNanos) {
        long began = nanoClock.getAsLong();
        long repeats = 1;
        double before = Double.POSITIVE_INFINITY;
        while (true) {
            double seconds = window(work, repeats);
            long spent = nanoClock.getAsLong() - began;
            long filling = filling(seconds, windowNanos);
            boolean agrees = Math.abs(seconds - before) <= AGREEMENT * before && repeats >= filling / 2;
            if (spent >= warmNanos || (agrees && spent >= warmNanos / 2)) {
                return filling;
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
