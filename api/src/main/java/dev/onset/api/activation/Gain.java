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
 * <p>Source: K. He et al., "Delving deep into rectifiers", ICCV 2015, arXiv:1502.01852, for the principle; S. Schoenholz
 * et al., "Deep information propagation", ICLR 2017, arXiv:1611.01232, for the critical pair.
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

    private static double meanSquare(Activation activation, String name, DoubleUnaryOperator function) {
        double[] kinks = activation.kinks();
        double meanSquare = GaussianExpectation.of(
                z -> {
                    double value = ActivationCheck.at(activation, name, z, function);
                    return value * value;
                },
                kinks);
        if (!(meanSquare > 0) || Double.isInfinite(meanSquare)) {
            throw new IllegalArgumentException("activation '" + activation.name() + "' ("
                    + PluginException.origin(activation.getClass()) + ") has no gain: its mean square over N(0, 1) is "
                    + meanSquare + "; give the gain as a number instead.");
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
}
