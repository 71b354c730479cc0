package dev.onset.api.init;

/**
 * The declared moments of a layer's weights.
 *
 * @param mean the expectation of a weight
 * @param variance the variance of a weight around it, at least 0
 */
public record Moments(double mean, double variance) {

    public Moments {
        if (!Double.isFinite(mean) || !(variance >= 0)) {
            throw new IllegalArgumentException(
                    "moments must be a finite mean and a variance of at least 0, not " + mean + " and " + variance);
        }
    }
}
