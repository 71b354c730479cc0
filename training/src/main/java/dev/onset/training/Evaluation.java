package dev.onset.training;

import java.util.OptionalDouble;

/**
 * How a network does on some samples, as it is.
 *
 * @param loss the mean loss; NaN where some output is not finite
 * @param accuracy the fraction answered right; empty in a regression
 */
public record Evaluation(double loss, OptionalDouble accuracy) {

    /** Whether the loss is a number. */
    public boolean isFinite() {
        return Double.isFinite(loss);
    }
}
