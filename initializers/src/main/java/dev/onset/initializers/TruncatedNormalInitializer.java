package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Moments;
import dev.onset.api.init.WeightDistribution;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.Optional;

/**
 * Draws every weight from N(mean, std²) cut at two ends.
 *
 * <p>The ends are in standard deviations from the mean, as in JAX, so that they go with {@code std}, or with {@code
 * absolute=true} weights, as in PyTorch's {@code trunc_normal_}. {@code std} is the deviation before the cut: at ±2 the
 * weights have 0.8796 of it. With {@code corrected=true} the normal before the cut is so wide that the weights have
 * {@code std} itself.
 *
 * <p>The defaults, mean 0, std 0.05 and ±2, are those of Keras's {@code TruncatedNormal}.
 *
 * @param mean the mean before the cut: a finite float32
 * @param std the standard deviation, before the cut or, where corrected, after it: a finite float32, at least 0; with 0
 *     every weight is the mean
 * @param lower the lower end: finite, below {@code upper} and below 8 standard deviations from the mean
 * @param upper the upper end: finite, above -8 standard deviations from the mean
 * @param absolute whether the ends are weights rather than in standard deviations from the mean
 * @param corrected whether {@code std} is that of the weights; with absolute ends the mean must be between them and std
 *     below (upper - lower) / √12, where the widest normal has become uniform
 */
public record TruncatedNormalInitializer(
        double mean, double std, double lower, double upper, boolean absolute, boolean corrected)
        implements Initializer {

    /** Deviations from the mean beyond which a difference of probabilities has too few digits left. */
    private static final double FAR = 4;

    /** The width below which it has too few. */
    private static final double NARROW = 1e-2;

    public TruncatedNormalInitializer {
        Require.float32("mean", mean);
        Require.deviation("std", std);
        Require.float32("lower", lower);
        Require.float32("upper", upper);
        if (lower >= upper) {
            throw new IllegalArgumentException("lower must be below upper, not " + lower + " and " + upper);
        }
        CutNormal.require(mean, std, lower, upper, absolute, corrected);
    }

    /** The defaults: mean 0, std 0.05, cut at ±2. */
    public TruncatedNormalInitializer() {
        this(0, 0.05, -2, 2);
    }

    /** Ends in standard deviations from the mean, nothing corrected. */
    public TruncatedNormalInitializer(double mean, double std, double lower, double upper) {
        this(mean, std, lower, upper, false, false);
    }

    @Override
    public String name() {
        return "truncated-normal";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        CutNormal cut = CutNormal.of(mean, std, lower, upper, absolute, corrected);
        weights.fillTruncatedNormal(random, mean, cut.deviation(), cut.lower(), cut.upper());
        if (absolute) {
            keepWithin(weights.values());
        }
    }

    /** Ends that went through deviations and back may have moved by a rounding, which near 0 is many floats. */
    private void keepWithin(float[] weights) {
        float least = (float) lower < lower ? Math.nextUp((float) lower) : (float) lower;
        float most = (float) upper > upper ? Math.nextDown((float) upper) : (float) upper;
        if (least > most) {
            return;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.clamp(weights[i], least, most);
        }
    }

    @Override
    public Optional<Moments> moments(LayerSpec layer) {
        return Optional.of(
                CutNormal.of(mean, std, lower, upper, absolute, corrected).moments(mean));
    }

    @Override
    public Optional<WeightDistribution> distribution(LayerSpec layer) {
        CutNormal cut = CutNormal.of(mean, std, lower, upper, absolute, corrected);
        // Far out, or between ends that nearly meet, the cumulative function is a difference without digits.
        boolean exact = cut.lower() < FAR && cut.upper() > -FAR && cut.upper() - cut.lower() > NARROW;
        return exact
                ? Optional.of(WeightDistribution.truncatedNormal(mean, cut.deviation(), cut.lower(), cut.upper()))
                : Optional.empty();
    }

    @Override
    public Description description() {
        return new Description(
                "Normal without its tails, so that no weight is extreme; the ends in standard deviations from the mean"
                        + " or as weights, std before the cut or after it.",
                "w = mean + s z, z ~ N(0, 1) given lower < z < upper; s = std, or such that the std after the cut is std",
                "Standard; defaults of Keras TruncatedNormal, ends as in JAX, or absolute as in PyTorch",
                "truncated-normal(std=0.02, lower=-3, upper=3)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
