package dev.onset.api.activation;

/**
 * The error function and its complement in double precision, from the series and the continued fraction of Abramowitz
 * and Stegun (7.1.6 and 7.1.14); StrictMath alone underneath, so the same bits everywhere.
 *
 * <p>Within 5 ulp, but for the complement below 2.5, which is within 6 ulp of 1.
 */
public final class ErrorFunction {

    private static final double TWO_OVER_SQRT_PI = 2 / Math.sqrt(Math.PI);
    /** Above this the continued fraction needs few terms; below it the series, all of one sign, loses no digits. */
    private static final double SERIES_LIMIT = 2.5;
    /** erfc is below 2^-54 here, so erf rounds to one. */
    private static final double ONE_FROM = 6;
    /** erfc is below the smallest double here. */
    private static final double ZERO_FROM = 27.3;

    private ErrorFunction() {}

    /** erf x. */
    public static double erf(double x) {
        double magnitude = Math.abs(x);
        if (magnitude >= ONE_FROM) {
            return Math.copySign(1, x);
        }
        return magnitude < SERIES_LIMIT ? series(x) : Math.copySign(1 - tail(magnitude), x);
    }

    /** erfc x = 1 - erf x, with its own digits in the far right tail. */
    public static double complement(double x) {
        return x < SERIES_LIMIT ? 1 - erf(x) : tail(x);
    }

    /** erf x = 2/√π · e^(-x²) · Σ 2ⁿ x^(2n+1) / (1·3···(2n+1)). */
    private static double series(double x) {
        double square = x * x;
        double term = x;
        double sum = x;
        for (int n = 1; Math.abs(term) > Math.abs(sum) * 0x1p-56; n++) {
            term *= 2 * square / (2 * n + 1);
            sum += term;
        }
        return TWO_OVER_SQRT_PI * bell(x) * sum;
    }

    /** erfc x = e^(-x²)/√π · 1/(x + ½/(x + 1/(x + 3/2/(x + ...)))), from the inside out. */
    private static double tail(double x) {
        if (x > ZERO_FROM) {
            return 0;
        }
        double fraction = 0;
        for (int n = 60; n > 0; n--) {
            fraction = n / 2.0 / (x + fraction);
        }
        return bell(x) / (Math.sqrt(Math.PI) * (x + fraction));
    }

    /** e^(-x²), with the rounding error of the square put back: it would cost x² ulp. */
    private static double bell(double x) {
        double square = x * x;
        return StrictMath.exp(-square) * (1 - Math.fma(x, x, -square));
    }
}
