package dev.onset.training;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What happened in a training run; every number in it is finite.
 *
 * <p>A run diverges when a loss, in a step or over the test samples, is not finite: it ends there. A run that gets to
 * its end has diverged too when its final training loss or its test loss is above 100 times the silent loss (10,000
 * times in a regression, where losses are squares): then it was thrown so far off that its finite numbers mean nothing.
 * Of a run that diverged, test loss and accuracy are empty.
 *
 * @param ending why it ended
 * @param epochs whole passes over the training samples
 * @param steps changes of the parameters
 * @param seconds wall-clock time, measurements included
 * @param samplesPerSecond training samples over the time spent on steps, measurements excluded; 0 where the clock saw
 *     no time pass
 * @param silentLoss the loss of a network whose outputs are all zero, over the same samples as {@code initialLoss}: ln
 *     K for K classes, ln 2 for yes or no, the targets' mean square in a regression
 * @param initialLoss the mean loss before the first step of up to 1024 training samples, spread evenly over all of them
 *     in their stored order, so it depends on no seed but the network's; empty where it is not finite
 * @param finalTrainLoss the mean of the last steps' losses, as many as an epoch has but at most 100; empty where there
 *     was no step
 * @param testLoss the mean loss of the test samples at the last measurement: at the end, or, in an interrupted run, at
 *     the last point of the curve
 * @param testAccuracy the fraction of test samples answered right at the same moment; empty in a regression
 * @param curve the learning curve, from step 0 on; empty where not even that could be measured
 * @param divergedAt the step at which divergence was seen: the one whose batch had no finite loss, or the last one
 *     taken before a measurement that showed it; 0 where the network gave no finite loss from the start
 */
public record TrainingReport(
        Ending ending,
        int epochs,
        int steps,
        double seconds,
        double samplesPerSecond,
        double silentLoss,
        OptionalDouble initialLoss,
        OptionalDouble finalTrainLoss,
        OptionalDouble testLoss,
        OptionalDouble testAccuracy,
        List<CurvePoint> curve,
        OptionalInt divergedAt) {

    public TrainingReport {
        curve = List.copyOf(curve);
    }

    /** Whether it diverged. */
    public boolean diverged() {
        return ending == Ending.DIVERGED;
    }

    /** Whether a listener or an interrupt ended it. */
    public boolean interrupted() {
        return ending == Ending.INTERRUPTED;
    }

    /** Whether it ended because nothing got better. */
    public boolean stoppedEarly() {
        return ending == Ending.STOPPED_EARLY;
    }

    /** The steps after which nine in ten test samples were first seen to be answered right. */
    public OptionalInt stepsTo90() {
        return stepsTo(0.9);
    }

    /**
     * The steps at the first point of the curve that has this accuracy, so no finer than the curve.
     *
     * @param accuracy a fraction of the test samples
     */
    public OptionalInt stepsTo(double accuracy) {
        return curve.stream()
                .filter(point -> point.testAccuracy().orElse(Double.NEGATIVE_INFINITY) >= accuracy)
                .mapToInt(CurvePoint::step)
                .findFirst();
    }
}
