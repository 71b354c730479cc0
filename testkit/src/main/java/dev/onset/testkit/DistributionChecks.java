package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.init.Initializer;
import dev.onset.api.init.WeightDistribution;
import dev.onset.api.network.LayerSpec;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Holds an initializer to the distribution it declares: its support, its symmetry, and Kolmogorov and Smirnov's
 * distance.
 *
 * <p>Independent weights are pooled over draws, 4000 at most. Where weights depend on each other, three cells of the
 * matrix are looked at one by one, each over many draws. Bands are four standard deviations, and a distance that one
 * sample in ten thousand of the right distribution exceeds; the seeds are fixed.
 */
final class DistributionChecks {

    private static final int POOLED = 40_000;
    private static final int WORK = 4_000_000;
    private static final int LEAST_DRAWS = 200;
    private static final int MOST_DRAWS = 4000;
    private static final double STANDARD_DEVIATIONS = 4;
    /** Kolmogorov's quantile at 1 - 1e-4. */
    private static final double KOLMOGOROV = 2.2253;
    /** What rounding a weight to float32 may do, relative to the largest. */
    private static final double ROUNDING = 1e-6;

    private final LayerSpec layer;
    private final WeightDistribution declared;
    private final String where;

    private DistributionChecks(LayerSpec layer, WeightDistribution declared, long seed) {
        this.layer = layer;
        this.declared = declared;
        this.where = SampleLayers.text(layer) + ", seeds from " + seed;
    }

    static void check(Initializer initializer, LayerSpec layer, WeightDistribution declared, long seed) {
        DistributionChecks checks = new DistributionChecks(layer, declared, seed);
        if (declared.independent()) {
            int draws = Math.min(MOST_DRAWS, Math.ceilDiv(POOLED, layer.weightCount()));
            double[] pooled = new double[draws * layer.weightCount()];
            for (int draw = 0, at = 0; draw < draws; draw++) {
                for (float weight : InitializerDraws.draw(initializer, layer, seed + draw)) {
                    pooled[at++] = weight;
                }
            }
            checks.sample("the weights", pooled);
        } else {
            checks.cells(initializer, seed);
        }
    }

    private void cells(Initializer initializer, long seed) {
        int draws = Math.clamp(WORK / layer.weightCount(), LEAST_DRAWS, MOST_DRAWS);
        int last = layer.weightCount() - 1;
        int diagonal = (Math.min(layer.fanIn(), layer.fanOut()) / 2) * (layer.fanIn() + 1);
        double[][] cells = new double[3][draws];
        for (int draw = 0; draw < draws; draw++) {
            float[] weights = InitializerDraws.draw(initializer, layer, seed + draw);
            cells[0][draw] = weights[0];
            cells[1][draw] = weights[Math.min(last, diagonal)];
            cells[2][draw] = weights[last];
        }
        for (int cell = 0; cell < cells.length; cell++) {
            sample("cell " + new int[] {0, Math.min(last, diagonal), last}[cell], cells[cell]);
        }
    }

    private void sample(String what, double[] values) {
        Arrays.sort(values);
        double rounding = ROUNDING * Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
        assertThat(values[0])
                .as("least of %s of %s; the declared support is %s to %s", what, where, declared.min(), declared.max())
                .isGreaterThanOrEqualTo(declared.min() - rounding);
        assertThat(values[values.length - 1])
                .as(
                        "largest of %s of %s; the declared support is %s to %s",
                        what, where, declared.min(), declared.max())
                .isLessThanOrEqualTo(declared.max() + rounding);
        if (declared.min() < declared.max()) {
            assertThat(distance(values, declared.cumulative()))
                    .as(
                            "Kolmogorov and Smirnov's distance of %d of %s of %s from the declared",
                            values.length, what, where)
                    .isLessThanOrEqualTo(KOLMOGOROV / Math.sqrt(values.length) + ROUNDING);
            symmetry(what, values);
        }
    }

    /** Where half is declared to lie on each side of a middle about which all is symmetric, half does. */
    private void symmetry(String what, double[] values) {
        double middle = (quantile(0.25) + quantile(0.75)) / 2;
        for (double probability : new double[] {0.05, 0.2, 0.35}) {
            double below = quantile(probability);
            if (Math.abs(declared.cumulative().applyAsDouble(2 * middle - below) - (1 - probability)) > 1e-6) {
                return;
            }
        }
        long above = Arrays.stream(values).filter(value -> value > middle).count();
        double deviations = Math.abs(2.0 * above - values.length) / Math.sqrt(values.length);
        assertThat(deviations)
                .as(
                        "%d of %d of %s of %s are above the middle, %s, in standard deviations from half",
                        above, values.length, what, where, middle)
                .isLessThanOrEqualTo(STANDARD_DEVIATIONS);
    }

    /** By bisection between ends that hold everything float32 can. */
    private double quantile(double probability) {
        double low = Math.max(declared.min(), -1e6);
        double high = Math.min(declared.max(), 1e6);
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (declared.cumulative().applyAsDouble(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double distance(double[] sorted, DoubleUnaryOperator cumulative) {
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            double expected = cumulative.applyAsDouble(sorted[i]);
            distance = Math.max(distance, expected - (double) i / sorted.length);
            distance = Math.max(distance, (i + 1.0) / sorted.length - expected);
        }
        return distance;
    }
}
