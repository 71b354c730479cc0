package dev.onset.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.activations.Identity;
import dev.onset.activations.Relu;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.init.Initializer;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.initializers.HeNormal;
import dev.onset.initializers.Zeros;
import dev.onset.training.Dataset;
import dev.onset.training.SoftmaxCrossEntropy;
import dev.onset.training.Trainer;
import dev.onset.training.TrainingReport;
import dev.onset.training.TrainingSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digits are worth a network: a linear classifier cannot read them, two hidden layers can. */
final class DigitsHardnessTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aLinearClassifierStaysBelow93PerCentWhateverItsRateAndLength(long seed) {
        Dataset digits = new Digits(10_000, 2_000, seed).load();
        NetworkPlan linear = NetworkPlan.inputs(784).layer(10, new Identity());
        for (double rate : new double[] {0.01, 0.001}) {
            TrainingReport report = trained(linear, new Zeros(), digits, 20, rate);
            assertThat(report.curve()).hasSize(21);
            assertThat(report.curve())
                    .allSatisfy(point ->
                            assertThat(point.testAccuracy().orElseThrow()).isLessThan(0.93));
            // It does learn, so the bound means something.
            assertThat(report.testAccuracy().orElseThrow()).isGreaterThan(0.80);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void twoHiddenLayersPass98PerCent(long seed) {
        Dataset digits = new Digits(10_000, 2_000, seed).load();
        NetworkPlan net = NetworkPlan.inputs(784)
                .layer(256, new Relu())
                .layer(128, new Relu())
                .layer(10, new Identity());
        TrainingReport report = trained(net, new HeNormal(), digits, 10, 0.001);
        assertThat(report.testAccuracy().orElseThrow()).isGreaterThan(0.98);
    }

    private static TrainingReport trained(
            NetworkPlan plan, Initializer initializer, Dataset digits, int epochs, double rate) {
        Parameters parameters = Parameters.draw(plan, initializer, 1);
        TrainingSettings settings =
                TrainingSettings.defaults().withEpochs(epochs).withRule(new UpdateRule.Adam(rate, 0.9, 0.999, 1e-8));
        try (DenseNetwork network = new SimdEngine(SimdSettings.ofThreads(2)).build(plan, parameters)) {
            return new Trainer(network, new SoftmaxCrossEntropy(), settings).train(digits);
        }
    }
}
