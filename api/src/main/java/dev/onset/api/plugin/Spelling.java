package dev.onset.api.plugin;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean ...?" by edit distance. */
public final class Spelling {

    private Spelling() {}

    /** The candidate nearest to what was typed, unless even that is more than a third of it away. */
    public static Optional<String> nearest(String typed, Collection<String> candidates) {
        int tolerance = Math.max(2, typed.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(typed, candidate) <= tolerance)
                .min(Comparator.comparingInt((String candidate) -> distance(typed, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Edits between two words: insertions, deletions, substitutions and swaps of neighbours, each costing one.
     *
     * <p>Source: F. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964;
     * no letter is edited twice.
     */
    static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substituted, 1 + Math.min(previous[j], current[j - 1]));
                if (i > 1 && j > 1 && swapped(a, i, b, j)) {
                    current[j] = Math.min(current[j], 1 + beforePrevious[j - 2]);
                }
            }
            beforePrevious = previous;
            previous = current;
        }
        return previous[b.length()];
    }

    /** Whether the last two letters of both prefixes are the same two in the other order. */
    private static boolean swapped(String a, int i, String b, int j) {
        return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
