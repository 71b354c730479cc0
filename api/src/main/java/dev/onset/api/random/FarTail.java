package dev.onset.api.random;

/** The normal distribution from a cut on, whose mass may be too small for a double; StrictMath alone underneath. */
final class FarTail {

    private static final double HALF_LN_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);
    /** Terms of the continued fraction: beyond 3 the last changes nothing. */
    private static final int TERMS = 100;
    /** Where the density, in its own scale, has fallen by e^-45. */
    private static final double REACH = 45;

    private static final int STEPS = 2000;

    private FarTail() {}

    /** Mills' ratio, the mass beyond x over the density at x, for x of 3 and more: 1/(x + 1/(x + 2/(x + ...))). */
    static double mills(double x) {
        double fraction = 0;
        for (int n = TERMS; n > 0; n--) {
            fraction = n / (x + fraction);
        }
        return 1 / (x + fraction);
    }

    /** -ln of the mass beyond x. */
    static double minusLogMass(double x) {
        return x * x / 2 + HALF_LN_TWO_PI - StrictMath.log(mills(x));
    }

    /** ln of the share of what lies beyond {@code near} that lies beyond {@code far}. */
    static double logShare(double near, double far) {
        if (Double.isInfinite(far)) {
            return Double.NEGATIVE_INFINITY;
        }
        return -(far - near) * (near + (far - near) / 2) + StrictMath.log(mills(far) / mills(near));
    }

    /**
     * The quantile of the part beyond {@code near} up to {@code far}, by Newton's method on the log of the mass.
     *
     * @param u the share between near and the quantile
     * @param rest 1 - u, with digits of its own where u is next to 1
     */
    static double quantile(double near, double far, double u, double rest) {
        double share = logShare(near, far);
        double gone = -u * StrictMath.expm1(share);
        double log = gone < 0.5 ? -StrictMath.log1p(-gone) : -StrictMath.log(rest + u * StrictMath.exp(share));
        double beyond = 2 * log / (near + Math.sqrt(near * near + 2 * log));
        for (int step = 0; step < 6; step++) {
            beyond -= (-logShare(near, near + beyond) - log) * mills(near + beyond);
        }
        return Math.clamp(near + beyond, near, far);
    }

    /**
     * Mean less the near cut, and variance, of the part between: Simpson's rule on the density over that at the near
     * cut, as far as it matters. All sums are of one sign and in units of the part's width, so they lose nothing,
     * however narrow or far out it is.
     *
     * @param near the cut next to 0; where 0 lies between, either one, and the other not far
     * @param far above {@code near}
     */
    static double[] moments(double near, double far) {
        double depth = Math.max(near, 0);
        // Where near t + t²/2 = REACH.
        double end = Math.min(2 * REACH / (depth + Math.sqrt(depth * depth + 2 * REACH)), far - near);
        double[] sums = new double[3];
        for (int i = 0; i <= STEPS; i++) {
            double y = (double) i / STEPS;
            double t = end * y;
            double weight = (i == 0 || i == STEPS ? 1 : 2 + 2 * (i % 2)) * StrictMath.exp(-t * (near + t / 2));
            sums[0] += weight;
            sums[1] += weight * y;
            sums[2] += weight * y * y;
        }
        double mean = sums[1] / sums[0];
        return new double[] {end * mean, end * end * (sums[2] / sums[0] - mean * mean)};
    }
}
