package dev.onset.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {

    private static final TrainingSettings SETTINGS = TrainingSettings.defaults();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 16, 17, 100})
    void anEpochVisitsEverySampleOnceAndItsLastBatchIsWhatIsLeft(int batch) {
        List<List<Integer>> steps = visited(17, SETTINGS.withBatch(batch).withEpochs(2));
        int perEpoch = Math.ceilDiv(17, batch);
        assertThat(steps).hasSize(2 * perEpoch);
        for (int epoch = 0; epoch < 2; epoch++) {
            List<List<Integer>> ofEpoch = steps.subList(epoch * perEpoch, (epoch + 1) * perEpoch);
            assertThat(flat(ofEpoch))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 17).boxed().toList());
            assertThat(ofEpoch.getLast()).hasSize(17 - (perEpoch - 1) * Math.min(batch, 17));
        }
    }

    @Test
    void theOrderOfAnEpochDependsOnSeedAndNumberAlone() {
        List<Integer> both = flat(visited(50, SETTINGS.withEpochs(2)));
        assertThat(flat(visited(50, SETTINGS.withEpochs(2)))).isEqualTo(both);
        assertThat(flat(visited(50, SETTINGS.withEpochs(1)))).isEqualTo(both.subList(0, 50));
        assertThat(flat(visited(50, SETTINGS.withEpochs(2).withBatch(7)))).isEqualTo(both);
        assertThat(both.subList(50, 100)).isNotEqualTo(both.subList(0, 50));
        assertThat(flat(visited(50, SETTINGS.withEpochs(2).withSeed(2)))).isNotEqualTo(both);
    }

    @Test
    void theSameSeedTrainsTheSameWeights() {
        Dataset data = TestData.blobs(3, 90, 30, 1);
        assertThat(trainedHash(data, 1)).isEqualTo(trainedHash(data, 1)).isNotEqualTo(trainedHash(data, 2));
    }

    @Test
    void logisticRegressionLearnsFromZero() {
        Dataset data = TestData.blobs(4, 200, 100, 3);
        TrainingReport report = new Trainer(
                        TestNetworks.linear(data, 0, 1),
                        new SoftmaxCrossEntropy(),
                        SETTINGS.withRule(new UpdateRule.Sgd(0.1)).withBatch(16))
                .train(data);
        assertThat(report.initialLoss().orElseThrow()).isCloseTo(Math.log(4), within(1e-12));
        assertThat(report.silentLoss()).isCloseTo(Math.log(4), within(1e-12));
        assertThat(report.testAccuracy().orElseThrow()).isGreaterThan(0.99);
        assertThat(report.finalTrainLoss().orElseThrow()).isLessThan(0.1);
        assertThat(report.stepsTo90()).hasValue(13);
        assertThat(report.ending()).isEqualTo(Ending.COMPLETED);
    }

    @Test
    void aBinaryTaskIsLearnt() {
        Dataset data = TestData.twoBlobs(64, 64, 5);
        TrainingReport report = new Trainer(
                        TestNetworks.small(data, 1, 1),
                        new BinaryCrossEntropy(),
                        SETTINGS.withRule(new UpdateRule.Adam(0.05, 0.9, 0.999, 1e-8)))
                .train(data);
        assertThat(report.silentLoss()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(report.testAccuracy()).hasValue(1);
    }

    @Test
    void aRegressionIsLearntAndHasNoAccuracy() {
        Dataset data = TestData.plane(256, 64, 5);
        TrainingReport report = new Trainer(
                        TestNetworks.linear(data, 1, 1),
                        new MeanSquaredError(),
                        SETTINGS.withRule(new UpdateRule.Sgd(0.3)).withBatch(32).withEpochs(20))
                .train(data);
        assertThat(report.testLoss().orElseThrow()).isLessThan(1e-6);
        assertThat(report.testAccuracy()).isEmpty();
        assertThat(report.stepsTo90()).isEmpty();
        // E[(x0 - 2 x1)²] = 5 and E[(1 + x2)²] = 2.
        assertThat(report.silentLoss()).isCloseTo(3.5, within(0.7));
    }

    @Test
    void theCurveStartsBeforeTheFirstStepAndEndsAtTheLast() {
        Dataset data = TestData.indices(10);
        // Logit 0 of ten: the loss never moves from ln 10, and the first of ten classes is always said.
        TrainingReport report = new Trainer(
                        new ScriptedNetwork(data, updates -> 0),
                        new SoftmaxCrossEntropy(),
                        SETTINGS.withBatch(4).withEpochs(3).withEvaluateEvery(2).withMaxSteps(8))
                .train(data);
        assertThat(report.curve()).extracting(CurvePoint::step).containsExactly(0, 2, 3, 4, 6, 8);
        assertThat(report.curve()).extracting(CurvePoint::epoch).containsExactly(0, 1, 1, 2, 2, 3);
        assertThat(report.curve()).allSatisfy(point -> {
            assertThat(point.trainLoss()).isCloseTo(Math.log(10), within(1e-12));
            assertThat(point.testLoss()).isCloseTo(Math.log(10), within(1e-12));
            assertThat(point.testAccuracy()).hasValue(0.1);
        });
        assertThat(report.epochs()).isEqualTo(2);
        assertThat(report.steps()).isEqualTo(8);
        assertThat(report.stepsTo(0.1)).hasValue(0);
        assertThat(report.stepsTo90()).isEmpty();
    }

    @Test
    void trainingLossesAreWeighedBySamples() {
        // One target 0, outputs equal to the number of updates: losses 0, 1, 4, 9, ...
        Dataset data = zeros(5);
        List<EpochSummary> epochs = new ArrayList<>();
        TrainingReport report = new Trainer(
                        new ScriptedNetwork(data, updates -> updates),
                        new MeanSquaredError(),
                        SETTINGS.withBatch(2).withEpochs(2).withEvaluateEvery(2))
                .train(data, new TrainingListener() {
                    @Override
                    public void epochDone(EpochSummary summary) {
                        epochs.add(summary);
                    }
                });
        assertThat(report.curve())
                .extracting(CurvePoint::trainLoss)
                .containsExactly(0.0, (0 + 1) / 2.0, 4.0, 9.0, (2 * 16 + 25) / 3.0);
        assertThat(report.curve()).extracting(CurvePoint::testLoss).containsExactly(0.0, 4.0, 9.0, 16.0, 36.0);
        assertThat(epochs)
                .extracting(EpochSummary::trainLoss)
                .containsExactly((2 * 0 + 2 * 1 + 4) / 5.0, (2 * 9 + 2 * 16 + 25) / 5.0);
        assertThat(epochs).extracting(EpochSummary::step).containsExactly(3, 6);
        assertThat(report.finalTrainLoss()).hasValue((9 + 16 + 25) / 3.0);
        assertThat(report.testLoss()).hasValue(36);
    }

    @Test
    void timeIsCountedWithTheGivenClock() {
        Dataset data = zeros(6);
        long[] nanos = {0};
        TrainingReport report = new Trainer(
                        new ScriptedNetwork(data, updates -> 0),
                        new MeanSquaredError(),
                        SETTINGS.withBatch(2).withEpochs(2),
                        () -> nanos[0])
                .train(data, new TrainingListener() {
                    @Override
                    public void stepDone(int step, int epoch, double loss) {
                        nanos[0] += 1_000_000_000L;
                    }

                    @Override
                    public void evaluated(CurvePoint point) {
                        nanos[0] += 10_000_000_000L;
                    }
                });
        assertThat(report.seconds()).isCloseTo(6 + 30, within(1e-9));
        assertThat(report.samplesPerSecond()).isCloseTo(12 / 6.0, within(1e-9));
    }

    @Test
    void aClockThatStandsStillDividesByNothing() {
        Dataset data = zeros(6);
        TrainingReport report = new Trainer(
                        new ScriptedNetwork(data, updates -> 0), new MeanSquaredError(), SETTINGS, () -> 42)
                .train(data);
        assertThat(report.samplesPerSecond()).isZero();
        assertThat(report.seconds()).isZero();
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        Dataset blobs = TestData.blobs(3, 9, 9, 1);
        DenseNetwork forPlane = TestNetworks.linear(TestData.plane(4, 4, 1), 1, 1);
        assertThatThrownBy(() -> new Trainer(forPlane, new SoftmaxCrossEntropy(), SETTINGS).train(blobs))
                .hasMessage("data set 'test-blobs' needs a network from 2 inputs to 3 outputs, but this one is 3,2;"
                        + " change its first or last width");
        DenseNetwork fitting = TestNetworks.linear(blobs, 1, 1);
        assertThatThrownBy(() -> new Trainer(fitting, new MeanSquaredError(), SETTINGS).train(blobs))
                .hasMessage("loss 'mean-squared-error' is for regression, but data set 'test-blobs' is"
                        + " classification; use 'softmax-cross-entropy'");
    }

    private static String trainedHash(Dataset data, long seed) {
        DenseNetwork network = TestNetworks.small(data, 1, 7);
        new Trainer(
                        network,
                        new SoftmaxCrossEntropy(),
                        SETTINGS.withSeed(seed).withEpochs(2).withBatch(8))
                .train(data);
        return network.parameters().sha256();
    }

    private static List<List<Integer>> visited(int samples, TrainingSettings settings) {
        Dataset data = TestData.indices(samples);
        ScriptedNetwork network = new ScriptedNetwork(data, updates -> 0);
        new Trainer(network, new SoftmaxCrossEntropy(), settings).train(data);
        return network.trainedOn().stream()
                .map(inputs -> IntStream.range(0, inputs.length)
                        .mapToObj(i -> (int) inputs[i])
                        .toList())
                .toList();
    }

    private static List<Integer> flat(List<List<Integer>> steps) {
        return steps.stream().flatMap(List::stream).toList();
    }

    private static Dataset zeros(int count) {
        Samples samples = Samples.targeted(1, new float[count], 1, new float[count]);
        return new Dataset("test-zeros", Task.REGRESSION, 1, 1, samples, samples);
    }
}
