package dev.onset.training;

/**
 * When to stop because nothing gets better: the test loss after each epoch is compared with the best so far.
 *
 * <p>The network keeps the parameters of the last step, not those of the best epoch.
 *
 * @param patience how many epochs in a row may pass without a gain before training stops, at least 1
 * @param minimumGain how far below the best so far a loss must be to count as a gain, at least 0
 */
public record EarlyStopping(int patience, double minimumGain) {

    public EarlyStopping {
        if (patience < 1) {
            throw new IllegalArgumentException("early stopping: patience must be at least 1 epoch, not " + patience);
        }
        if (!(minimumGain >= 0 && Double.isFinite(minimumGain))) {
            throw new IllegalArgumentException(
                    "early stopping: the minimum gain must be at least 0 and finite, not " + minimumGain);
        }
    }

    /** Stops after so many epochs without any gain. */
    public static EarlyStopping after(int patience) {
        return new EarlyStopping(patience, 0);
    }
}
