package dev.onset.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.onset.activations.Identity;
import dev.onset.activations.Relu;
import dev.onset.activations.Tanh;
import dev.onset.api.activation.Activation;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.init.Initializer;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.initializers.HeNormal;
import dev.onset.initializers.Normal;
import dev.onset.initializers.Zeros;
import dev.onset.testkit.ReferenceEngine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The trainer on the fast engine. */
class EngineTrainingTest {

    private static final TrainingSettings SETTINGS =
            TrainingSettings.defaults().withBatch(33).withEpochs(3);

    @ParameterizedTest
    @MethodSource("dev.onset.api.engine.UpdateRule#all")
    void trainsTheSameBitsOnAnyNumberOfThreads(UpdateRule rule) {
        Dataset data = TestData.blobs(5, 250, 40, 2);
        NetworkPlan plan = deep(data, 3, 65, new Tanh());
        Set<String> hashes = new HashSet<>();
        for (int threads : new int[] {1, 2, 3, 7}) {
            Engine engine = new SimdEngine(SimdSettings.ofThreads(threads));
            try (DenseNetwork network = engine.build(plan, Parameters.draw(plan, new HeNormal(), 4))) {
                new Trainer(network, new SoftmaxCrossEntropy(), SETTINGS.withRule(rule)).train(data);
                hashes.add(network.parameters().sha256());
            }
        }
        assertThat(hashes).hasSize(1);
    }

    @Test
    void followsTheReferenceEngine() {
        Dataset data = TestData.blobs(5, 250, 40, 3);
        NetworkPlan plan = deep(data, 2, 17, new Tanh());
        List<TrainingReport> reports = new ArrayList<>();
        for (Engine engine : List.of(new ReferenceEngine(), new SimdEngine(SimdSettings.ofThreads(2)))) {
            try (DenseNetwork network = engine.build(plan, Parameters.draw(plan, new HeNormal(), 4))) {
                reports.add(new Trainer(network, new SoftmaxCrossEntropy(), SETTINGS).train(data));
            }
        }
        assertThat(reports.getLast().curve()).hasSize(4);
        for (int i = 0; i < 4; i++) {
            CurvePoint reference = reports.getFirst().curve().get(i);
            assertThat(reports.getLast().curve().get(i).testLoss())
                    .isCloseTo(reference.testLoss(), within(1e-4 * reference.testLoss()));
        }
    }

    @Test
    void deepNetworksTrainStallOrDivergeByTheirInitializer() {
        Dataset data = TestData.blobs(4, 1000, 200, 5);
        UpdateRule rule = new UpdateRule.Momentum(0.01, 0.9);
        TrainingReport he = deepRelu(data, new HeNormal(), rule);
        assertThat(he.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(he.testAccuracy().orElseThrow()).isGreaterThan(0.95);
        assertThat(he.stepsTo90()).isPresent();

        TrainingReport zeros = deepRelu(data, new Zeros(), rule);
        assertThat(zeros.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(zeros.testLoss().orElseThrow()).isCloseTo(Math.log(4), within(0.02));
        assertThat(zeros.testAccuracy().orElseThrow()).isLessThan(0.3);

        TrainingReport large = deepRelu(data, new Normal(0, 1), rule);
        assertThat(large.ending()).isEqualTo(Ending.DIVERGED);
        assertThat(large.initialLoss().orElseThrow()).isGreaterThan(1e5);
        assertThat(large.testAccuracy()).isEmpty();
    }

    @Test
    void anInterruptDoesNotDisturbTheEnginesThreads() {
        Dataset data = TestData.blobs(4, 300, 40, 5);
        NetworkPlan plan = deep(data, 2, 257, new Relu());
        Engine engine = new SimdEngine(SimdSettings.ofThreads(3));
        try (DenseNetwork network = engine.build(plan, Parameters.draw(plan, new HeNormal(), 1))) {
            TrainingReport report = new Trainer(network, new SoftmaxCrossEntropy(), SETTINGS)
                    .train(data, new TrainingListener() {
                        @Override
                        public void evaluated(CurvePoint point) {
                            if (point.step() == 10) {
                                Thread.currentThread().interrupt();
                            }
                        }
                    });
            assertThat(report.ending()).isEqualTo(Ending.INTERRUPTED);
            // Still interrupted, the thread can measure what it has.
            Evaluation after = Evaluator.onAll(network, new SoftmaxCrossEntropy(), data.test())
                    .evaluate();
            assertThat(after.loss()).isEqualTo(report.testLoss().orElseThrow());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static TrainingReport deepRelu(Dataset data, Initializer initializer, UpdateRule rule) {
        NetworkPlan plan = deep(data, 8, 100, new Relu());
        Engine engine = new SimdEngine(SimdSettings.ofThreads(1));
        try (DenseNetwork network = engine.build(plan, Parameters.draw(plan, initializer, 1))) {
            return new Trainer(network, new SoftmaxCrossEntropy(), SETTINGS.withRule(rule)).train(data);
        }
    }

    private static NetworkPlan deep(Dataset data, int hidden, int units, Activation activation) {
        NetworkPlan plan = NetworkPlan.inputs(data.inputs());
        for (int i = 0; i < hidden; i++) {
            plan = plan.layer(units, activation);
        }
        return plan.layer(data.outputs(), new Identity());
    }
}
