package dev.onset.api.activation;

import dev.onset.api.Named;

/**
 * An elementwise nonlinearity with its slope, complete as two functions from double to double.
 *
 * <p>Implementations are immutable and safe for use by many threads. An activation that is to run inside vector loops
 * implements {@link LaneActivation} instead, which derives both functions from one definition.
 */
public interface Activation extends Named {

    /** f(x); finite for every finite x that can be reached in float32 without overflow of f itself. */
    double value(double x);

    /** f'(x); at a kink, the one-sided slope or subgradient the published definition uses (ReLU: 0 at 0). */
    double slope(double x);

    // Optional

    /**
     * The points where f or f' is not smooth, ascending.
     *
     * <p>Quadrature splits its panels there (an undeclared kink costs the gain several digits), and tests of the slope
     * stay away from them.
     */
    default double[] kinks() {
        return new double[0];
    }
}
