package dev.onset.workbench.output;

import dev.onset.diagnosis.Histogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A histogram in plain text. */
public final class Bars {

    private static final int LONGEST = 50;

    private Bars() {}

    /** One line a bin: its lower end, a bar, its count; a single line where all numbers are equal. */
    public static List<String> lines(Histogram histogram) {
        List<Long> counts = histogram.max() > histogram.min()
                ? histogram.counts()
                : List.of(histogram.counts().stream().mapToLong(Long::longValue).sum());
        long largest = counts.stream().mapToLong(Long::longValue).max().orElse(1);
        List<String> lines = new ArrayList<>(counts.size());
        for (int bin = 0; bin < counts.size(); bin++) {
            double lower = histogram.min() + (histogram.max() - histogram.min()) * bin / counts.size();
            lines.add(String.format(
                    Locale.ROOT,
                    "%10s | %-" + LONGEST + "s %d",
                    Numbers.text(lower),
                    bar(counts.get(bin), largest),
                    counts.get(bin)));
        }
        return lines;
    }

    /** A bin that is not empty shows, however small its share. */
    private static String bar(long count, long largest) {
        long length = Math.round((double) count / Math.max(1, largest) * LONGEST);
        return "#".repeat((int) (count > 0 ? Math.max(1, length) : 0));
    }
}
