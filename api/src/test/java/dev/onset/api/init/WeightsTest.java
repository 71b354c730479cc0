package dev.onset.api.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.onset.api.random.RandomStream;
import dev.onset.api.random.TruncatedNormal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

    private static final RandomStream RANDOM = RandomStream.root(3).child("weight");

    @Test
    void everyWeightStartsAsNan() {
        assertThat(Weights.unset(3, 5).values()).hasSize(15).containsOnly(Float.NaN);
    }

    @Test
    void rowsAreUnitsAndColumnsAreInputs() {
        Weights weights = Weights.unset(2, 3);
        weights.fill((row, column) -> 10 * row + column);
        assertThat(weights.values()).containsExactly(0, 1, 2, 10, 11, 12);
        assertThat(weights.get(1, 2)).isEqualTo(12);
        weights.set(1, 0, 0.1);
        assertThat(weights.get(1, 0)).isEqualTo(0.1f);
        assertThat(weights.rows()).isEqualTo(2);
        assertThat(weights.columns()).isEqualTo(3);
        assertThat(weights.count()).isEqualTo(6);
        weights.fill(0.5);
        assertThat(weights.values()).containsOnly(0.5f);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "2, 0", "0, -1", "0, 3", "1, 5"})
    void cellsOutsideAreRefusedEvenWhereTheArrayHasThem(int row, int column) {
        Weights weights = Weights.unset(2, 3);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> weights.set(row, column, 1))
                .withMessageContaining("[" + row + "," + column + "] is outside 2 x 3");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> weights.get(row, column));
    }

    @Test
    void emptyShapesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.unset(0, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weights.unset(3, -1))
                .withMessageContaining("3 x -1");
    }

    @Test
    void weightIHasTheStreamsValueAtI() {
        Weights normal = Weights.unset(7, 13);
        normal.fillNormal(RANDOM, 0, 1);
        Weights uniform = Weights.unset(7, 13);
        uniform.fillUniform(RANDOM, -1, 1);
        Weights truncated = Weights.unset(7, 13);
        truncated.fillTruncatedNormal(RANDOM, 0, 1, -2, 2);
        TruncatedNormal cut = new TruncatedNormal(-2, 2);
        for (int i = 0; i < normal.count(); i++) {
            assertThat(normal.values()[i]).isEqualTo(RANDOM.normal(i));
            assertThat(uniform.values()[i]).isEqualTo(RANDOM.symmetric(i));
            assertThat((double) truncated.values()[i]).isCloseTo(cut.at(RANDOM.unit(i)), within(1e-6));
        }
    }

    @Test
    void valuesDoNotDependOnTheShapeBehindThem() {
        Weights tall = Weights.unset(91, 1);
        tall.fillNormal(RANDOM, 1, 2);
        Weights wide = Weights.unset(1, 1000);
        wide.fillNormal(RANDOM, 1, 2);
        for (int i = 0; i < tall.count(); i++) {
            assertThat(tall.values()[i]).isEqualTo(wide.values()[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1",
        "1, 2",
        "0, 1e-38",
        "-3e38, 3e38",
        "-3.4028234e38, 3.4028234e38",
        "16777216, 16777226",
        "1, 1.0000004",
        "-0.3, -0.1",
        "0.1, 0.3",
        "0, 1e-45",
        "-1e-44, 1e-44"
    })
    void uniformStaysStrictlyInside(double min, double max) {
        Weights weights = Weights.unset(100, 173);
        weights.fillUniform(RANDOM, min, max);
        for (float value : weights.values()) {
            if (Math.nextUp((float) min) < (float) max) {
                assertThat((double) value).isStrictlyBetween(min, max);
            } else {
                assertThat((double) value).isBetween(min, max);
            }
        }
    }

    @Test
    void uniformOfNoWidthIsConstant() {
        Weights weights = Weights.unset(2, 2);
        weights.fillUniform(RANDOM, 0.25, 0.25);
        assertThat(weights.values()).containsOnly(0.25f);
    }

    @Test
    void uniformHasItsMoments() {
        Weights weights = Weights.unset(512, 512);
        weights.fillUniform(RANDOM, 1, 4);
        assertThat(mean(weights)).isCloseTo(2.5, within(5 * Math.sqrt(0.75 / weights.count())));
        assertThat(variance(weights)).isCloseTo(0.75, within(5 * 0.75 * Math.sqrt(0.8 / weights.count())));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.1, -2, 2", "3, 0.5, -1, 4", "0, 1e-30, 1, 3", "-1, 2, -0.5, Infinity"})
    void truncatedNormalStaysInsideAndHasItsMoments(double mean, double deviation, double lower, double upper) {
        Weights weights = Weights.unset(256, 256);
        weights.fillTruncatedNormal(RANDOM, mean, deviation, lower, upper);
        TruncatedNormal cut = new TruncatedNormal(lower, upper);
        for (float value : weights.values()) {
            assertThat((double) value).isBetween(mean + deviation * lower, mean + deviation * upper);
        }
        double variance = deviation * deviation * cut.variance();
        assertThat(mean(weights))
                .isCloseTo(mean + deviation * cut.mean(), within(5 * Math.sqrt(variance / weights.count())));
        assertThat(variance(weights)).isCloseTo(variance, within(5 * variance * Math.sqrt(8.0 / weights.count())));
    }

    @Test
    void deviationZeroGivesTheMean() {
        Weights weights = Weights.unset(2, 3);
        weights.fillNormal(RANDOM, 0.5, 0);
        assertThat(weights.values()).containsOnly(0.5f);
        weights.fillTruncatedNormal(RANDOM, 0.25, 0, -2, 2);
        assertThat(weights.values()).containsOnly(0.25f);
        weights.fillTruncatedNormal(RANDOM, 0.25, 0, Double.NEGATIVE_INFINITY, 2);
        assertThat(weights.values()).containsOnly(0.25f);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e39, -1e39})
    void numbersThatFloatsCannotHoldAreRefusedByName(double bad) {
        Weights weights = Weights.unset(2, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights.fillNormal(RANDOM, bad, 1))
                .withMessageContaining("mean")
                .withMessageContaining(Double.toString(bad));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights.fillNormal(RANDOM, 0, bad))
                .withMessageContaining("deviation");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights.fillUniform(RANDOM, bad, 1))
                .withMessageContaining("min");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights.fillUniform(RANDOM, -1, bad))
                .withMessageContaining("max");
        assertThatIllegalArgumentException().isThrownBy(() -> weights.fillTruncatedNormal(RANDOM, bad, 1, -2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> weights.fillTruncatedNormal(RANDOM, 0, bad, -2, 2));
        assertThat(weights.values()).as("nothing was drawn").containsOnly(Float.NaN);
    }

    @Test
    void rangesThatAreNoneAreRefused() {
        Weights weights = Weights.unset(2, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights.fillUniform(RANDOM, 1, -1))
                .withMessageContaining("at most max");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights.fillNormal(RANDOM, 0, -1))
                .withMessageContaining("at least 0");
        assertThatIllegalArgumentException().isThrownBy(() -> weights.fillTruncatedNormal(RANDOM, 0, 1, 2, -2));
    }

    @Test
    void threadsThatSetTheFirstWeightsAtOnceLoseNone() {
        for (int round = 0; round < 200; round++) {
            Weights weights = Weights.unset(64, 127);
            IntStream.range(0, weights.rows()).parallel().forEach(row -> {
                for (int column = 0; column < weights.columns(); column++) {
                    weights.set(row, column, row + column);
                }
            });
            assertThat(weights.allFinite()).as("round %d", round).isTrue();
        }
    }

    @Test
    void whatIsNotFiniteIsSeenWhoeverWroteIt() {
        Weights weights = Weights.unset(100, 100);
        assertThat(weights.allFinite()).as("before it is set").isFalse();
        weights.fillNormal(RANDOM, 0, 1);
        assertThat(weights.allFinite()).isTrue();
        float[] kept = weights.values();
        weights.fillNormal(RANDOM, 0, 1);
        kept[4321] = Float.NaN;
        assertThat(weights.allFinite()).as("by one who kept the array").isFalse();
        weights.fill(2);
        assertThat(weights.allFinite()).isTrue();
        weights.set(99, 99, 1e39);
        assertThat(weights.allFinite()).as("by one cell").isFalse();
    }

    @Test
    void whatHasBeenLookedAtIsLookedAtAgainOnceSomebodyHasTheArray() {
        Weights weights = Weights.unset(100, 100);
        weights.fillTruncatedNormal(RANDOM, 0, 1, -2, 2);
        assertThat(weights.allFinite()).isTrue();
        assertThat(weights.allFinite()).isTrue();
        weights.values()[1234] = Float.NEGATIVE_INFINITY;
        assertThat(weights.allFinite()).isFalse();
    }

    @Test
    void drawsThatLeaveFloat32AreSeen() {
        Weights normal = Weights.unset(100, 100);
        normal.fillNormal(RANDOM, 0, 3e38);
        assertThat(normal.allFinite()).isFalse();
        Weights cut = Weights.unset(100, 100);
        cut.fillTruncatedNormal(RANDOM, 0, 3e38, 3, 4);
        assertThat(cut.allFinite()).isFalse();
        Weights constant = Weights.unset(1, 1);
        constant.fill(Double.NaN);
        assertThat(constant.allFinite()).isFalse();
    }

    @Test
    void aFillThatIsRefusedLeavesNan() {
        Weights weights = Weights.unset(2, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> weights.fillTruncatedNormal(RANDOM, 0, 1, 2, -2));
        assertThat(weights.values()).containsOnly(Float.NaN);
    }

    private static double mean(Weights weights) {
        double sum = 0;
        for (float value : weights.values()) {
            sum += value;
        }
        return sum / weights.count();
    }

    private static double variance(Weights weights) {
        double mean = mean(weights);
        double sum = 0;
        for (float value : weights.values()) {
            sum += (value - mean) * (value - mean);
        }
        return sum / weights.count();
    }
}
