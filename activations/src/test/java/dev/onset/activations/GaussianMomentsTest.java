package dev.onset.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.Gain;
import dev.onset.api.activation.GaussianExpectation;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gains that follow from each definition, against values computed outside this project to six places. */
class GaussianMomentsTest {

    /** Rounding of the reference values. */
    private static final double PLACES = 1e-5;

    /** The critical weight variance is NaN where there is no critical pair. */
    record Row(
            Activation activation,
            double mean,
            double meanSquare,
            double meanSquareSlope,
            double forward,
            double backward,
            double criticalWeight,
            double criticalBias) {
        @Override
        public String toString() {
            return activation.toString();
        }
    }

    static Stream<Row> table() {
        double none = Double.NaN;
        return Stream.of(
                new Row(new Identity(), 0, 1, 1, 1, 1, 1, 0),
                new Row(new Relu(), 0.398942, 0.5, 0.5, 1.41421, 1.41421, 2, 0),
                new Row(new LeakyRelu(), 0.394953, 0.500050, 0.500050, 1.41414, 1.41414, 1.99980, 0),
                new Row(new LeakyRelu(0.2), 0.319154, 0.520000, 0.520000, 1.38675, 1.38675, 1.92308, 0),
                new Row(new Elu(), 0.160521, 0.644945, 0.668102, 1.24520, 1.22343, 1.49678, 0.03466),
                new Row(new Selu(), 0, 1, 1.071575, 1, 0.96603, 0.93321, 0.06679),
                new Row(new Gelu(), 0.282095, 0.425221, 0.455851, 1.53353, 1.48111, 2.19370, 0.06719),
                new Row(new Silu(), 0.206621, 0.355776, 0.379482, 1.67653, 1.62332, 2.63517, 0.06247),
                new Row(new Softplus(), 0.806059, 0.921246, 0.293379, 1.04187, 1.84623, none, none),
                new Row(new Softsign(), 0, 0.183014, 0.227671, 2.33753, 2.09578, 4.39230, 0.19615),
                new Row(new Sigmoid(), 0.5, 0.293379, 0.044836, 1.84623, 4.72265, none, none),
                new Row(new Tanh(), 0, 0.394294, 0.464403, 1.59254, 1.46741, 2.15330, 0.15096));
    }

    @ParameterizedTest
    @MethodSource("table")
    void momentsAreTheKnownOnes(Row row) {
        Activation f = row.activation();
        assertThat(GaussianExpectation.of(f::value, f.kinks())).isCloseTo(row.mean(), within(PLACES));
        assertThat(GaussianExpectation.of(z -> f.value(z) * f.value(z), f.kinks()))
                .isCloseTo(row.meanSquare(), within(PLACES));
        assertThat(GaussianExpectation.of(z -> f.slope(z) * f.slope(z), f.kinks()))
                .isCloseTo(row.meanSquareSlope(), within(PLACES));
    }

    @ParameterizedTest
    @MethodSource("table")
    void gainsAreTheKnownOnes(Row row) {
        assertThat(Gain.forward(row.activation())).isCloseTo(row.forward(), within(PLACES));
        assertThat(Gain.backward(row.activation())).isCloseTo(row.backward(), within(PLACES));
    }

    @ParameterizedTest
    @MethodSource("table")
    void criticalPairIsTheKnownOne(Row row) {
        if (Double.isNaN(row.criticalWeight())) {
            assertThat(Gain.critical(row.activation())).isEmpty();
        } else {
            Gain.CriticalPair pair = Gain.critical(row.activation()).orElseThrow();
            assertThat(pair.weightVariance()).isCloseTo(row.criticalWeight(), within(PLACES));
            assertThat(pair.biasVariance()).isCloseTo(row.criticalBias(), within(PLACES));
        }
    }
}
