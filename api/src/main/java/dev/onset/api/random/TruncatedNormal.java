package dev.onset.api.random;

import dev.onset.api.activation.ErrorFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * A standard normal cut at two ends, drawn by its inverse distribution function: one uniform number, one value.
 *
 * @param lower the lower end
 * @param upper the upper end, above the lower
 */
public record TruncatedNormal(double lower, double upper) {

    private static final double SQRT_HALF = Math.sqrt(0.5);
    /** The relative error of the variance from which quadrature takes over from the closed form, which cancels. */
    private static final double TOLERATED = 1e-9;

    /** Up to here the mass beyond a cut is computed as a difference from 1. */
    private static final double DIFFERENCES = 2.5 * Math.sqrt(2);

    /** Cuts that both lie beyond this many deviations on one side are drawn from the near one on. */
    private static final double TAIL = 4;

    /** Beyond this many deviations the mass nears the least double, and its closed forms lose their digits. */
    private static final double FAR = 30;

    /** The float32 constants of a tail have room up to here. */
    private static final double FARTHEST = 1e15;

    private static final double INVERSE_SQRT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

    public TruncatedNormal {
        if (!(lower < upper)) {
            throw new IllegalArgumentException("lower must be below upper, not " + lower + " and " + upper);
        }
        if (lower > FARTHEST || upper < -FARTHEST) {
            throw new IllegalArgumentException("between " + lower + " and " + upper
                    + " standard deviations there is nothing of a normal distribution to draw from");
        }
    }

    /**
     * The value below which a share {@code u} of the distribution lies.
     *
     * @param u in (0, 1)
     * @throws IllegalArgumentException when u is not
     */
    public double at(double u) {
        if (!(u > 0 && u < 1)) {
            throw new IllegalArgumentException("u must be between 0 and 1, not " + u);
        }
        return quantiles().applyAsDouble(u);
    }

    /** {@link #at} with what does not depend on u computed once. */
    public DoubleUnaryOperator quantiles() {
        if (lower >= TAIL) {
            return u -> FarTail.quantile(lower, upper, u, 1 - u);
        }
        // Mirrored with both shares: 1 - u, that from the near cut on, would lose a small u.
        if (upper <= -TAIL) {
            return u -> -FarTail.quantile(-upper, -lower, 1 - u, u);
        }
        // Right of the middle, mirrored: the mass above a far cut keeps its digits only as a lower tail.
        if (lower > 0) {
            DoubleUnaryOperator mirrored = new TruncatedNormal(-upper, -lower).quantiles();
            return u -> -mirrored.applyAsDouble(1 - u);
        }
        double below = massBelow(lower);
        double inside = massBelow(upper) - below;
        return u -> Math.clamp(quantile(below + u * inside), lower, upper);
    }

    /** The mean after the cut. */
    public double mean() {
        if (wellConditioned()) {
            return (density(lower) - density(upper)) / mass(lower, upper);
        }
        return lower > -upper ? lower + FarTail.moments(lower, upper)[0] : upper - FarTail.moments(-upper, -lower)[0];
    }

    /** The variance after the cut; 0.774 for ±2. */
    public double variance() {
        if (!wellConditioned()) {
            return FarTail.moments(Math.max(lower, -upper), Math.max(upper, -lower))[1];
        }
        double mean = mean();
        double tails = edge(lower) - edge(upper);
        return 1 + tails / mass(lower, upper) - mean * mean;
    }

    /**
     * The law that draws {@code mean + deviation * z} in float32, z being of this distribution: with u the word of an
     * index as a number in (0, 1), the value is that at u.
     *
     * @param mean finite in float32
     * @param deviation at least 0 and finite in float32
     * @throws IllegalArgumentException when mean or deviation is not
     */
    public Law law(double mean, double deviation) {
        finite("mean", mean);
        finite("deviation", deviation);
        if (deviation < 0) {
            throw new IllegalArgumentException("deviation must be at least 0, not " + deviation);
        }
        float low = -roundedDown(-place(mean, deviation, lower));
        float high = roundedDown(place(mean, deviation, upper));
        if (low > high) {
            // No float32 lies within: the one nearest to the middle has to do.
            low = (float) place(mean, deviation, middle());
            high = low;
        }
        if (lower >= TAIL) {
            return tail(lower, upper, 0, (float) (mean + deviation * lower), (float) deviation, low, high);
        }
        if (upper <= -TAIL) {
            float base = (float) (mean + deviation * upper);
            return tail(-upper, -lower, Integer.MAX_VALUE, base, (float) -deviation, low, high);
        }
        double between = mass(lower, upper);
        double middle = (ErrorFunction.erf(lower * SQRT_HALF) + ErrorFunction.erf(upper * SQRT_HALF)) / 4;
        return new CutNormal(
                (float) middle,
                (float) (between / 2),
                (float) between,
                (float) massBelow(lower),
                (float) massBelow(-upper),
                (float) mean,
                (float) deviation,
                low,
                high);
    }

    private static Law tail(double near, double far, int flip, float base, float deviation, float low, float high) {
        double share = FarTail.logShare(near, far);
        float log = (float) FarTail.minusLogMass(near);
        float m = BoxMuller.log(log) + NormalQuantile.LN_4_PI;
        return new CutTail(
                flip,
                (float) StrictMath.exp(share),
                (float) -StrictMath.expm1(share),
                (float) near,
                log,
                1 / log,
                m,
                NormalQuantile.epsilon(log, m),
                base,
                deviation,
                low,
                high);
    }

    /** So many deviations from the mean; no deviation times an infinite cut is nothing, and not NaN. */
    private static double place(double mean, double deviation, double cut) {
        return deviation == 0 ? mean : mean + deviation * cut;
    }

    private static void finite(String what, double value) {
        if (!Float.isFinite((float) value)) {
            throw new IllegalArgumentException(what + " must be finite in float32, not " + value);
        }
    }

    private static float roundedDown(double value) {
        float nearest = (float) value;
        return nearest > value ? Math.nextDown(nearest) : nearest;
    }

    /** Whether the closed form of the variance, 1 + an edge's term - mean², keeps its digits; by an upper bound. */
    private boolean wellConditioned() {
        double near = Math.max(0, Math.max(lower, -upper));
        if (near > FAR) {
            return false;
        }
        double width = upper - lower;
        double square = 1 + near * near;
        // Terms of the size of the square, each as exact as an exponential of it and as the mass between the cuts.
        double subtracted = near > DIFFERENCES ? massBelow(-near) : 1;
        double error = 0x1p-49 * square * square * subtracted / mass(lower, upper);
        return error < TOLERATED * Math.min(1 / square, width * width / 12);
    }

    private double middle() {
        return lower + (upper - lower) / 2;
    }

    private static double mass(double lower, double upper) {
        return lower > 0 ? massBelow(-lower) - massBelow(-upper) : massBelow(upper) - massBelow(lower);
    }

    private static double edge(double x) {
        return Double.isInfinite(x) ? 0 : x * density(x);
    }

    private static double density(double x) {
        return INVERSE_SQRT_TWO_PI * StrictMath.exp(-x * x / 2);
    }

    private static double massBelow(double x) {
        return 0.5 * ErrorFunction.complement(-x * SQRT_HALF);
    }

    /**
     * The inverse of the normal distribution function, relative error below 1.2e-9: P. J. Acklam's rational
     * approximations (2003), one for the middle and one for each tail.
     */
    private static double quantile(double p) {
        if (p <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (p >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        if (p < 0.02425) {
            return tail(p);
        }
        if (p > 1 - 0.02425) {
            return -tail(1 - p);
        }
        double q = p - 0.5;
        double r = q * q;
        double numerator = horner(
                r,
                -3.969683028665376e+01,
                2.209460984245205e+02,
                -2.759285104469687e+02,
                1.383577518672690e+02,
                -3.066479806614716e+01,
                2.506628277459239e+00);
        double denominator = horner(
                r,
                -5.447609879822406e+01,
                1.615858368580409e+02,
                -1.556989798598866e+02,
                6.680131188771972e+01,
                -1.328068155288572e+01,
                1);
        return q * numerator / denominator;
    }

    private static double tail(double p) {
        double q = Math.sqrt(-2 * StrictMath.log(p));
        double numerator = horner(
                q,
                -7.784894002430293e-03,
                -3.223964580411365e-01,
                -2.400758277161838e+00,
                -2.549732539343734e+00,
                4.374664141464968e+00,
                2.938163982698783e+00);
        double denominator = horner(
                q, 7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1);
        return numerator / denominator;
    }

    private static double horner(double x, double... coefficients) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
