package dev.onset.initializers;

import dev.onset.api.activation.GaussianNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * E ln S for a sum S of independent copies of s(a) or s(a) z², a and z standard normal, given that S is not 0.
 *
 * <p>By ln S = ∫ (e^-t - e^(-t S)) / t dt over t from 0, and E e^(-t S) = φ(t)^n, where φ(t) = E e^(-t s) is one
 * integral over a; with z, E e^(-t s z²) = 1 / √(1 + 2 t s) leaves one over a too. In t = e^u both integrands are
 * smooth and the trapezoidal rule converges geometrically.
 */
final class LogarithmOfSum {

    /** In u; the error of the rule falls as exp(-π² / step). */
    private static final double STEP = 0.25;

    /** The integrand is of the order of e^2u below. */
    private static final double FIRST = -20;

    private static final double NEGLIGIBLE = 1e-17;
    private static final double LAST = 700;
    /** e to the minus this is below 1e-19. */
    private static final double VANISHED = 44;

    /**
     * Between -10 and 10: far enough apart that no activation in use has two zeros between them, near enough to bisect.
     */
    private static final double SCAN = 1.0 / 64;

    private static final double REACH = 10;
    private static final double NEAREST = 0x1p-20;

    /** s at the points where it is not 0, and the weights there, the rest being in {@code silence}. */
    private final double[] shares;

    private final double[] weights;
    private final double silence;
    private final boolean timesSquare;

    private LogarithmOfSum(DoubleUnaryOperator function, double[] kinks, boolean timesSquare) {
        GaussianNodes nodes = GaussianNodes.splitAt(breaks(function, kinks));
        DoubleStream.Builder loudShares = DoubleStream.builder();
        DoubleStream.Builder loudWeights = DoubleStream.builder();
        double silent = 0;
        for (int i = 0; i < nodes.count(); i++) {
            double value = function.applyAsDouble(nodes.point(i));
            if (value == 0) {
                silent += nodes.weight(i);
            } else if (nodes.weight(i) > NEGLIGIBLE * NEGLIGIBLE) {
                loudShares.add(value * value);
                loudWeights.add(nodes.weight(i));
            }
        }
        this.shares = loudShares.build().toArray();
        this.weights = loudWeights.build().toArray();
        this.silence = silent;
        this.timesSquare = timesSquare;
    }

    /** A sum of f(a)². */
    static LogarithmOfSum ofSquares(DoubleUnaryOperator function, double... kinks) {
        return new LogarithmOfSum(function, kinks, false);
    }

    /** A sum of f(a)² z². */
    static LogarithmOfSum ofScaledSquares(DoubleUnaryOperator function, double... kinks) {
        return new LogarithmOfSum(function, kinks, true);
    }

    /** E ln S for a sum of {@code count} squared standard normals: ψ(count / 2) + ln 2, ψ the digamma function. */
    static double ofNormals(int count) {
        double x = count / 2.0;
        double shift = 0;
        while (x < 10) {
            shift -= 1 / x;
            x += 1;
        }
        double r = 1 / (x * x);
        double series = r * (1.0 / 12 - r * (1.0 / 120 - r * (1.0 / 252 - r * (1.0 / 240 - r * (1.0 / 132)))));
        return shift + StrictMath.log(2 * x) - 1 / (2 * x) - series;
    }

    /**
     * E ln S over {@code count} copies.
     *
     * @return not finite where S is always 0, or its mean is not finite
     */
    double expectation(int count) {
        double silent = StrictMath.pow(silence, count);
        double mean = count * mean() / (1 - silent);
        if (!(mean > 0) || Double.isInfinite(mean)) {
            return Double.NaN;
        }
        double sum = 0;
        for (double u = FIRST; u < LAST; u += STEP) {
            double t = StrictMath.exp(u);
            double transform = (StrictMath.pow(transform(t / mean), count) - silent) / (1 - silent);
            sum += StrictMath.exp(-t) - transform;
            if (u > 0 && transform < NEGLIGIBLE) {
                break;
            }
        }
        return StrictMath.log(mean) + STEP * sum;
    }

    private double mean() {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += weights[i] * shares[i];
        }
        return sum;
    }

    /** φ(t). */
    private double transform(double t) {
        double sum = silence;
        for (int i = 0; i < shares.length; i++) {
            double s = t * shares[i];
            sum += weights[i] * (timesSquare ? 1 / Math.sqrt(1 + 2 * s) : s > VANISHED ? 0 : StrictMath.exp(-s));
        }
        return sum;
    }

    /**
     * The kinks and the zeros of the function, with points that crowd around them: for large t, all of E e^(-t f²) is
     * there. They come as near as sums of six and more need; of fewer, the last digits are lost.
     */
    private static double[] breaks(DoubleUnaryOperator function, double[] kinks) {
        List<Double> centers = zeros(function);
        for (double kink : kinks) {
            centers.add(kink);
        }
        List<Double> breaks = new ArrayList<>(centers);
        for (double center : centers) {
            for (double distance = 0x1p-3; distance > NEAREST; distance /= 2) {
                breaks.add(center - distance);
                breaks.add(center + distance);
            }
        }
        return breaks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> zeros(DoubleUnaryOperator function) {
        List<Double> zeros = new ArrayList<>();
        for (double left = -REACH; left < REACH; left += SCAN) {
            double from = function.applyAsDouble(left);
            double to = function.applyAsDouble(left + SCAN);
            if (from == 0 && function.applyAsDouble(left - SCAN) * to < 0) {
                zeros.add(left);
            } else if (from * to < 0) {
                zeros.add(zero(function, left, left + SCAN));
            }
        }
        return zeros;
    }

    private static double zero(DoubleUnaryOperator function, double left, double right) {
        boolean rises = function.applyAsDouble(left) < 0;
        double low = left;
        double high = right;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (function.applyAsDouble(middle) < 0 == rises) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
