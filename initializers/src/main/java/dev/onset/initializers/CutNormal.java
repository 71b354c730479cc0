package dev.onset.initializers;

import dev.onset.api.init.Moments;
import dev.onset.api.random.TruncatedNormal;

/**
 * A normal before its cut, with the cut in its own standard deviations.
 *
 * @param deviation the standard deviation before the cut
 * @param lower the lower end in deviations from the mean
 * @param upper the upper end in deviations from the mean
 */
record CutNormal(double deviation, double lower, double upper) {

    /**
     * Beyond this many deviations lies less than 1e-15 of the distribution. {@link TruncatedNormal} draws there too, but
     * who asks a scheme for it has more likely taken weights for deviations.
     */
    private static final double REACH = 8;

    /** At this width both ways of computing the variance are good to 1e-4 of it; each gets worse on the other side. */
    private static final double NARROW = 1e-3;

    /** Each halves the interval of the deviation that is sought; the last ones no longer change a double. */
    private static final int HALVINGS = 100;

    /** Refuses what leaves nothing to draw from, or a deviation that no cut normal has. */
    static void require(double mean, double std, double lower, double upper, boolean absolute, boolean corrected) {
        if (!absolute) {
            requireMass(lower, upper, lower, upper);
            requireFloat32(std, of(mean, std, lower, upper, false, corrected).deviation());
            return;
        }
        if (std == 0 || corrected) {
            if (mean < lower || mean > upper) {
                throw new IllegalArgumentException("mean must be between lower and upper, which are weights here, not "
                        + mean + " outside " + lower + " and " + upper);
            }
        } else {
            requireMass((lower - mean) / std, (upper - mean) / std, lower, upper);
        }
        if (corrected) {
            requireSpread(std, lower, upper);
            requireFloat32(std, of(mean, std, lower, upper, true, true).deviation());
        }
    }

    private static void requireSpread(double std, double lower, double upper) {
        double widest = (upper - lower) / Math.sqrt(12);
        if (std >= widest) {
            throw new IllegalArgumentException("std must be below " + widest + ", not " + std + ": nothing between "
                    + lower + " and " + upper + " spreads wider than a uniform");
        }
    }

    /** The normal that {@link TruncatedNormalInitializer} cuts; its parameters, already checked. */
    static CutNormal of(double mean, double std, double lower, double upper, boolean absolute, boolean corrected) {
        if (!absolute) {
            return new CutNormal(
                    corrected ? std / Math.sqrt(standard(lower, upper).variance()) : std, lower, upper);
        }
        if (std == 0) {
            return new CutNormal(0, -1, 1);
        }
        return absolute(mean, corrected ? before(mean, std, lower, upper) : std, lower, upper);
    }

    /** After the cut. */
    Moments moments(double mean) {
        Moments standard = standard(lower, upper);
        return new Moments(mean + deviation * standard.mean(), deviation * deviation * standard.variance());
    }

    private static CutNormal absolute(double mean, double deviation, double lower, double upper) {
        return new CutNormal(deviation, (lower - mean) / deviation, (upper - mean) / deviation);
    }

    /** The deviation before the cut that leaves {@code std}: the more before, the more after. */
    private static double before(double mean, double std, double lower, double upper) {
        double low = std;
        double high = 2 * std;
        while (after(mean, high, lower, upper) < std) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (after(mean, middle, lower, upper) < std) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double after(double mean, double deviation, double lower, double upper) {
        return Math.sqrt(absolute(mean, deviation, lower, upper).moments(mean).variance());
    }

    private static Moments standard(double lower, double upper) {
        double width = upper - lower;
        if (width < NARROW) {
            // The closed forms are differences that lose their digits here, where the density is as good as a straight
            // line of slope -z.
            double middle = lower + width / 2;
            return new Moments(middle - middle * width * width / 12, width * width / 12);
        }
        TruncatedNormal standard = new TruncatedNormal(lower, upper);
        return new Moments(standard.mean(), standard.variance());
    }

    private static void requireFloat32(double std, double deviation) {
        if (!(deviation <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException("std " + std + ", corrected for the cut, would be " + deviation
                    + " before it, which is no float32; give a smaller one or wider ends");
        }
    }

    private static void requireMass(double from, double to, double lower, double upper) {
        if (from >= REACH || to <= -REACH) {
            throw new IllegalArgumentException(
                    "lower and upper must be within 8 standard deviations from the mean: nothing of the distribution is"
                            + " left between " + lower + " and " + upper);
        }
    }
}
