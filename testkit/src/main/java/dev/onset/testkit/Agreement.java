package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares an engine's float32 numbers with exact ones. */
final class Agreement {

    /** Half a unit in the last place of float32, relative: the error of one rounding. */
    static final double ROUNDING = 0x1p-24;

    private Agreement() {}

    /**
     * Each of the first numbers is within {@code roundings} roundings of its magnitude.
     *
     * @param magnitudes sums of the magnitudes of what was added up
     */
    static void rounded(String what, float[] actual, double[] expected, double[] magnitudes, double roundings) {
        for (int i = 0; i < expected.length; i++) {
            double error = Math.abs(actual[i] - expected[i]);
            double bound = roundings * ROUNDING * magnitudes[i] + Float.MIN_NORMAL;
            if (!(error <= bound)) {
                fail(what, i, actual[i], expected[i], bound);
            }
        }
    }

    /** Each of the first numbers is within a tolerance relative to the largest of them. */
    static void relative(String what, float[] actual, double[] expected, double tolerance) {
        double largest = Float.MIN_NORMAL;
        for (double number : expected) {
            largest = Math.max(largest, Math.abs(number));
        }
        for (int i = 0; i < expected.length; i++) {
            double error = Math.abs(actual[i] - expected[i]);
            if (!(error <= tolerance * largest)) {
                fail(what, i, actual[i], expected[i], tolerance * largest);
            }
        }
    }

    /** The first {@code count} numbers have the same bits. */
    static void bits(String what, float[] actual, float[] expected, int count) {
        for (int i = 0; i < count; i++) {
            if (Float.floatToIntBits(actual[i]) != Float.floatToIntBits(expected[i])) {
                assertThat(actual[i]).as("%s [%d], to the bit", what, i).isEqualTo(expected[i]);
            }
        }
    }

    private static void fail(String what, int index, float actual, double expected, double bound) {
        throw new AssertionError(what + " [" + index + "] is " + actual + " instead of " + expected + ", off by "
                + Math.abs(actual - expected) + " where at most " + bound + " is allowed");
    }
}
