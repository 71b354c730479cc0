package dev.onset.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.engine.UpdateRule;
import dev.onset.testkit.ReferenceNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ways a run ends other than by being done. */
class TrainingEndTest {

    private static final TrainingSettings SETTINGS =
            TrainingSettings.defaults().withBatch(2).withEpochs(6);
    private static final Samples ONES = Samples.targeted(1, new float[6], 1, new float[] {1, 1, 1, 1, 1, 1});
    /** Three steps an epoch; silent loss 1. */
    private static final Dataset DATA = new Dataset("test-ones", Task.REGRESSION, 1, 1, ONES, ONES);

    @AfterEach
    void leaveNoInterruptBehind() {
        Thread.interrupted();
    }

    @Test
    void aHugeRateDivergesWithoutAnException() {
        Dataset data = TestData.plane(64, 16, 1);
        ReferenceNetwork network = TestNetworks.linear(data, 1, 1);
        TrainingReport report = new Trainer(
                        network,
                        new MeanSquaredError(),
                        TrainingSettings.defaults().withBatch(8).withEpochs(200).withRule(new UpdateRule.Sgd(1000)))
                .train(data);
        assertThat(report.ending()).isEqualTo(Ending.DIVERGED);
        assertThat(report.diverged()).isTrue();
        assertThat(report.steps()).isLessThan(200 * 8);
        assertThat(report.divergedAt().orElseThrow()).isBetween(report.steps(), report.steps() + 1);
        assertThat(report.testLoss()).isEmpty();
        assertThat(report.testAccuracy()).isEmpty();
        assertHoldsFiniteNumbersOnly(report);
    }

    @Test
    void aBatchWithoutAFiniteLossEndsTheRunBeforeItsStep() {
        // Steps 1 to 4 are fine; from then on outputs are NaN, which the fifth batch shows.
        TrainingReport report = run(updates -> updates < 4 ? 0 : Double.NaN, SETTINGS);
        assertThat(report.divergedAt()).hasValue(5);
        assertThat(report.steps()).isEqualTo(4);
        assertThat(report.epochs()).isEqualTo(1);
        assertThat(report.finalTrainLoss()).hasValue(1);
        assertThat(report.curve()).extracting(CurvePoint::step).containsExactly(0, 3);
        assertHoldsFiniteNumbersOnly(report);
    }

    @Test
    void aMeasurementWithoutAFiniteLossEndsTheRunToo() {
        TrainingReport report = run(updates -> updates < 3 ? 0 : Double.POSITIVE_INFINITY, SETTINGS);
        assertThat(report.divergedAt()).hasValue(3);
        assertThat(report.steps()).isEqualTo(3);
        assertThat(report.curve()).extracting(CurvePoint::step).containsExactly(0);
        assertHoldsFiniteNumbersOnly(report);
    }

    @Test
    void aNetworkThatStartsBrokenDivergesAtStepZero() {
        TrainingReport report = run(updates -> Double.NaN, SETTINGS);
        assertThat(report.divergedAt()).hasValue(0);
        assertThat(report.steps()).isZero();
        assertThat(report.initialLoss()).isEmpty();
        assertThat(report.finalTrainLoss()).isEmpty();
        assertThat(report.curve()).isEmpty();
        assertThat(report.silentLoss()).isEqualTo(1);
        assertHoldsFiniteNumbersOnly(report);
    }

    @Test
    void aRunThatEndsFarAboveSilenceHasDiverged() {
        TrainingReport far = run(updates -> 102, SETTINGS);
        assertThat(far.ending()).isEqualTo(Ending.DIVERGED);
        assertThat(far.divergedAt()).hasValue(18);
        assertThat(far.epochs()).isEqualTo(6);
        assertThat(far.finalTrainLoss()).hasValue(101 * 101);
        assertThat(far.testLoss()).isEmpty();
        assertThat(run(updates -> 101, SETTINGS).ending()).isEqualTo(Ending.COMPLETED);
        // Fitting the training samples is no excuse for nonsense on the others.
        TrainingReport farOnTest = run(updates -> updates < 18 ? 0 : 102, SETTINGS);
        assertThat(farOnTest.finalTrainLoss()).hasValue(1);
        assertThat(farOnTest.divergedAt()).hasValue(18);
        // Being far off on the way does not count.
        assertThat(run(updates -> updates < 9 ? 1e6 : 0, SETTINGS).ending()).isEqualTo(Ending.COMPLETED);
    }

    @Test
    void confidentNonsenseDivergesInAClassificationToo() {
        Dataset data = TestData.twoBlobs(8, 8, 1);
        Loss loss = new BinaryCrossEntropy();
        // Half the answers are wrong by the whole logit: the mean loss is half of it, against 100 ln 2.
        assertThat(new Trainer(new ScriptedNetwork(data, updates -> 139), loss, SETTINGS)
                        .train(data)
                        .diverged())
                .isTrue();
        assertThat(new Trainer(new ScriptedNetwork(data, updates -> 138), loss, SETTINGS)
                        .train(data)
                        .testAccuracy())
                .hasValue(0.5);
    }

    @Test
    void targetsOfZeroNeverCountAsFarOff() {
        Samples zeros = Samples.targeted(1, new float[6], 1, new float[6]);
        Dataset data = new Dataset("test-zeros", Task.REGRESSION, 1, 1, zeros, zeros);
        TrainingReport report =
                new Trainer(new ScriptedNetwork(data, updates -> 0.5), new MeanSquaredError(), SETTINGS).train(data);
        assertThat(report.silentLoss()).isZero();
        assertThat(report.ending()).isEqualTo(Ending.COMPLETED);
    }

    @Test
    void stopsEarlyWhenNothingGetsBetter() {
        // Distance from the target after each epoch: 2, 1, 1.5, 1, ...: the second is the best.
        double[] distance = {3, 2, 1, 1.5, 1, 0.5, 0};
        IntToDoubleFunction script = updates -> 1 + distance[updates / 3];
        TrainingReport report = run(script, SETTINGS.withEarlyStopping(EarlyStopping.after(2)));
        assertThat(report.ending()).isEqualTo(Ending.STOPPED_EARLY);
        assertThat(report.stoppedEarly()).isTrue();
        assertThat(report.epochs()).isEqualTo(4);
        assertThat(report.testLoss()).hasValue(1);
        assertThat(run(script, SETTINGS.withEarlyStopping(EarlyStopping.after(3)))
                        .ending())
                .isEqualTo(Ending.COMPLETED);
        // From 4 to 1 is a gain of 3, which here is not enough.
        assertThat(run(script, SETTINGS.withEarlyStopping(new EarlyStopping(1, 3.5)))
                        .epochs())
                .isEqualTo(2);
    }

    @Test
    void aListenerMayAskToStopAndKeepsWhatWasMeasured() {
        StopAt listener = new StopAt(7);
        TrainingReport report = new Trainer(new ScriptedNetwork(DATA, updates -> 0), new MeanSquaredError(), SETTINGS)
                .train(DATA, listener);
        assertThat(report.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(report.interrupted()).isTrue();
        assertThat(report.steps()).isEqualTo(7);
        assertThat(report.epochs()).isEqualTo(2);
        assertThat(report.curve()).extracting(CurvePoint::step).containsExactly(0, 3, 6);
        assertThat(report.testLoss()).hasValue(1);
        assertThat(report.finalTrainLoss()).hasValue(1);
        assertThat(listener.reports).containsExactly(report);
        assertHoldsFiniteNumbersOnly(report);
    }

    @Test
    void anInterruptEndsTheRunAndStaysSet() {
        ScriptedNetwork network = new ScriptedNetwork(DATA, updates -> 0);
        TrainingReport report = new Trainer(network, new MeanSquaredError(), SETTINGS)
                .train(DATA, new TrainingListener() {
                    @Override
                    public void stepDone(int step, int epoch, double loss) {
                        if (step == 4) {
                            Thread.currentThread().interrupt();
                        }
                    }
                });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.interrupted()).isTrue();
        assertThat(report.steps()).isEqualTo(4);
        assertThat(network.trainedOn()).hasSize(4);
    }

    @Test
    void anInterruptBeforeTheStartLeavesTheNetworkAlone() {
        Thread.currentThread().interrupt();
        ScriptedNetwork network = new ScriptedNetwork(DATA, updates -> 0);
        TrainingReport report = new Trainer(network, new MeanSquaredError(), SETTINGS).train(DATA);
        assertThat(report.interrupted()).isTrue();
        assertThat(report.steps()).isZero();
        assertThat(report.initialLoss()).hasValue(1);
        assertThat(report.finalTrainLoss()).isEmpty();
        assertThat(network.trainedOn()).isEmpty();
    }

    @Test
    void stopAskedAfterTheLastStepChangesNothing() {
        TrainingReport report = new Trainer(new ScriptedNetwork(DATA, updates -> 0), new MeanSquaredError(), SETTINGS)
                .train(DATA, new TrainingListener() {
                    private TrainingControl control = new TrainingControl();

                    @Override
                    public void started(TrainingStart start) {
                        control = start.control();
                    }

                    @Override
                    public void evaluated(CurvePoint point) {
                        if (point.step() == 18) {
                            control.stop();
                        }
                    }
                });
        assertThat(report.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(report.steps()).isEqualTo(18);
    }

    private static TrainingReport run(IntToDoubleFunction outputAfter, TrainingSettings settings) {
        return new Trainer(new ScriptedNetwork(DATA, outputAfter), new MeanSquaredError(), settings).train(DATA);
    }

    private static void assertHoldsFiniteNumbersOnly(TrainingReport report) {
        List<Double> numbers = new ArrayList<>(List.of(report.seconds(), report.samplesPerSecond()));
        numbers.add(report.silentLoss());
        List.of(report.initialLoss(), report.finalTrainLoss(), report.testLoss(), report.testAccuracy())
                .forEach(number -> number.ifPresent(numbers::add));
        for (CurvePoint point : report.curve()) {
            numbers.add(point.trainLoss());
            numbers.add(point.testLoss());
            OptionalDouble accuracy = point.testAccuracy();
            accuracy.ifPresent(numbers::add);
        }
        assertThat(numbers).allMatch(Double::isFinite);
    }

    /** Asks to stop after a step. */
    private static final class StopAt implements TrainingListener {

        private final int last;
        private final List<TrainingReport> reports = new ArrayList<>();
        private TrainingControl control = new TrainingControl();

        private StopAt(int last) {
            this.last = last;
        }

        @Override
        public void started(TrainingStart start) {
            control = start.control();
        }

        @Override
        public void stepDone(int step, int epoch, double loss) {
            if (step == last) {
                control.stop();
            }
        }

        @Override
        public void finished(TrainingReport report) {
            reports.add(report);
        }
    }
}
