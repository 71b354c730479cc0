package dev.onset.workbench.race;

import dev.onset.diagnosis.Histogram;
import java.util.Arrays;

/**
 * How large gradients are, by their order of magnitude: vanishing and exploding show as a shift.
 *
 * @param exponents the histogram of log10 |g| over [{@value #LOWEST}, {@value #HIGHEST}], smaller and larger ones in
 *     the outermost bins
 * @param zeros how many are exactly 0, which has no order of magnitude
 */
public record GradientSizes(Histogram exponents, long zeros) {

    /** The exponent at the lower end. */
    public static final int LOWEST = -14;
    /** The exponent at the upper end. */
    public static final int HIGHEST = 6;

    private static final int BINS_PER_DECADE = 2;

    static GradientSizes of(float[] gradients) {
        float[] exponents = new float[gradients.length];
        int count = 0;
        for (float gradient : gradients) {
            if (gradient != 0) {
                exponents[count++] = (float) Math.log10(Math.abs(gradient));
            }
        }
        return new GradientSizes(
                Histogram.of(Arrays.copyOf(exponents, count), (HIGHEST - LOWEST) * BINS_PER_DECADE, LOWEST, HIGHEST),
                gradients.length - (long) count);
    }
}
