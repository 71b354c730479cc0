package dev.onset.diagnosis.theory;

/**
 * A function of a normal variable, by its coefficients in Hermite polynomials of the standardized variable.
 *
 * <p>With E[g(x) h(y)] = Σ gₙ hₙ cⁿ for x and y of correlation c, these give every covariance between samples and, by
 * their first members, every derivative by mean and variance. What the last coefficient leaves of the variance is kept
 * beside them, so that nothing is lost at correlation 1.
 *
 * @param coefficients of the normalized polynomials, of degree 0 (the expectation) to {@link #DEGREE}
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier inside this package, compared by nobody
record Series(double[] coefficients) {

    static final int DEGREE = 40;

    /** The series of the function that has these values at the axis's points. */
    static Series of(Axis axis, double[] values) {
        double mean = axis.expectation(values);
        double[] coefficients = new double[DEGREE + 1];
        for (int i = 0; i < values.length; i++) {
            // About the mean, so that a small variation about a large mean keeps its digits.
            add(coefficients, axis.points()[i], axis.weights()[i] * (values[i] - mean));
        }
        coefficients[0] = mean;
        return new Series(coefficients);
    }

    double mean() {
        return coefficients[0];
    }

    /** ∂E[g]/∂ ln(variance of x): half of E[g″] times that variance. */
    double byLogVariance() {
        return coefficients[2] / Math.sqrt(2);
    }

    /**
     * Half of ∂²E[g]/∂(variance)² times the variance squared: what a relative variance of the variance adds to E[g].
     */
    double bend() {
        return coefficients[4] * Math.sqrt(24) / 8;
    }

    /** Σ gₙ hₙ cⁿ from degree 1, that is the covariance at correlation c; the rest counts as of the next degree. */
    double covariance(Series other, double total, double c) {
        double sum = 0;
        double atOne = 0;
        double power = 1;
        for (int n = 1; n <= DEGREE; n++) {
            power *= c;
            double product = coefficients[n] * other.coefficients[n];
            sum += product * power;
            atOne += product;
        }
        return sum + (total - atOne) * power * c;
    }

    /**
     * The covariance with itself at correlation c, the rest of a degree that gives the right slope at c = 1: there,
     * where deep layers are, a slope that is a little short would hold samples apart for ever.
     *
     * @param total at c = 1
     * @param steepness ∂/∂c at c = 1, which is E[g'²] times the variance
     */
    double autocovariance(double total, double steepness, double c) {
        double sum = 0;
        double atOne = 0;
        double power = 1;
        for (int n = 1; n <= DEGREE; n++) {
            power *= c;
            sum += coefficients[n] * coefficients[n] * power;
            atOne += coefficients[n] * coefficients[n];
        }
        double rest = Math.max(0, total - atOne);
        double degree = (steepness - covarianceSlope(this, 1)) / rest;
        return sum + rest * (degree > DEGREE ? StrictMath.pow(c, degree) : power * c);
    }

    /** ∂/∂c of {@link #covariance} without the rest. */
    double covarianceSlope(Series other, double c) {
        double sum = 0;
        double power = 1;
        for (int n = 1; n <= DEGREE; n++) {
            sum += n * coefficients[n] * other.coefficients[n] * power;
            power *= c;
        }
        return sum;
    }

    private static void add(double[] coefficients, double z, double value) {
        double before = 0;
        double now = 1;
        for (int n = 0; n <= DEGREE; n++) {
            coefficients[n] += now * value;
            double next = (z * now - Math.sqrt(n) * before) / Math.sqrt(n + 1);
            before = now;
            now = next;
        }
    }
}
