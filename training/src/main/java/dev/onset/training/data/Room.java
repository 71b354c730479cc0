package dev.onset.training.data;

import java.util.Locale;

/** Whether this JVM can hold a data set. */
final class Room {

    /** The longest array every JVM makes. */
    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;
    /** The part of the heap that one array may take; what it is read through, networks and the JVM need the rest. */
    private static final double SHARE = 0.6;

    private Room() {}

    /**
     * Refuses what would not fit, before it is allocated.
     *
     * @param numbers how many float32 numbers in one array
     * @param place the data set, or the file and the place in it, that asks for them
     * @throws DataException DATA-4
     */
    static void require(long numbers, String place) {
        if (numbers > LONGEST_ARRAY) {
            throw new DataException(
                    DataProblem.DATA_4,
                    place + ": " + numbers + " numbers are more than an array can hold (" + LONGEST_ARRAY
                            + "). Use fewer samples.");
        }
        double limit = Runtime.getRuntime().maxMemory() * SHARE;
        double bytes = numbers * (double) Float.BYTES;
        if (bytes > limit) {
            throw new DataException(
                    DataProblem.DATA_4,
                    place + ": " + numbers + " numbers need " + megabytes(bytes) + ", and data may take "
                            + megabytes(limit) + " of this JVM's memory. Use fewer samples, or a larger -Xmx.");
        }
    }

    private static String megabytes(double bytes) {
        return String.format(Locale.ROOT, "%,.0f MB", bytes / 1e6);
    }
}
