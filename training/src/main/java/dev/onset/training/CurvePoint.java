package dev.onset.training;

import java.util.OptionalDouble;

/**
 * One point of a learning curve; every number is finite.
 *
 * @param step steps taken so far; 0 before the first
 * @param epoch the epoch it falls in, from 1; 0 before the first step
 * @param trainLoss the mean loss of the samples trained on since the point before; at step 0, the initial loss
 * @param testLoss the mean loss of the test samples
 * @param testAccuracy the fraction of test samples answered right; empty in a regression
 */
public record CurvePoint(int step, int epoch, double trainLoss, double testLoss, OptionalDouble testAccuracy) {}
