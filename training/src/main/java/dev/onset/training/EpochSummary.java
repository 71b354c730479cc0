package dev.onset.training;

import java.util.OptionalDouble;

/**
 * One pass over the training samples; every number is finite.
 *
 * @param epoch from 1
 * @param step steps taken so far
 * @param trainLoss the mean loss of all training samples, each at the step that trained on it
 * @param testLoss the mean loss of the test samples after the epoch
 * @param testAccuracy the fraction of test samples answered right after the epoch; empty in a regression
 * @param seconds wall-clock time since the run started
 */
public record EpochSummary(
        int epoch, int step, double trainLoss, double testLoss, OptionalDouble testAccuracy, double seconds) {}
