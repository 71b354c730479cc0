package dev.onset.workbench.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Counts of numbers in bins of equal width.
 *
 * @param min the lower end of the first bin
 * @param max the upper end of the last bin, which it includes; equal to {@code min} where all numbers are
 * @param counts numbers in each bin; one bin where all numbers are equal
 */
public record Histogram(double min, double max, List<Integer> counts) {

    private static final int BAR = 50;

    public Histogram {
        counts = List.copyOf(counts);
    }

    /** The histogram of finite numbers over their whole range. */
    public static Histogram of(float[] values, int bins) {
        Summary summary = Summary.of(values);
        return of(values, bins, summary.min(), summary.max());
    }

    /** The histogram over a given range; numbers outside it fall into the first and last bin. */
    public static Histogram of(float[] values, int bins, double min, double max) {
        if (!(max > min)) {
            return new Histogram(min, min, List.of(values.length));
        }
        int[] counts = new int[bins];
        for (float value : values) {
            int bin = (int) ((value - min) / (max - min) * bins);
            counts[Math.clamp(bin, 0, bins - 1)]++;
        }
        List<Integer> boxed = new ArrayList<>(bins);
        for (int count : counts) {
            boxed.add(count);
        }
        return new Histogram(min, max, boxed);
    }

    /** One line a bin: its lower end, a bar, its count. */
    public List<String> lines() {
        int largest = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
        List<String> lines = new ArrayList<>(counts.size());
        for (int bin = 0; bin < counts.size(); bin++) {
            int count = counts.get(bin);
            double lower = min + (max - min) * bin / counts.size();
            int length = (int) Math.round((double) count / Math.max(1, largest) * BAR);
            // A bin that is not empty shows, however small its share.
            String bar = "#".repeat(count > 0 ? Math.max(1, length) : 0);
            lines.add(String.format(Locale.ROOT, "%10s | %-" + BAR + "s %d", Numbers.text(lower), bar, count));
        }
        return lines;
    }
}
