package dev.onset.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.onset.activations.Relu;
import dev.onset.activations.Tanh;
import dev.onset.api.activation.Activation;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.init.Initializer;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.initializers.HeNormal;
import dev.onset.initializers.Normal;
import dev.onset.initializers.Orthogonal;
import dev.onset.initializers.Zeros;
import org.junit.jupiter.api.Test;

/**
 * The classic experiment: ten hidden layers of 500 on a thousand standard-normal inputs, against the infinite-width
 * recursion q' = σw² E[f(√q z)²], with the spread that sixty seeds showed at this width.
 */
class DiagnosisTest {

    private static final int WIDTH = 500;
    private static final int DEPTH = 10;
    private static final int BATCH = 1000;

    @Test
    void tanhWithSmallWeightsFadesLayerByLayerAsTheoryPredicts() {
        double[] predicted = {
            0.213546,
            0.0476421,
            0.0106519,
            0.00238182,
            0.000532592,
            0.000119091,
            2.66296e-05,
            5.95456e-06,
            1.33148e-06,
            2.97728e-07
        };
        double[] spread = {0.00046, 0.00016, 4.7e-05, 1.2e-05, 3.3e-06, 7.7e-07, 2e-07, 5.2e-08, 1.4e-08, 3.5e-09};
        Diagnosis diagnosis = measure(new Tanh(), new Normal(0, 0.01), 1);
        for (int layer = 0; layer < DEPTH; layer++) {
            LayerStatistics measured = diagnosis.layers().get(layer);
            assertThat(measured.std())
                    .as("std of layer %d, seed 1", layer + 1)
                    .isCloseTo(predicted[layer], within(4 * spread[layer]));
            assertThat(measured.saturated()).isZero();
        }
        // Going down, each layer multiplies squared gradients by χ ≈ 0.05.
        assertThat(diagnosis.layers().getFirst().gradientRms())
                .isBetween(Math.pow(0.05, 4.5) / 1.5, Math.pow(0.05, 4.5) * 1.5);
        // What shrinks in one factor of a weight gradient grows in the other: they stay level over depth.
        assertThat(diagnosis.layers().get(1).weightGradientRms()
                        / diagnosis.layers().get(8).weightGradientRms())
                .isBetween(0.5, 2.0);
    }

    @Test
    void reluWithHeWeightsKeepsActivationsAndGradients() {
        double[] spread = {0.0023, 0.017, 0.029, 0.04, 0.055, 0.063, 0.074, 0.082, 0.089, 0.1};
        Diagnosis diagnosis = measure(new Relu(), new HeNormal(), 1);
        for (int layer = 0; layer < DEPTH; layer++) {
            assertThat(diagnosis.layers().get(layer).std())
                    .as("std of layer %d, seed 1", layer + 1)
                    .isCloseTo(0.825645, within(4 * spread[layer]));
        }
        assertThat(diagnosis.hidden(DEPTH).gradientRatio()).isBetween(0.6, 1.6);
        assertThat(diagnosis.hidden(DEPTH).deadFraction()).isLessThan(0.1);
        assertThat(diagnosis.effectiveWidth().narrowest()).isEqualTo(WIDTH);
    }

    @Test
    void tanhWithLargeWeightsSaturatesAndItsGradientsExplode() {
        Diagnosis diagnosis = measure(new Tanh(), new Normal(0, 1), 1);
        LayerStatistics second = diagnosis.layers().get(1);
        // σ of the pre-activations is about √500 · 0.95: |tanh| > 0.975 for nine tenths of them.
        assertThat(second.saturated()).isBetween(0.88, 0.95);
        LayerStatistics bottom = diagnosis.layers().getFirst();
        assertThat(bottom.gradientRms()).isGreaterThan(100);
        assertThat(bottom.gradientMedian()).isLessThan(bottom.gradientRms() / 100);
    }

    @Test
    void orthogonalKeepsTheRmsOfALinearStackExactly() {
        Diagnosis diagnosis = measure(new dev.onset.activations.Identity(), new Orthogonal(), 1);
        double first = diagnosis.layers().getFirst().rms();
        assertThat(diagnosis.layers()).allSatisfy(layer -> {
            assertThat(layer.rms()).isCloseTo(first, within(1e-4 * first));
            assertThat(layer.gradientRms()).isCloseTo(1, within(0.01));
        });
    }

    @Test
    void zeroWeightsLeaveEveryReluUnitDeadAndTheNetworkOneUnitWide() {
        Diagnosis diagnosis = measure(new Relu(), new Zeros(), 1);
        assertThat(diagnosis.layers()).allSatisfy(layer -> {
            assertThat(layer.rms()).isZero();
            assertThat(layer.dead()).isEqualTo(1);
        });
        assertThat(diagnosis.effectiveWidth().narrowest()).isEqualTo(1);
        assertThat(diagnosis.hidden(DEPTH).gradientRatio()).isZero();
    }

    @Test
    void sameSeedsMeasureTheSameNumbers() {
        assertThat(measure(new Tanh(), new Normal(0, 0.1), 7))
                .isEqualTo(measure(new Tanh(), new Normal(0, 0.1), 7))
                .isNotEqualTo(measure(new Tanh(), new Normal(0, 0.1), 8));
    }

    private static Diagnosis measure(Activation activation, Initializer initializer, long seed) {
        NetworkPlan plan = NetworkPlan.inputs(WIDTH);
        for (int layer = 0; layer < DEPTH; layer++) {
            plan = plan.layer(WIDTH, activation);
        }
        RandomStream random = RandomStream.root(seed);
        try (DenseNetwork network =
                new SimdEngine(SimdSettings.defaults()).build(plan, Parameters.draw(plan, initializer, seed))) {
            float[] inputs = Diagnosis.normalInputs(plan, BATCH, random.child("inputs"));
            return Diagnosis.measure(network, inputs, BATCH, random.child("gradients"));
        }
    }
}
