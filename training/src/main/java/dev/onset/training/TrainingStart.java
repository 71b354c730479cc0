package dev.onset.training;

import dev.onset.api.engine.DenseNetwork;

/**
 * What is known when a run starts.
 *
 * @param network the network, not yet trained; a listener may inspect it, on the thread that calls the listener
 * @param data what it is trained on
 * @param settings how it is trained
 * @param plannedSteps how many steps it will take if nothing ends it earlier
 * @param control the way to end it earlier
 */
public record TrainingStart(
        DenseNetwork network, Dataset data, TrainingSettings settings, int plannedSteps, TrainingControl control) {}
