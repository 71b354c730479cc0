package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.GaussianExpectation;

/** Finds out what an activation's author may claim. */
final class ShapeClaims {

    private static final int GRID = 24_000;
    private static final double REACH = 12;
    /** Rounding may make a monotone function step back by this much of its size. */
    private static final double ROUNDING = 1e-14;

    private ShapeClaims() {}

    static void check(String property, Claim claim, boolean found) {
        if (claim != Claim.UNKNOWN) {
            assertThat(found).as("is %s; the author says %s", property, claim).isEqualTo(claim == Claim.YES);
        }
    }

    static boolean monotone(Activation activation) {
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= GRID; i++) {
            double value = activation.value(-REACH + 2 * REACH * i / GRID);
            if (value < last - ROUNDING * Math.max(1, Math.abs(last))) {
                return false;
            }
            last = Math.max(last, value);
        }
        return true;
    }

    /** Whether values further and further out stay below twice what is seen within ±100; catches even a logarithm. */
    static boolean bounded(Activation activation) {
        double near = 1;
        for (int i = -1000; i <= 1000; i++) {
            near = Math.max(near, Math.abs(activation.value(i / 10.0)));
        }
        for (double far = 1e3; far < 1e30; far *= 10) {
            double largest = Math.max(Math.abs(activation.value(far)), Math.abs(activation.value(-far)));
            if (!(largest <= 2 * near)) {
                return false;
            }
        }
        return true;
    }

    static boolean zeroCentered(Activation activation) {
        return Math.abs(GaussianExpectation.of(activation::value, activation.kinks())) < 1e-9;
    }
}
