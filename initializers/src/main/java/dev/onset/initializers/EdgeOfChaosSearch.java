package dev.onset.initializers;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.GaussianExpectation;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * The edge of chaos of an activation, as a line over q: σw² = 1 / E[f'(√q z)²] and σb² = q - σw² E[f(√q z)²].
 *
 * @param activation f
 */
record EdgeOfChaosSearch(Activation activation) {

    /** Sixths of a decade: to 1e-6 and to 1e4. */
    private static final int DOWN = 36;

    private static final int UP = 24;
    private static final int HALVINGS = 60;
    /** What rounding leaves of a bias variance of 0, as of activations whose line is σb = 0 all along. */
    private static final double ROUNDING = 1e-12;

    /**
     * A point of the line.
     *
     * @param q the pre-activations' second moment
     * @param weightVariance σw²
     * @param biasVariance σb²
     */
    record Point(double q, double weightVariance, double biasVariance) {}

    /** The point at this q; empty where its bias variance would have to be negative. */
    Optional<Point> at(double q) {
        double slope = meanSquare(activation::slope, q);
        double weight = 1 / slope;
        double bias = bias(q, slope);
        return !(weight > 0) || Double.isInfinite(weight) || bias < -ROUNDING * q
                ? Optional.empty()
                : Optional.of(new Point(q, weight, Math.max(0, bias)));
    }

    /** The point of this bias variance that is nearest to q = 1, else the limit of q = 0 where there is one. */
    Optional<Point> ofBias(double variance) {
        if (Math.abs(bias(1) - variance) <= ROUNDING) {
            return at(1);
        }
        double below = root(variance, -1, DOWN);
        double above = root(variance, 1, UP);
        boolean lower = !Double.isNaN(below) && !(above * below < 1);
        double q = lower ? below : above;
        if (!Double.isNaN(q)) {
            return at(q).map(point -> new Point(q, point.weightVariance(), variance));
        }
        double slope = activation.slope(0);
        return variance == 0 && activation.value(0) == 0 && slope != 0
                ? Optional.of(new Point(0, 1 / (slope * slope), 0))
                : Optional.empty();
    }

    /** The first q up or down from 1 at which the line crosses the bias variance; NaN where it does not. */
    private double root(double variance, int direction, int steps) {
        double near = 1;
        for (int step = 1; step <= steps; step++) {
            double far = StrictMath.pow(10, direction * step / 6.0);
            if ((bias(near) - variance) * (bias(far) - variance) < 0) {
                return bisected(variance, near, far);
            }
            near = far;
        }
        return Double.NaN;
    }

    private double bisected(double variance, double from, double to) {
        boolean negative = bias(from) < variance;
        double near = from;
        double far = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (near + far) / 2;
            if (bias(middle) < variance == negative) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return near;
    }

    private double bias(double q) {
        return bias(q, meanSquare(activation::slope, q));
    }

    private double bias(double q, double slope) {
        return q - meanSquare(activation::value, q) / slope;
    }

    private double meanSquare(DoubleUnaryOperator function, double q) {
        double root = Math.sqrt(q);
        // Where f is not yet flat, as far as saturating activations go, which a large q makes narrow.
        DoubleStream bend = DoubleStream.of(-8, -4, -2, -1, -0.5, 0, 0.5, 1, 2, 4, 8);
        return GaussianExpectation.of(
                z -> {
                    double value = function.applyAsDouble(root * z);
                    return value * value;
                },
                DoubleStream.concat(bend, Arrays.stream(activation.kinks()))
                        .map(x -> x / root)
                        .toArray());
    }
}
