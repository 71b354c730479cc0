package dev.onset.workbench.race;

import dev.onset.api.network.NetworkPlan;
import dev.onset.training.Dataset;
import dev.onset.training.Loss;
import dev.onset.training.TrainingSettings;

/**
 * What every network of a race has in common.
 *
 * @param plan at least one layer; the last is the output layer
 * @param data what is learnt
 * @param loss of the data's task
 * @param settings the budget; each run takes its seed from the race instead
 */
public record Course(NetworkPlan plan, Dataset data, Loss loss, TrainingSettings settings) {

    /** How many steps a run takes if it gets to its end. */
    public int plannedSteps() {
        return settings.stepsOver(data.train().count());
    }
}
