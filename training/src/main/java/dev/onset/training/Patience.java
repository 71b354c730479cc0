package dev.onset.training;

import java.util.Optional;

/** Counts the epochs without a gain. */
final class Patience {

    private final Optional<EarlyStopping> rule;
    private double best = Double.POSITIVE_INFINITY;
    private int epochsWithoutGain;

    Patience(Optional<EarlyStopping> rule) {
        this.rule = rule;
    }

    /** Whether this epoch's loss is the one that exhausts it. */
    boolean endsAt(double loss) {
        if (rule.isEmpty()) {
            return false;
        }
        if (loss < best - rule.get().minimumGain() || best == Double.POSITIVE_INFINITY) {
            best = loss;
            epochsWithoutGain = 0;
            return false;
        }
        epochsWithoutGain++;
        return epochsWithoutGain >= rule.get().patience();
    }
}
