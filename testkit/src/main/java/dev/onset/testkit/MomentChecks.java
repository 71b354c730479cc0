package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.init.Moments;
import dev.onset.api.network.LayerSpec;
import java.util.function.LongFunction;

/**
 * Holds an initializer to the moments it declares.
 *
 * <p>Each draw gives one mean and one variance, and the spread of these over many draws is the yardstick: so the bound
 * needs neither independent weights (orthogonal matrices have none) nor a known kurtosis (sparse ones have a large
 * one). With 40 draws, five standard errors are exceeded by chance once in 50,000 layers; small layers, whose moments
 * are far from normal, are drawn more often. The seeds are fixed.
 */
final class MomentChecks {

    private static final int LEAST_DRAWS = 40;
    private static final int MOST_DRAWS = 4000;
    private static final int WEIGHTS = 40_000;
    private static final double STANDARD_ERRORS = 5;
    /** What rounding weights to float32 may do to a moment. */
    private static final double ROUNDING = 1e-6;

    private MomentChecks() {}

    static void check(String parameters, LongFunction<float[]> bySeed, LayerSpec layer, Moments declared, long seed) {
        if (!Double.isFinite(declared.variance())) {
            return;
        }
        // Without variance one draw says it all, and the rest only that it was no accident.
        int draws = declared.variance() == 0
                ? LEAST_DRAWS
                : Math.clamp(WEIGHTS / bySeed.apply(seed).length, LEAST_DRAWS, MOST_DRAWS);
        double[] means = new double[draws];
        double[] variances = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            float[] weights = bySeed.apply(seed + draw);
            double sum = 0;
            double squares = 0;
            for (float weight : weights) {
                double deviation = weight - declared.mean();
                sum += deviation;
                squares += deviation * deviation;
            }
            means[draw] = declared.mean() + sum / weights.length;
            variances[draw] = squares / weights.length;
        }
        double scale = Math.sqrt(declared.mean() * declared.mean() + declared.variance());
        String where = "the " + parameters + " of " + SampleLayers.text(layer) + ", seeds " + seed + " to "
                + (seed + draws - 1);
        compare("mean", where, means, declared.mean(), ROUNDING * scale);
        double rounding = 10 * ROUNDING * declared.variance() + ROUNDING * ROUNDING * scale * scale;
        compare("variance", where, variances, declared.variance(), rounding);
    }

    private static void compare(String moment, String where, double[] measured, double declared, double rounding) {
        double mean = 0;
        for (double value : measured) {
            mean += value / measured.length;
        }
        double squares = 0;
        for (double value : measured) {
            squares += (value - mean) * (value - mean);
        }
        double standardError = Math.sqrt(squares / (measured.length - 1) / measured.length);
        assertThat(Math.abs(mean - declared))
                .as("distance of the measured %s %s from the declared %s in %s", moment, mean, declared, where)
                .isLessThanOrEqualTo(STANDARD_ERRORS * standardError + rounding);
    }
}
