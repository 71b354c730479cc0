package dev.onset.api.activation;

import dev.onset.api.plugin.PluginException;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * The gains of an activation, from its definition alone.
 *
 * <p>With z ~ N(0, 1) at the pre-activations, weights of variance gain² / fan-in keep the next pre-activations at
 * second moment 1. All expectations are by Gauss-Legendre panels that split at the activation's declared
 * {@linkplain Activation#kinks() kinks}; the error is below 1e-12 for activations that are smooth between them.
 *
 * <p>An activation that throws on the way is named by a {@link PluginException} with code ACTIVATION-1.
 *
 * <p>Source: K. He et al., "Delving deep into rectifiers", ICCV 2015, arXiv:1502.01852, for the principle; S.
 * Schoenholz et al., "Deep information propagation", ICLR 2017, arXiv:1611.01232, for the critical pair.
 */
public final class Gain {

    private Gain() {}

    /**
     * 1 / √E[f(z)²]: keeps the second moment of the pre-activations going forward; √2 for ReLU.
     *
     * @throws IllegalArgumentException when E[f(z)²] is zero or not finite
     */
    public static double forward(Activation activation) {
        return 1 / Math.sqrt(meanSquare(activation, "value", activation::value));
    }

    /**
     * 1 / √E[f'(z)²]: keeps the second moment of the gradients going backward; √2 for ReLU.
     *
     * @throws IllegalArgumentException when E[f'(z)²] is zero or not finite
     */
    public static double backward(Activation activation) {
        return 1 / Math.sqrt(meanSquare(activation, "slope", activation::slope));
    }

    /**
     * The weight and bias variances for which the unit second moment is a fixed point and gradients neither grow nor
     * shrink, or empty where the bias variance would have to be negative (sigmoid, softplus).
     *
     * @throws IllegalArgumentException when E[f(z)²] or E[f'(z)²] is zero or not finite
     */
    public static Optional<CriticalPair> critical(Activation activation) {
        double weight = 1 / meanSquare(activation, "slope", activation::slope);
        double bias = 1 - weight * meanSquare(activation, "value", activation::value);
        // Scale-free activations (ReLU) sit exactly at zero, which rounding may put a hair below.
        if (bias < -1e-12) {
            return Optional.empty();
        }
        return Optional.of(new CriticalPair(weight, Math.max(0, bias)));
    }

    /**
     * The gain that keeps the second moment {@code q}: √(q / E[f(√q z)²]).
     *
     * @param q the pre-activations' second moment: finite and above 0
     * @throws IllegalArgumentException when q is out of range, or E[f(√q z)²] is zero or not finite
     */
    public static double forward(Activation activation, double q) {
        requireMoment(q);
        return Math.sqrt(q / meanSquare(activation, "value", activation::value, q));
    }

    /**
     * 1 / √E[f'(√q z)²]: keeps the second moment of the gradients where that of the pre-activations is {@code q}.
     *
     * @param q finite and above 0
     * @throws IllegalArgumentException when q is out of range, or E[f'(√q z)²] is zero or not finite
     */
    public static double backward(Activation activation, double q) {
        requireMoment(q);
        return 1 / Math.sqrt(meanSquare(activation, "slope", activation::slope, q));
    }

    /**
     * The critical pair whose fixed point is {@code q}; empty where the bias variance would have to be negative.
     *
     * @param q finite and above 0
     * @throws IllegalArgumentException when q is out of range, or a mean square is zero or not finite
     */
    public static Optional<CriticalPair> critical(Activation activation, double q) {
        requireMoment(q);
        double weight = 1 / meanSquare(activation, "slope", activation::slope, q);
        double bias = q - weight * meanSquare(activation, "value", activation::value, q);
        return bias < -1e-12 * q
                ? Optional.empty()
                : Optional.of(new CriticalPair(weight, bias < 1e-12 * q ? 0 : bias));
    }

    /**
     * The point on the edge of chaos with this bias variance: q = σw² E[f(√q z)²] + σb² and σw² E[f'(√q z)²] = 1; of
     * several the one whose q is nearest to 1, and empty where there is none for q from 1e-10 to 1e4.
     *
     * <p>Scale-free activations (ReLU) have every q at bias variance 0, of which 1 is given; others that look linear at
     * 0 (tanh) have q = 0 there, the limit.
     *
     * @param biasVariance σb²: finite and at least 0
     * @throws IllegalArgumentException when it is not, or a mean square is zero
     */
    public static Optional<CriticalPoint> criticalForBias(Activation activation, double biasVariance) {
        return CriticalLine.at(activation, biasVariance);
    }

    /**
     * Q'(q) = dq(next) / dq for weights of the {@linkplain #forward(Activation, double) forward gain} and no biases:
     * above 1, a second moment that deviates from q deviates more with each layer.
     *
     * <p>Under other weights of variance σw² / fan-in it is this times σw² over the forward gain's square.
     *
     * @param q finite and above 0
     * @throws IllegalArgumentException when q is out of range, or E[f(√q z)²] is zero or not finite
     */
    public static double stability(Activation activation, double q) {
        double gain = forward(activation, q);
        double atZero = ActivationCheck.at(activation, "value", 0, activation::value);
        // The derivative taken of the density: f may jump. What is constant in f² adds nothing, but would cost digits.
        double root = Math.sqrt(q);
        double[] kinks = activation.kinks();
        double moved = GaussianExpectation.of(
                x -> {
                    double value = ActivationCheck.at(activation, "value", x, activation::value);
                    double z = x / root;
                    return (value - atZero) * (value + atZero) * (z * z - 1);
                },
                0,
                root,
                kinks);
        return gain * gain * moved / (2 * q);
    }

    /** E[function(√q z)²], which is neither 0 nor infinite. */
    static double meanSquare(Activation activation, String name, DoubleUnaryOperator function, double q) {
        if (q == 1) {
            return meanSquare(activation, name, function);
        }
        DoubleUnaryOperator square = square(activation, name, function);
        return checked(
                activation, "N(0, " + q + ")", GaussianExpectation.of(square, 0, Math.sqrt(q), activation.kinks()));
    }

    private static double meanSquare(Activation activation, String name, DoubleUnaryOperator function) {
        double[] kinks = activation.kinks();
        return checked(activation, "N(0, 1)", GaussianExpectation.of(square(activation, name, function), kinks));
    }

    private static DoubleUnaryOperator square(Activation activation, String name, DoubleUnaryOperator function) {
        return z -> {
            double value = ActivationCheck.at(activation, name, z, function);
            return value * value;
        };
    }

    private static void requireMoment(double q) {
        if (!(q > 0) || Double.isInfinite(q)) {
            throw new IllegalArgumentException("the second moment q must be finite and above 0, not " + q);
        }
    }

    private static double checked(Activation activation, String distribution, double meanSquare) {
        if (!(meanSquare > 0) || Double.isInfinite(meanSquare)) {
            throw new IllegalArgumentException("activation '" + activation.name() + "' ("
                    + PluginException.origin(activation.getClass()) + ") has no gain: its mean square over "
                    + distribution
                    + " is " + meanSquare + "; give the gain as a number instead.");
        }
        return meanSquare;
    }

    /**
     * A point on the edge of chaos at second moment 1.
     *
     * @param weightVariance fan-in times the variance of a weight
     * @param biasVariance the variance of a bias
     */
    public record CriticalPair(double weightVariance, double biasVariance) {}

    /**
     * A critical pair and the second moment that it keeps.
     *
     * @param secondMoment q, the fixed point; 0 for the limit of small pre-activations
     * @param pair the variances
     */
    public record CriticalPoint(double secondMoment, CriticalPair pair) {}
}
