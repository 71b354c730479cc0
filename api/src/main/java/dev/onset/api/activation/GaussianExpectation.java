package dev.onset.api.activation;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * E[g(z)] for a standard normal z by composite Gauss-Legendre quadrature.
 *
 * <p>Gauss-Hermite would need fewer points on smooth functions, but misses a kink by 1e-2 to 1e-5 and a saturated tanh
 * altogether; panels that split at the kinks do not.
 */
public final class GaussianExpectation {

    /** Beyond this the normal density is below 1e-43. */
    private static final double REACH = 14;

    private static final double PANEL_WIDTH = 0.25;
    private static final double INVERSE_SQRT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);
    private static final GaussLegendre RULE = GaussLegendre.ofPoints(20);

    private GaussianExpectation() {}

    /**
     * The expectation of {@code function} over N(0, 1).
     *
     * @param kinks where the function or its derivative is not smooth; in any order
     */
    public static double of(DoubleUnaryOperator function, double... kinks) {
        double[] edges = edges(kinks);
        double sum = 0;
        for (int i = 0; i + 1 < edges.length; i++) {
            sum += RULE.integrate(
                    z -> function.applyAsDouble(z) * INVERSE_SQRT_TWO_PI * StrictMath.exp(-z * z / 2),
                    edges[i],
                    edges[i + 1]);
        }
        return sum;
    }

    private static double[] edges(double[] kinks) {
        int panels = (int) Math.round(2 * REACH / PANEL_WIDTH);
        double[] regular = new double[panels + 1];
        for (int i = 0; i <= panels; i++) {
            regular[i] = -REACH + i * PANEL_WIDTH;
        }
        double[] inside =
                Arrays.stream(kinks).filter(kink -> Math.abs(kink) < REACH).toArray();
        double[] all = Arrays.copyOf(regular, regular.length + inside.length);
        System.arraycopy(inside, 0, all, regular.length, inside.length);
        Arrays.sort(all);
        return all;
    }
}
