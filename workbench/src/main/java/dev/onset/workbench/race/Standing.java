package dev.onset.workbench.race;

import dev.onset.diagnosis.EffectiveWidth;
import dev.onset.training.TrainingReport;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What one scheme came to in a race, over its seeds.
 *
 * @param spec as the user wrote it
 * @param finishes one a finished seed, in the order of the seeds; at least one
 */
public record Standing(String spec, List<Finish> finishes) {

    public Standing {
        finishes = List.copyOf(finishes);
    }

    /** The runs that ran. */
    public List<Run> runs() {
        return finishes.stream()
                .flatMap(finish -> finish instanceof Finish.Ran ran ? Stream.of(ran.run()) : Stream.empty())
                .toList();
    }

    /** Why it could not run, where it could not. */
    public Optional<Throwable> failure() {
        return finishes.stream()
                .flatMap(finish -> finish instanceof Finish.Failed failed ? Stream.of(failed.cause()) : Stream.empty())
                .findFirst();
    }

    /** How many seeds diverged. */
    public int diverged() {
        return (int) reports().filter(TrainingReport::diverged).count();
    }

    /** Mean loss before the first step, over the seeds where it is finite; NaN without one. */
    public double initialLoss() {
        return mean(reports().flatMapToDouble(report -> report.initialLoss().stream()));
    }

    /** Mean test accuracy of the seeds that did not diverge; NaN without one. */
    public double accuracyMean() {
        return mean(accuracies());
    }

    /** Sample standard deviation of the same; 0 for a single seed, NaN without one. */
    public double accuracyDeviation() {
        double[] all = accuracies().toArray();
        if (all.length < 2) {
            return all.length == 1 ? 0 : Double.NaN;
        }
        double mean = accuracyMean();
        double squares =
                DoubleStream.of(all).map(each -> (each - mean) * (each - mean)).sum();
        return Math.sqrt(squares / (all.length - 1));
    }

    /** Mean test loss of the seeds that did not diverge; NaN without one. */
    public double testLoss() {
        return mean(
                reports().filter(report -> !report.diverged()).flatMapToDouble(report -> report.testLoss().stream()));
    }

    /** Mean number of steps to 90 % test accuracy, over the seeds that got there; NaN without one. */
    public double stepsTo90() {
        return mean(
                reports().flatMapToDouble(report -> report.stepsTo90().stream().asDoubleStream()));
    }

    /** Mean ratio of the gradient's rms at the first hidden layer to that at the last, before the first step. */
    public double gradientRatio() {
        return meanOf(run -> run.before().gradientRatio());
    }

    /** Mean fraction of dead hidden units: at the end, or before the first step where a run diverged. */
    public double dead() {
        return meanOf(run -> run.judged().dead());
    }

    /**
     * The hidden layer that is left with the fewest distinct units, over all seeds: at the end, or before the first
     * step where a run diverged; empty without a hidden layer.
     */
    public Optional<EffectiveWidth.Layer> narrowest() {
        return runs().stream()
                .flatMap(run -> run.judged().width().layers().stream())
                .min(Comparator.comparingInt(EffectiveWidth.Layer::distinct));
    }

    /** The earliest step at which a seed was seen to diverge. */
    public OptionalDouble divergedAt() {
        return reports()
                .flatMapToInt(report -> report.divergedAt().stream())
                .asDoubleStream()
                .min();
    }

    private Stream<TrainingReport> reports() {
        return runs().stream().map(Run::report);
    }

    private DoubleStream accuracies() {
        return reports().filter(report -> !report.diverged()).flatMapToDouble(report -> report.testAccuracy().stream());
    }

    private double meanOf(ToDoubleFunction<Run> number) {
        return mean(runs().stream().mapToDouble(number).filter(Double::isFinite));
    }

    private static double mean(DoubleStream numbers) {
        return numbers.average().orElse(Double.NaN);
    }
}
