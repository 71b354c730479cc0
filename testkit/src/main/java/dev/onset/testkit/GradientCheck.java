package dev.onset.testkit;

import dev.onset.api.network.LayerSpec;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Compares the gradients of a {@link ReferenceNetwork} with fourth-order finite differences of the loss, for every
 * weight and bias.
 *
 * <p>The derivative is (L(-2h) - 8 L(-h) + 8 L(h) - L(2h)) / 12h with h = 1e-3 (M. Abramowitz and I. Stegun, Handbook
 * of Mathematical Functions, 25.3.6), whose error is of order h⁴: right gradients of smooth losses agree to 1e-7 and
 * better.
 *
 * <pre>{@code
 * ReferenceNetwork network = new ReferenceEngine().build(plan, Parameters.draw(plan, initializer, 1));
 * OptionalDouble error = GradientCheck.worstRelativeError(network, inputs, rows, (outputs, gradient) -> {
 *   double loss = 0;
 *   for (int i = 0; i < outputs.length; i++) {
 *     loss += outputs[i] * outputs[i] / 2;
 *     gradient[i] = outputs[i];
 *   }
 *   return loss;
 * });
 * }</pre>
 */
public final class GradientCheck {

    /** The step of the finite differences. */
    public static final double STEP = 1e-3;

    /** Networks with a pre-activation nearer to a kink than this are dropped. */
    public static final double KINK_DISTANCE = 0.05;

    /** Relative errors are against the larger derivative, or this where both are smaller. */
    public static final double DENOMINATOR_FLOOR = 1e-3;

    private GradientCheck() {}

    /**
     * The worst relative error over all weights and biases, or empty where a pre-activation is so near a kink of its
     * activation that finite differences could straddle it: draw another network then.
     *
     * @param network left as it was, but for its last batch
     * @param inputs {@code rows} rows of the plan's inputs
     * @param rows samples, at least 1
     * @param loss any scalar function of the network's outputs, with its gradient
     */
    public static OptionalDouble worstRelativeError(
            ReferenceNetwork network, double[] inputs, int rows, ScalarLoss loss) {
        double[] outputs = network.forwardExact(inputs, rows);
        if (network.hasPreActivationWithin(KINK_DISTANCE)) {
            return OptionalDouble.empty();
        }
        double[] gradient = new double[outputs.length];
        loss.lossAndGradient(outputs, gradient);
        network.backwardExact(gradient);
        double worst = 0;
        for (LayerSpec layer : network.plan().layers()) {
            int index = layer.index();
            double[] weightGradient = network.weightGradient(index);
            double[] biasGradient = network.biasGradient(index);
            worst = Math.max(worst, worst(network.weights(index), weightGradient, network, inputs, rows, loss));
            worst = Math.max(worst, worst(network.biases(index), biasGradient, network, inputs, rows, loss));
        }
        return OptionalDouble.of(worst);
    }

    /** The relative error of one derivative against another, with the denominator's floor. */
    public static double relativeError(double actual, double expected) {
        double scale = Math.max(DENOMINATOR_FLOOR, Math.max(Math.abs(actual), Math.abs(expected)));
        return Math.abs(actual - expected) / scale;
    }

    /** f'(x) by fourth-order finite differences of this step. */
    static double derivative(DoubleUnaryOperator function, double x, double step) {
        return (function.applyAsDouble(x - 2 * step)
                        - 8 * function.applyAsDouble(x - step)
                        + 8 * function.applyAsDouble(x + step)
                        - function.applyAsDouble(x + 2 * step))
                / (12 * step);
    }

    private static double worst(
            double[] values, double[] gradient, ReferenceNetwork network, double[] inputs, int rows, ScalarLoss loss) {
        double[] unused = new double[rows * network.plan().outputs()];
        double worst = 0;
        for (int i = 0; i < values.length; i++) {
            int at = i;
            double kept = values[i];
            double expected = derivative(
                    value -> {
                        values[at] = value;
                        return loss.lossAndGradient(network.forwardExact(inputs, rows), unused);
                    },
                    kept,
                    STEP);
            values[i] = kept;
            worst = Math.max(worst, relativeError(gradient[i], expected));
        }
        return worst;
    }

    /** A loss over a whole batch. */
    @FunctionalInterface
    public interface ScalarLoss {

        /**
         * The loss, and its gradient with respect to the outputs.
         *
         * @param outputs the network's outputs, rows x outputs; not to be changed
         * @param gradient where the gradient goes, in the outputs' shape
         */
        double lossAndGradient(double[] outputs, double[] gradient);
    }
}
