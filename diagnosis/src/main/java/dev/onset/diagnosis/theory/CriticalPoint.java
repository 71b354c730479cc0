package dev.onset.diagnosis.theory;

import dev.onset.api.activation.Activation;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Weight and bias deviations for which gradients neither grow nor shrink at the fixed point: the edge of chaos.
 *
 * @param weightDeviation σ_w, √(fan-in · variance of a weight)
 * @param biasDeviation σ_b
 * @param q the second moment of pre-activations that repeats itself there
 */
public record CriticalPoint(double weightDeviation, double biasDeviation, double q) {

    private static final double FROM = 1e-12;
    private static final double TO = 1e6;
    private static final int LOOKS = 400;
    private static final int NARROWINGS = 60;

    /**
     * The critical point at the least distance √(Δσ_w² + Δσ_b²) from these deviations; empty where the activation has
     * none with q between 1e-12 and 1e6.
     */
    public static Optional<CriticalPoint> nearest(Activation activation, double weightDeviation, double biasDeviation) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int look = 0; look <= LOOKS; look++) {
            double distance = distance(at(activation, q(look)), weightDeviation, biasDeviation);
            // By a little more than rounding: where one point serves every q, as for ReLU, the middle will do.
            if (distance < least - 1e-9) {
                least = distance;
                best = look;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        double low = q(best - 1.0);
        double high = q(best + 1.0);
        for (int i = 0; i < NARROWINGS; i++) {
            double left = Math.pow(low, 2.0 / 3) * Math.pow(high, 1.0 / 3);
            double right = Math.pow(low, 1.0 / 3) * Math.pow(high, 2.0 / 3);
            if (distance(at(activation, left), weightDeviation, biasDeviation)
                    <= distance(at(activation, right), weightDeviation, biasDeviation)) {
                high = right;
            } else {
                low = left;
            }
        }
        Optional<CriticalPoint> found = at(activation, Math.sqrt(low) * Math.sqrt(high));
        return distance(found, weightDeviation, biasDeviation) <= least ? found : at(activation, q(best));
    }

    /**
     * The weight deviation that is critical with this bias deviation; of several the one of least q; empty where there
     * is none.
     */
    public static OptionalDouble weightDeviation(Activation activation, double biasDeviation) {
        Optional<CriticalPoint> found = withBias(activation, biasDeviation);
        return found.isPresent() ? OptionalDouble.of(found.get().weightDeviation) : OptionalDouble.empty();
    }

    /** The critical point of this bias deviation; of several the one of least q; empty where there is none. */
    public static Optional<CriticalPoint> withBias(Activation activation, double biasDeviation) {
        double target = biasDeviation * biasDeviation;
        for (int look = 0; look < LOOKS; look++) {
            double low = q(look);
            double high = q(look + 1.0);
            double below = excess(activation, low, target);
            double above = excess(activation, high, target);
            if (Math.abs(below) <= 1e-9 * low) {
                return Optional.of(new CriticalPoint(weight(Squares.of(activation, low)), biasDeviation, low));
            }
            if (below * above < 0) {
                double q = crossing(activation, low, high, target);
                return Optional.of(new CriticalPoint(weight(Squares.of(activation, q)), biasDeviation, q));
            }
        }
        return Optional.empty();
    }

    /** Critical at this q, where that needs no negative bias variance. */
    static Optional<CriticalPoint> at(Activation activation, double q) {
        Squares squares = Squares.of(activation, q);
        double weight = weight(squares);
        double bias = q - weight * weight * squares.value();
        // Scale-free activations sit exactly at zero, which rounding may put a hair below.
        if (!(bias >= -1e-9 * q) || !Double.isFinite(weight)) {
            return Optional.empty();
        }
        return Optional.of(new CriticalPoint(weight, bias <= 1e-9 * q ? 0 : Math.sqrt(bias), q));
    }

    private static double weight(Squares squares) {
        return 1 / Math.sqrt(squares.slope());
    }

    private static double excess(Activation activation, double q, double target) {
        Squares squares = Squares.of(activation, q);
        return q - squares.value() / squares.slope() - target;
    }

    private static double crossing(Activation activation, double from, double to, double target) {
        double low = from;
        double high = to;
        double atLow = excess(activation, low, target);
        for (int i = 0; i < NARROWINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (excess(activation, middle, target) * atLow > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(low * high);
    }

    private static double distance(Optional<CriticalPoint> point, double weight, double bias) {
        return point.map(found -> Math.hypot(found.weightDeviation - weight, found.biasDeviation - bias))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double q(double look) {
        return FROM * Math.pow(TO / FROM, look / LOOKS);
    }
}
