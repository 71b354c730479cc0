package dev.onset.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts of numbers in bins of equal width.
 *
 * @param min the lower edge of the first bin
 * @param max the upper edge of the last bin; equal to min where all numbers are equal
 * @param counts numbers in each bin
 * @param notFinite numbers that were infinite or NaN and are in no bin
 */
public record Histogram(double min, double max, List<Long> counts, long notFinite) {

    public Histogram {
        counts = List.copyOf(counts);
    }

    /**
     * The histogram of all values between their own extremes.
     *
     * @param bins at least 1
     */
    public static Histogram of(float[] values, int bins) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isFinite(value)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        return min <= max ? of(values, bins, min, max) : of(values, bins, 0, 0);
    }

    /**
     * The histogram between two edges; what lies outside is counted in the outermost bins.
     *
     * @param bins at least 1
     */
    public static Histogram of(float[] values, int bins, double min, double max) {
        long[] counts = new long[bins];
        long notFinite = 0;
        double scale = max > min ? bins / (max - min) : 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                counts[Math.clamp((long) Math.floor((value - min) * scale), 0, bins - 1)]++;
            } else {
                notFinite++;
            }
        }
        List<Long> boxed = new ArrayList<>(bins);
        for (long count : counts) {
            boxed.add(count);
        }
        return new Histogram(min, max, boxed, notFinite);
    }
}
