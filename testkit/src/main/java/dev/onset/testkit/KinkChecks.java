package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.activation.Activation;
import java.util.function.DoubleUnaryOperator;

/**
 * Looks for the points where f or f' is not smooth.
 *
 * <p>The second difference |g(x+w) - 2 g(x) + g(x-w)| shrinks by 4 when w is halved where g is smooth, by 2 at a corner
 * of g, and not at all at a jump. Taking the slope for g finds jumps and corners of f', the value finds jumps of f.
 */
final class KinkChecks {

    private static final double REACH = 10;
    private static final double WIDTH = 1e-3;
    private static final int HALVINGS = 6;
    /** Between the 4^-6 of a smooth function and the 2^-6 of a corner. */
    private static final double CORNER_RATIO = 2e-3;
    /** Between the 1/4 of a smooth function and the 1/2 of a corner. */
    private static final double LAST_RATIO = 0.35;
    /** Second differences below this, against the size of g, are rounding, or kinks that harm no quadrature. */
    private static final double NOISE = 1e-8;

    private KinkChecks() {}

    static void allAreDeclared(Activation activation) {
        int cells = (int) Math.round(2 * REACH / WIDTH);
        for (int i = 0; i <= cells; i++) {
            // Off the round numbers by a third, so that no kink sits midway between two points.
            double x = -REACH + WIDTH * (i + 1 / 3.0);
            if (SlopeChecks.distanceToKink(activation, x) < 3 * WIDTH) {
                continue;
            }
            assertThat(isKink(activation::slope, x) || isKink(activation::value, x))
                    .as("there is a kink within %s of %s that kinks() does not declare", WIDTH, x)
                    .isFalse();
        }
    }

    static void declaredAreReal(Activation activation) {
        for (double kink : activation.kinks()) {
            boolean real = persists(width -> jump(activation::value, kink, width))
                    || persists(width -> jump(activation::slope, kink, width))
                    || persists(width -> bend(activation::slope, kink, width))
                    || persists(width -> curl(activation::slope, kink, width));
            assertThat(real)
                    .as("value, slope or a derivative of the slope jumps at the declared kink %s", kink)
                    .isTrue();
        }
    }

    private static boolean isKink(DoubleUnaryOperator g, double x) {
        double size = Math.max(1, Math.abs(g.applyAsDouble(x)));
        double first = roughness(g, x, WIDTH);
        if (!(first > NOISE * size)) {
            return false;
        }
        double at = x;
        double width = WIDTH;
        double before = first;
        double now = first;
        for (int halving = 0; halving < HALVINGS; halving++) {
            width /= 2;
            before = now;
            double centre = at;
            now = -1;
            for (int side = -1; side <= 1; side++) {
                double candidate = roughness(g, centre + side * width, width);
                if (candidate > now) {
                    now = candidate;
                    at = centre + side * width;
                }
            }
        }
        return now > CORNER_RATIO * first && now > LAST_RATIO * before;
    }

    private static double roughness(DoubleUnaryOperator g, double x, double width) {
        return Math.abs(secondDifference(g, x, width));
    }

    /** Whether a one-sided difference stays when the width shrinks; at a smooth point it shrinks as the width does. */
    private static boolean persists(DoubleUnaryOperator difference) {
        double wide = difference.applyAsDouble(WIDTH);
        double narrow = difference.applyAsDouble(WIDTH / 8);
        return narrow > 1e-6 && narrow > wide / 3;
    }

    private static double jump(DoubleUnaryOperator g, double x, double width) {
        return Math.abs(g.applyAsDouble(x + width) - g.applyAsDouble(x - width));
    }

    private static double bend(DoubleUnaryOperator g, double x, double width) {
        double right = g.applyAsDouble(x + 2 * width) - g.applyAsDouble(x + width);
        double left = g.applyAsDouble(x - width) - g.applyAsDouble(x - 2 * width);
        return Math.abs(right - left) / width;
    }

    private static double curl(DoubleUnaryOperator g, double x, double width) {
        double right = secondDifference(g, x + 2 * width, width);
        double left = secondDifference(g, x - 2 * width, width);
        return Math.abs(right - left) / (width * width);
    }

    private static double secondDifference(DoubleUnaryOperator g, double x, double width) {
        return g.applyAsDouble(x + width) - 2 * g.applyAsDouble(x) + g.applyAsDouble(x - width);
    }
}
