package dev.onset.api.init;

import dev.onset.api.activation.ErrorFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * The distribution of each single weight of a layer, as a scheme declares it; tests hold the scheme to it.
 *
 * @param min no weight is below, rounding to float32 aside; may be negative infinity
 * @param max no weight is above; may be infinity
 * @param independent whether the weights of a layer are independent of each other; those of an orthogonal matrix are
 *     not
 * @param cumulative the probability of a weight at most this
 */
public record WeightDistribution(double min, double max, boolean independent, DoubleUnaryOperator cumulative) {

    public WeightDistribution {
        if (!(min <= max)) {
            throw new IllegalArgumentException("min must be at most max, not " + min + " and " + max);
        }
    }

    /** Independent N(mean, deviation²). */
    public static WeightDistribution normal(double mean, double deviation) {
        if (deviation == 0) {
            return constant(mean);
        }
        return new WeightDistribution(
                Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true, x -> phi((x - mean) / deviation));
    }

    /** Independent and uniform between two numbers. */
    public static WeightDistribution uniform(double min, double max) {
        if (min == max) {
            return constant(min);
        }
        return new WeightDistribution(min, max, true, x -> Math.clamp((x - min) / (max - min), 0.0, 1.0));
    }

    /**
     * Independent N(mean, deviation²) cut at both ends.
     *
     * @param lower the cut below, in deviations from the mean
     * @param upper the cut above, in deviations from the mean
     */
    public static WeightDistribution truncatedNormal(double mean, double deviation, double lower, double upper) {
        if (deviation == 0) {
            return constant(mean);
        }
        double below = phi(lower);
        double between = phi(upper) - below;
        return new WeightDistribution(
                mean + deviation * lower,
                mean + deviation * upper,
                true,
                x -> (phi(Math.clamp((x - mean) / deviation, lower, upper)) - below) / between);
    }

    /** One value. */
    public static WeightDistribution constant(double value) {
        return new WeightDistribution(value, value, true, x -> x < value ? 0 : 1);
    }

    /**
     * A coordinate of a point that lies anywhere on a sphere with equal chance, as the weights of an orthogonal matrix
     * are; not independent.
     *
     * @param radius of the sphere, positive
     * @param dimension of the space, at least 2
     */
    public static WeightDistribution sphereCoordinate(double radius, int dimension) {
        if (dimension < 2) {
            throw new IllegalArgumentException("dimension must be at least 2, not " + dimension);
        }
        double whole = 2 * cosinePower(dimension - 2, Math.PI / 2);
        return new WeightDistribution(
                -radius,
                radius,
                false,
                x -> 0.5 + cosinePower(dimension - 2, Math.asin(Math.clamp(x / radius, -1.0, 1.0))) / whole);
    }

    /** The integral of cosine to a power from 0 to an angle, by parts. */
    private static double cosinePower(int power, double angle) {
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        double integral = power % 2 == 0 ? angle : sine;
        for (int k = 2 + power % 2; k <= power; k += 2) {
            integral = Math.pow(cosine, k - 1) * sine / k + (k - 1.0) / k * integral;
        }
        return integral;
    }

    private static double phi(double x) {
        return 0.5 * ErrorFunction.complement(-x / Math.sqrt(2));
    }
}
