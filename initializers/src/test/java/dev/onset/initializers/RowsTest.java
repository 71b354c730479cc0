package dev.onset.initializers;

import static dev.onset.initializers.Fixtures.afterRamp;
import static dev.onset.initializers.Fixtures.draw;
import static dev.onset.initializers.Fixtures.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.onset.api.activation.Activation;
import dev.onset.api.init.LayerGain;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemes that promise something of every unit's row: its length, or how many of its weights are not 0. */
class RowsTest {

    private static final Activation TANH =
            new ResearchFormulaTest.Function("test-tanh", Math::tanh, x -> 1 / Math.pow(Math.cosh(x), 2));
    private static final Activation SIGMOID = new ResearchFormulaTest.Function(
            "test-sigmoid", x -> 1 / (1 + Math.exp(-x)), x -> 0.25 / Math.pow(Math.cosh(x / 2), 2));

    @ParameterizedTest
    @CsvSource({"30, 20", "20, 30", "17, 17", "1, 9", "9, 1", "1000, 3"})
    void unitNormRowsHaveExactlyOneLength(int fanIn, int fanOut) {
        for (long seed = 1; seed <= 3; seed++) {
            Weights plain = draw(new UnitNorm(), first(fanIn, fanOut), seed);
            Weights gained = draw(new UnitNorm(LayerGain.AUTO), afterRamp(fanIn, fanOut), seed);
            for (int row = 0; row < fanOut; row++) {
                assertThat(length(plain, row)).as("seed %s", seed).isCloseTo(1, within(1e-7));
                assertThat(length(gained, row)).as("seed %s", seed).isCloseTo(Math.sqrt(2), within(1.5e-7));
            }
        }
    }

    @Test
    void unitNormHasADirectionWhereTheOnlyNormalIsZero() {
        int units = 1_000_000;
        RandomStream stream = RandomStream.root(80).child("layers.0").child("weight");
        Weights weights = Weights.unset(units, 1);
        new UnitNorm().fill(weights, first(1, units), stream);
        Weights normals = Weights.unset(units, 1);
        normals.fillNormal(stream, 0, 1);
        int zeros = 0;
        for (int row = 0; row < units; row++) {
            assertThat(Math.abs(weights.get(row, 0))).isEqualTo(1);
            zeros += normals.get(row, 0) == 0 ? 1 : 0;
        }
        assertThat(zeros).as("normals that are zero, seed 80").isPositive();
    }

    @ParameterizedTest
    @CsvSource({"30, 20, 15", "200, 300, 15", "15, 4, 15", "9, 5, 9", "1, 9, 1", "100, 1, 15"})
    void sparseUnitsHearExactlySoManyInputs(int fanIn, int fanOut, int heard) {
        Weights weights = draw(new Sparse(), first(fanIn, fanOut), 4);
        for (int row = 0; row < fanOut; row++) {
            int count = 0;
            for (int column = 0; column < fanIn; column++) {
                count += weights.get(row, column) == 0 ? 0 : 1;
            }
            assertThat(count).as("row %s, seed 4", row).isEqualTo(heard);
        }
    }

    @Test
    void sparseHearsEveryPairOfInputsEquallyOften() {
        int inputs = 6;
        int units = 30_000;
        Weights weights = draw(new Sparse(2, 1), first(inputs, units), 8);
        int[] pairs = new int[inputs * inputs];
        for (int row = 0; row < units; row++) {
            int first = -1;
            for (int column = 0; column < inputs; column++) {
                if (weights.get(row, column) != 0) {
                    if (first >= 0) {
                        pairs[first * inputs + column]++;
                    }
                    first = column;
                }
            }
        }
        double expected = units / 15.0;
        double chiSquare = 0;
        for (int a = 0; a < inputs; a++) {
            for (int b = a + 1; b < inputs; b++) {
                chiSquare += Math.pow(pairs[a * inputs + b] - expected, 2) / expected;
            }
        }
        // 14 degrees of freedom; above 36 by chance once in a thousand.
        assertThat(chiSquare).as("seed 8").isLessThan(36);
    }

    @ParameterizedTest
    @CsvSource({"3, 20", "20, 30", "1, 9", "9, 1", "2, 2"})
    void nguyenWidrowIsMatlabs(int fanIn, int fanOut) {
        NguyenWidrow scheme = new NguyenWidrow(0, 4);
        double magnitude = 0.7 * Math.pow(fanOut, 1.0 / fanIn);
        for (long seed = 1; seed <= 3; seed++) {
            // tansig is active in ±2: half width 2, middle 0. The inputs have half width 2, middle 2.
            check(scheme, LayerSpec.alone(fanIn, fanOut, TANH), magnitude, 2, 0, 2, 2, seed);
            // logsig is active in ±4, and its values, the inputs of the next layer, are in [0, 1].
            LayerSpec later = NetworkPlan.inputs(3)
                    .layer(fanIn, SIGMOID)
                    .layer(fanOut, SIGMOID)
                    .layers()
                    .get(1);
            check(scheme, later, magnitude, 4, 0, 0.5, 0.5, seed);
        }
    }

    private static void check(
            NguyenWidrow scheme,
            LayerSpec layer,
            double magnitude,
            double activeHalf,
            double activeMiddle,
            double inputHalf,
            double inputMiddle,
            long seed) {
        Weights weights = draw(scheme, layer, seed);
        Weights biases = Weights.unset(1, layer.fanOut());
        scheme.fillBiases(biases, weights, layer, RandomStream.root(seed).child("bias"));
        double length = magnitude * activeHalf / inputHalf;
        for (int row = 0; row < layer.fanOut(); row++) {
            assertThat(length(weights, row)).as("row %s, seed %s", row, seed).isCloseTo(length, within(1e-6 * length));
            double step = layer.fanOut() == 1 ? 0 : -1 + 2.0 * row / (layer.fanOut() - 1);
            double bias = magnitude * step * Math.signum(weights.get(row, 0)) * activeHalf + activeMiddle;
            for (int column = 0; column < layer.fanIn(); column++) {
                bias -= weights.get(row, column) * inputMiddle;
            }
            assertThat((double) biases.get(0, row))
                    .as("bias %s, seed %s", row, seed)
                    .isCloseTo(bias, within(1e-5));
        }
    }

    @Test
    void nguyenWidrowIsUniformWhereNoRangeIsActive() {
        NguyenWidrow scheme = new NguyenWidrow();
        Weights weights = draw(scheme, first(40, 50), 2);
        Weights biases = Weights.unset(1, 50);
        scheme.fillBiases(biases, weights, first(40, 50), RandomStream.root(2).child("bias"));
        assertThat(weights.values()).doesNotContain(Float.NaN);
        double squares = 0;
        for (float weight : weights.values()) {
            assertThat(weight).isBetween(-1f, 1f);
            squares += (double) weight * weight / weights.count();
        }
        assertThat(squares).as("seed 2").isCloseTo(1.0 / 3, within(0.04));
        for (float bias : biases.values()) {
            assertThat(bias).isBetween(-1f, 1f);
        }
        // A layer after ReLU has inputs in [0, 1] as far as MATLAB is concerned.
        LayerSpec afterRamp = NetworkPlan.inputs(3)
                .layer(5, new Fixtures.Ramp())
                .layer(7, TANH)
                .layers()
                .get(1);
        check(scheme, afterRamp, 0.7 * Math.pow(7, 0.2), 2, 0, 0.5, 0.5, 6);
    }

    private static double length(Weights weights, int row) {
        double squares = 0;
        for (int column = 0; column < weights.columns(); column++) {
            squares += (double) weights.get(row, column) * weights.get(row, column);
        }
        return Math.sqrt(squares);
    }
}
