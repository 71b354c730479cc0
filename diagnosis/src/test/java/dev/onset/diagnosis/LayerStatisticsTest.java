package dev.onset.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.onset.activations.Gelu;
import dev.onset.activations.LeakyRelu;
import dev.onset.activations.Relu;
import dev.onset.activations.Sigmoid;
import dev.onset.activations.Silu;
import dev.onset.activations.Tanh;
import dev.onset.api.activation.Activation;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.network.LayerSpec;
import org.junit.jupiter.api.Test;

class LayerStatisticsTest {

    @Test
    void momentsAreThoseOfAllValues() {
        LayerStatistics statistics = LayerStatistics.of(snapshot(new Relu(), 2, -1, 2, 3, 4));
        assertThat(statistics.layer()).isEqualTo(1);
        assertThat(statistics.units()).isEqualTo(2);
        assertThat(statistics.mean()).isEqualTo(9.0 / 4);
        assertThat(statistics.rms()).isCloseTo(Math.sqrt(29.0 / 4), within(1e-12));
        assertThat(statistics.std()).isCloseTo(Math.sqrt(29.0 / 4 - 81.0 / 16), within(1e-12));
    }

    @Test
    void aUnitIsDeadWhenNoSamplePassesAGradient() {
        // Unit 0 sees -1 and -3, unit 1 sees 2 and -4, unit 2 sees 0 and 0.
        LayerStatistics statistics = LayerStatistics.of(snapshot(new Relu(), 3, -1, 2, 0, -3, -4, 0));
        assertThat(statistics.dead()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void saturationIsAFlatTailThatIsNotAnExactZero() {
        assertThat(LayerStatistics.of(snapshot(new Tanh(), 1, -3, -1, 0, 1, 3)).saturated())
                .isCloseTo(0.4, within(1e-12));
        assertThat(LayerStatistics.of(snapshot(new Sigmoid(), 1, -6, 0, 6, 1)).saturated())
                .isCloseTo(0.5, within(1e-12));
        assertThat(LayerStatistics.of(snapshot(new Relu(), 1, -6, -1, 6)).saturated())
                .isZero();
        assertThat(LayerStatistics.of(snapshot(new LeakyRelu(), 1, -6, -100, 6)).saturated())
                .isZero();
    }

    @Test
    void theBoundariesOfMonotoneActivationsAreWhereTheSlopeIsATwentieth() {
        // 1 - tanh² = 0.05 at 2.1785; s (1 - s) = 0.05 / 4 at 4.3569.
        assertThat(LayerStatistics.of(snapshot(new Tanh(), 1, -2.177f, -2.180f, 2.177f, 2.180f))
                        .saturated())
                .isEqualTo(0.5);
        assertThat(LayerStatistics.of(snapshot(new Sigmoid(), 1, -4.355f, -4.359f, 4.355f, 4.359f))
                        .saturated())
                .isEqualTo(0.5);
    }

    @Test
    void aTurnThatIsSteepFurtherOutIsNoSaturation() {
        // The minima: GELU's at -0.752, SiLU's at -1.278.
        assertThat(LayerStatistics.of(snapshot(new Gelu(), 1, -0.752f, -0.75f, -1.4f, 3))
                        .saturated())
                .isZero();
        assertThat(LayerStatistics.of(snapshot(new Silu(), 1, -1.278f, -1.3f, -2.4f, 5))
                        .saturated())
                .isZero();
        assertThat(LayerStatistics.of(snapshot(new Gelu(), 1, -2.6f, -3, -1, 1)).saturated())
                .isEqualTo(0.5);
        assertThat(LayerStatistics.of(snapshot(new Silu(), 1, -6, -9, -1, 1)).saturated())
                .isEqualTo(0.5);
    }

    @Test
    void theMedianOfTheGradientIsThatOfItsMagnitude() {
        LayerStatistics statistics = LayerStatistics.of(snapshot(new Relu(), 1, 1, 1, 1, 1));
        // The gradients of the fixture are 1, -2, 3, -4.
        assertThat(statistics.gradientMedian()).isEqualTo(2.5);
        assertThat(statistics.gradientRms()).isCloseTo(Math.sqrt(7.5), within(1e-12));
        assertThat(statistics.weightGradientRms()).isEqualTo(0.5);
    }

    @Test
    void aLayerWithoutABatchIsRefused() {
        assertThatThrownBy(() -> LayerStatistics.of(snapshot(new Relu(), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("layers.0")
                .hasMessageContaining("forward");
    }

    private static LayerSnapshot snapshot(Activation activation, int units, float... preActivations) {
        float[] activations = new float[preActivations.length];
        float[] gradients = new float[preActivations.length];
        for (int i = 0; i < preActivations.length; i++) {
            activations[i] = (float) activation.value(preActivations[i]);
            gradients[i] = (i + 1) * (i % 2 == 0 ? 1 : -1);
        }
        return new LayerSnapshot(
                LayerSpec.alone(1, units, activation),
                preActivations.length / units,
                preActivations,
                activations,
                gradients,
                new float[units],
                new float[] {0.5f},
                new float[units],
                new float[units]);
    }
}
