package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.DoubleLanes;
import dev.onset.api.activation.LaneActivation;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Compares an activation's slope with its value by three independent ways. */
final class SlopeChecks {

    private static final int POINTS = 4000;
    private static final double REACH = 20;
    /** Keeps the points off round numbers, where formulas like to have their kinks. */
    private static final double OFFSET = 0.000_137;

    private static final double DUAL_TOLERANCE = 1e-12;
    private static final double LANES_TOLERANCE = 1e-14;
    private static final double DIFFERENCE_TOLERANCE = 1e-6;
    /** Where both derivatives are below this, as in the tails, errors count against this. */
    private static final double FLOOR = 1e-2;

    /** Finite differences of at least one of these steps are good, however steep the activation is. */
    private static final double[] STEPS = {1e-2, 1e-3, 1e-4};

    private SlopeChecks() {}

    /** Points in ±20, and a few far out, none of them a declared kink. */
    static DoubleStream points(Activation activation) {
        DoubleStream near = IntStream.range(0, POINTS).mapToDouble(i -> OFFSET - REACH + 2 * REACH * i / POINTS);
        DoubleStream far = DoubleStream.of(-1000.3, -100.3, -50.3, 50.3, 100.3, 1000.3);
        return DoubleStream.concat(near, far).filter(x -> distanceToKink(activation, x) > 1e-9);
    }

    static double distanceToKink(Activation activation, double x) {
        return Arrays.stream(activation.kinks())
                .map(kink -> Math.abs(x - kink))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    static void againstDualNumbers(LaneActivation activation) {
        DualLanes dual = new DualLanes();
        points(activation).filter(x -> isFinite(activation, x)).forEach(x -> {
            double derivative = activation.value(dual, new Dual(x, 1)).derivative();
            close("slope at " + x, activation.slope(x), derivative, DUAL_TOLERANCE);
        });
    }

    static void againstFiniteDifferences(Activation activation) {
        points(activation)
                .filter(x -> Math.abs(x) <= REACH && isFinite(activation, x))
                .filter(x -> distanceToKink(activation, x) > 3 * STEPS[0])
                .forEach(x -> {
                    double slope = activation.slope(x);
                    double best = Arrays.stream(STEPS)
                            .map(step -> GradientCheck.derivative(activation::value, x, step))
                            .boxed()
                            .min((a, b) -> Double.compare(error(slope, a), error(slope, b)))
                            .orElseThrow();
                    close("slope at " + x, slope, best, DIFFERENCE_TOLERANCE);
                });
    }

    static void lanesAgree(LaneActivation activation) {
        DoubleLanes m = DoubleLanes.INSTANCE;
        points(activation).forEach(x -> {
            Double boxed = x;
            Double y = activation.value(m, boxed);
            close("value over lanes at " + x, y, activation.value(x), LANES_TOLERANCE);
            close("slope over lanes at " + x, activation.slope(m, boxed, y), activation.slope(x), LANES_TOLERANCE);
        });
    }

    private static boolean isFinite(Activation activation, double x) {
        return Double.isFinite(activation.value(x)) && Double.isFinite(activation.slope(x));
    }

    private static void close(String what, double actual, double expected, double tolerance) {
        if (Double.compare(actual, expected) == 0) {
            return;
        }
        assertThat(error(actual, expected))
                .as("relative error of the %s: %s instead of %s", what, actual, expected)
                .isLessThanOrEqualTo(tolerance);
    }

    private static double error(double actual, double expected) {
        double scale = Math.max(FLOOR, Math.max(Math.abs(actual), Math.abs(expected)));
        return Math.abs(actual - expected) / scale;
    }
}
