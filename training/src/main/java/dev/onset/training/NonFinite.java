package dev.onset.training;

import java.util.Arrays;

/** What every loss does with outputs that are not numbers to learn from. */
final class NonFinite {

    private NonFinite() {}

    /** Whether some output is infinite or NaN; then the gradient is set to NaN throughout. */
    static boolean spoils(double[] outputs, double[] gradient) {
        for (double output : outputs) {
            if (!Double.isFinite(output)) {
                Arrays.fill(gradient, Double.NaN);
                return true;
            }
        }
        return false;
    }
}
