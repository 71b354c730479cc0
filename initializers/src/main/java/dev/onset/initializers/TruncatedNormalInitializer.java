package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Moments;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import dev.onset.api.random.TruncatedNormal;
import java.util.Optional;

/**
 * Draws every weight from N(mean, std²) cut at two ends.
 *
 * <p>The ends are in standard deviations from the mean, as in JAX, so that they go with {@code std}; in PyTorch's
 * {@code trunc_normal_} they are weights. {@code std} is the deviation before the cut, and nothing makes up for what
 * the cut takes away: at ±2 the weights have 0.8796 of it. {@link VarianceScalingInitializer} does make up for it.
 *
 * <p>The defaults, mean 0, std 0.05 and ±2, are those of Keras's {@code TruncatedNormal}.
 *
 * @param mean the mean before the cut: a finite float32
 * @param std the standard deviation before the cut: a finite float32, at least 0; with 0 every weight is the mean
 * @param lower the lower end in standard deviations from the mean: finite, below {@code upper} and below 8
 * @param upper the upper end in standard deviations from the mean: finite, above -8
 */
public record TruncatedNormalInitializer(double mean, double std, double lower, double upper) implements Initializer {

    /** Beyond this many deviations lies less than 1e-15 of the distribution: nothing to draw from. */
    private static final double REACH = 8;

    /** At this width both ways of computing the variance are good to 1e-4 of it; each gets worse on the other side. */
    private static final double NARROW = 1e-3;

    public TruncatedNormalInitializer {
        Require.float32("mean", mean);
        Require.deviation("std", std);
        Require.float32("lower", lower);
        Require.float32("upper", upper);
        if (lower >= upper) {
            throw new IllegalArgumentException("lower must be below upper, not " + lower + " and " + upper);
        }
        if (lower >= REACH || upper <= -REACH) {
            throw new IllegalArgumentException(
                    "lower and upper are in standard deviations from the mean, and nothing of the distribution is left"
                            + " between " + lower + " and " + upper);
        }
    }

    /** The defaults: mean 0, std 0.05, cut at ±2. */
    public TruncatedNormalInitializer() {
        this(0, 0.05, -2, 2);
    }

    @Override
    public String name() {
        return "truncated-normal";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        weights.fillTruncatedNormal(random, mean, std, lower, upper);
    }

    @Override
    public Optional<Moments> moments(LayerSpec layer) {
        double standardMean;
        double standardVariance;
        double width = upper - lower;
        if (width < NARROW) {
            // The closed forms are differences that lose their digits here, where the density is as good as a straight
            // line of slope -z.
            double middle = lower + width / 2;
            standardMean = middle - middle * width * width / 12;
            standardVariance = width * width / 12;
        } else {
            TruncatedNormal standard = new TruncatedNormal(lower, upper);
            standardMean = standard.mean();
            standardVariance = standard.variance();
        }
        return Optional.of(new Moments(mean + std * standardMean, std * std * standardVariance));
    }

    @Override
    public Description description() {
        return new Description(
                "Normal without its tails, so that no weight is extreme; the ends are in standard deviations from"
                        + " the mean.",
                "w = mean + std * z, z ~ N(0, 1) given lower < z < upper",
                "Standard; defaults of Keras TruncatedNormal, ends as in JAX",
                "truncated-normal(std=0.02, lower=-3, upper=3)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
