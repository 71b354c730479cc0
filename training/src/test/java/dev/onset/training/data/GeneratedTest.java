package dev.onset.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.onset.training.Dataset;
import dev.onset.training.Samples;
import dev.onset.training.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GeneratedTest {

    @ParameterizedTest
    @CsvSource({
        "spirals, 0x5FABA5C5",
        "spirals(classes=3), 0xB1F8D2B9",
        "moons, 0x0D88F392",
        "blobs, 0x1D5B795E",
        "'blobs(classes=5, features=7, samples=101)', 0xB747578B",
        "xor, 0x2F8091A6",
        "teacher, 0x7C5011F9",
        "'teacher(inputs=3, outputs=2, hidden=5, samples=33, noise=0.5)', 0xBE2AE597",
    })
    void theBitsAreTheSameOnEveryMachine(String spec, long checksum) {
        assertThat(Checksum.of(DataCatalog.standard().load(spec))).as(spec).isEqualTo(checksum);
    }

    @Test
    void aQuarterAsManySamplesAreHeldBackAndClassesAreBalanced() {
        Dataset spirals = new Spirals(3, 300, 0.02, 1).load();
        assertThat(spirals.test().count()).isEqualTo(75);
        assertThat(spirals.outputs()).isEqualTo(3);
        int[] histogram = new int[3];
        for (int label : spirals.train().labels()) {
            histogram[label]++;
        }
        assertThat(histogram).containsOnly(100);
    }

    @Test
    void withoutNoiseEveryPointLiesOnItsFormula() {
        Samples arms = new Spirals(2, 200, 0, 1).load().train();
        Samples moons = new Moons(200, 0, 1).load().train();
        Samples xor = new Xor(200, 0, 1).load().train();
        for (int i = 0; i < 200; i++) {
            double radius = Math.hypot(arms.value(i, 0), arms.value(i, 1));
            double angle = Math.atan2(arms.value(i, 1), arms.value(i, 0));
            double expected = 2 * Math.PI * (1.5 * radius + arms.label(i) / 2.0);
            assertThat(Math.cos(angle - expected)).isCloseTo(1, within(1e-6));
            double side = moons.label(i) == 0 ? 1 : -1;
            double x = moons.value(i, 0) + 0.5 * side;
            double y = moons.value(i, 1) + 0.25 * side;
            assertThat(Math.hypot(x, y)).isCloseTo(1, within(1e-6));
            assertThat(y * side).isPositive();
            assertThat(Math.abs(xor.value(i, 0))).isEqualTo(1);
            assertThat(xor.value(i, 0) * xor.value(i, 1)).isEqualTo(xor.label(i) == 0 ? 1 : -1);
        }
    }

    @Test
    void blobsSpreadAroundTheirCentresByTheNoise() {
        Samples blobs = new Blobs(2, 3, 20_000, 0.5, 1).load().train();
        double[][] mean = new double[2][3];
        double[][] square = new double[2][3];
        for (int i = 0; i < blobs.count(); i++) {
            for (int j = 0; j < 3; j++) {
                mean[blobs.label(i)][j] += blobs.value(i, j) / 10_000.0;
                square[blobs.label(i)][j] += blobs.value(i, j) * (double) blobs.value(i, j) / 10_000;
            }
        }
        for (int label = 0; label < 2; label++) {
            for (int j = 0; j < 3; j++) {
                double deviation = Math.sqrt(square[label][j] - mean[label][j] * mean[label][j]);
                assertThat(deviation).isCloseTo(0.5, within(0.02));
            }
        }
    }

    @Test
    void aTeachersTargetsHaveAVarianceNearOneAndItsNoiseIsAddedToThem() {
        Dataset exact = new Teacher(20, 4, 50, 5_000, 0, 3).load();
        assertThat(exact.task()).isEqualTo(Task.REGRESSION);
        assertThat(exact.outputs()).isEqualTo(4);
        assertThat(variance(exact.train().targets(), new float[exact.train().targets().length]))
                .isBetween(0.4, 2.5);
        Dataset noisy = new Teacher(20, 4, 50, 5_000, 0.3, 3).load();
        assertThat(noisy.train().values()).isEqualTo(exact.train().values());
        assertThat(variance(noisy.train().targets(), exact.train().targets())).isCloseTo(0.09, within(0.005));
    }

    @Test
    void parametersOutOfRangeAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Blobs(1, 2, 10, 0, 1))
                .withMessage("classes must be 2 to 1000, not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Moons(10, -0.1, 1))
                .withMessage("noise must be 0 to 100, not -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Teacher(0, 1, 1, 1, 0, 1))
                .withMessageStartingWith("inputs must be 1 to");
    }

    private static double variance(float[] values, float[] around) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (values[i] - around[i]) * (double) (values[i] - around[i]);
        }
        return sum / values.length;
    }
}
