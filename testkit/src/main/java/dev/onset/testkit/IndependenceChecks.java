package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.init.Initializer;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import java.util.List;
import java.util.function.Predicate;

/**
 * Looks for layers of one shape that start alike: the correlation of what is random in them, weight by weight.
 *
 * <p>What a scheme sets without chance is taken off first, as the mean of each weight over the seeds.
 */
final class IndependenceChecks {

    private static final int WIDTH = 16;
    private static final int SEEDS = 24;
    private static final double STANDARD_DEVIATIONS = 4;

    private IndependenceChecks() {}

    static void check(Initializer initializer, Predicate<LayerSpec> supports, long seed) {
        SampleActivations.Ramp ramp = new SampleActivations.Ramp();
        List<LayerSpec> alike = NetworkPlan.inputs(WIDTH)
                .layer(WIDTH, ramp)
                .layer(WIDTH, ramp)
                .layer(WIDTH, ramp)
                .layer(WIDTH, ramp)
                .layers()
                .subList(1, 3)
                .stream()
                .filter(supports)
                .toList();
        if (alike.size() < 2) {
            return;
        }
        double[] first = new double[SEEDS * WIDTH * WIDTH];
        double[] second = new double[SEEDS * WIDTH * WIDTH];
        for (int draw = 0; draw < SEEDS; draw++) {
            // In the order of a network, which a scheme that keeps its generator to itself would follow.
            keep(InitializerDraws.draw(initializer, alike.getFirst(), seed + draw), first, draw);
            keep(InitializerDraws.draw(initializer, alike.getLast(), seed + draw), second, draw);
        }
        takeMeansOff(first);
        takeMeansOff(second);
        double products = 0;
        double firstSquares = 0;
        double secondSquares = 0;
        for (int i = 0; i < first.length; i++) {
            products += first[i] * second[i];
            firstSquares += first[i] * first[i];
            secondSquares += second[i] * second[i];
        }
        double scale = Math.sqrt(firstSquares * secondSquares);
        // Without chance in them there is nothing to find; weights that are not finite another test names.
        if (!(scale > 0) || !Double.isFinite(scale)) {
            return;
        }
        assertThat(Math.abs(products) / scale * Math.sqrt(first.length))
                .as(
                        "correlation of %s and %s, which have one shape, in standard deviations, seeds %d to %d",
                        SampleLayers.text(alike.getFirst()), SampleLayers.text(alike.getLast()), seed, seed + SEEDS - 1)
                .isLessThanOrEqualTo(STANDARD_DEVIATIONS);
    }

    private static void keep(float[] weights, double[] all, int draw) {
        for (int i = 0; i < weights.length; i++) {
            all[draw * weights.length + i] = weights[i];
        }
    }

    private static void takeMeansOff(double[] all) {
        double[] means = new double[all.length / SEEDS];
        for (int i = 0; i < all.length; i++) {
            means[i % means.length] += all[i] / SEEDS;
        }
        for (int i = 0; i < all.length; i++) {
            double mean = means[i % means.length];
            // A weight without chance differs from its mean by the mean's rounding alone.
            all[i] = Math.abs(all[i] - mean) <= 1e-6 * Math.abs(mean) ? 0 : all[i] - mean;
        }
    }
}
