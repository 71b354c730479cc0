package dev.onset.training;

import dev.onset.api.engine.UpdateRule;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to train: how long, in which steps, by which rule.
 *
 * <pre>{@code
 * TrainingSettings.defaults().withEpochs(5).withRule(new UpdateRule.Sgd(0.1)).withSeed(7)
 * }</pre>
 *
 * @param epochs the most passes over the training samples, at least 1
 * @param batch samples in one step, at least 1; the last step of an epoch takes what is left
 * @param rule how gradients change parameters
 * @param seed of the shuffling
 * @param maxSteps the most steps, at least 1; empty for as many as the epochs hold
 * @param evaluateEvery measures the test samples after every so many steps, besides the end of each epoch; empty for
 *     the ends of epochs alone
 * @param earlyStopping when to stop because nothing gets better; empty for never
 * @param schedule how the rule's rate goes over the run
 */
public record TrainingSettings(
        int epochs,
        int batch,
        UpdateRule rule,
        long seed,
        OptionalInt maxSteps,
        OptionalInt evaluateEvery,
        Optional<EarlyStopping> earlyStopping,
        RateSchedule schedule) {

    public TrainingSettings {
        atLeastOne("epochs", epochs);
        atLeastOne("batch", batch);
        maxSteps.ifPresent(steps -> atLeastOne("maxSteps", steps));
        evaluateEvery.ifPresent(steps -> atLeastOne("evaluateEvery", steps));
    }

    /**
     * Ten epochs of 128 samples a step, Adam with its defaults, seed 1, measured after each epoch, at a constant rate.
     */
    public static TrainingSettings defaults() {
        return new TrainingSettings(
                10,
                128,
                new UpdateRule.Adam(),
                1,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                RateSchedule.CONSTANT);
    }

    /** These settings with another number of epochs. */
    public TrainingSettings withEpochs(int epochs) {
        return new TrainingSettings(epochs, batch, rule, seed, maxSteps, evaluateEvery, earlyStopping, schedule);
    }

    /** These settings with other steps. */
    public TrainingSettings withBatch(int batch) {
        return new TrainingSettings(epochs, batch, rule, seed, maxSteps, evaluateEvery, earlyStopping, schedule);
    }

    /** These settings with another update rule. */
    public TrainingSettings withRule(UpdateRule rule) {
        return new TrainingSettings(epochs, batch, rule, seed, maxSteps, evaluateEvery, earlyStopping, schedule);
    }

    /** These settings with another order of samples. */
    public TrainingSettings withSeed(long seed) {
        return new TrainingSettings(epochs, batch, rule, seed, maxSteps, evaluateEvery, earlyStopping, schedule);
    }

    /** These settings with a limit on the steps. */
    public TrainingSettings withMaxSteps(int steps) {
        return new TrainingSettings(
                epochs, batch, rule, seed, OptionalInt.of(steps), evaluateEvery, earlyStopping, schedule);
    }

    /** These settings, measuring the test samples after every so many steps too. */
    public TrainingSettings withEvaluateEvery(int steps) {
        return new TrainingSettings(
                epochs, batch, rule, seed, maxSteps, OptionalInt.of(steps), earlyStopping, schedule);
    }

    /** These settings with an end when nothing gets better. */
    public TrainingSettings withEarlyStopping(EarlyStopping stopping) {
        return new TrainingSettings(
                epochs, batch, rule, seed, maxSteps, evaluateEvery, Optional.of(stopping), schedule);
    }

    /** These settings with another course of the learning rate. */
    public TrainingSettings withSchedule(RateSchedule schedule) {
        return new TrainingSettings(epochs, batch, rule, seed, maxSteps, evaluateEvery, earlyStopping, schedule);
    }

    /** How many steps these settings take over so many samples, if nothing ends them earlier. */
    public int stepsOver(int samples) {
        long perEpoch = ((long) samples + batch - 1) / batch;
        return (int) Math.min(perEpoch * epochs, maxSteps.orElse(Integer.MAX_VALUE));
    }

    private static void atLeastOne(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("training settings: " + what + " must be at least 1, not " + value);
        }
    }
}
