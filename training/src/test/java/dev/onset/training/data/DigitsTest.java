package dev.onset.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.onset.training.Dataset;
import dev.onset.training.Samples;
import dev.onset.training.Task;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class DigitsTest {

    private static final int PIXELS = 784;

    @Test
    void theDefaultSetHasTheSameBitsOnEveryMachine() {
        Dataset digits = new Digits().load();
        assertThat(digits.train().count()).isEqualTo(10_000);
        assertThat(digits.test().count()).isEqualTo(2_000);
        assertThat(digits.task()).isEqualTo(Task.CLASSIFICATION);
        assertThat(digits.inputs()).isEqualTo(PIXELS);
        assertThat(digits.outputs()).isEqualTo(10);
        assertThat(digits.name()).isEqualTo("digits");
        assertThat(Checksum.of(digits)).isEqualTo(0x561E515BL);
    }

    @Test
    void aSmallerSetIsTheBeginningOfALargerOne() {
        Dataset small = new Digits(30, 11, 1).load();
        Dataset large = new Digits(47, 20, 1).load();
        assertThat(small.train().values()).isEqualTo(Arrays.copyOf(large.train().values(), 30 * PIXELS));
        assertThat(small.test().values()).isEqualTo(Arrays.copyOf(large.test().values(), 11 * PIXELS));
        assertThat(small.name()).isEqualTo("digits(train=30, test=11)");
    }

    @Test
    void everySeedAndEveryPartIsAnotherHand() {
        Samples one = new Digits(20, 20, 1).load().train();
        assertThat(new Digits(20, 20, 2).load().train().values()).isNotEqualTo(one.values());
        assertThat(new Digits(20, 20, 1).load().test().values()).isNotEqualTo(one.values());
    }

    @Test
    void everyClassIsEquallyFrequent() {
        int[] histogram = new int[10];
        for (int label : new Digits(500, 1, 3).load().train().labels()) {
            histogram[label]++;
        }
        assertThat(histogram).containsOnly(50);
    }

    @Test
    void everyPictureHasInkOnPaperAndNoInkAtTheEdge() {
        Samples samples = new Digits(1_000, 1, 4).load().train();
        for (int sample = 0; sample < samples.count(); sample++) {
            double sum = 0;
            float most = 0;
            int edge = 0;
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                float value = samples.value(sample, pixel);
                assertThat(value).isBetween(0f, 1f);
                sum += value;
                most = Math.max(most, value);
                int row = pixel / 28;
                int column = pixel % 28;
                boolean atEdge = row == 0 || row == 27 || column == 0 || column == 27;
                // Specks are at most half as dark as ink.
                edge += atEdge && value > 0.65f ? 1 : 0;
            }
            assertThat(sum / PIXELS).as("mean ink of sample %d", sample).isBetween(0.03, 0.45);
            assertThat(most).as("darkest pixel of sample %d", sample).isGreaterThan(0.5f);
            assertThat(edge).as("dark pixels at the edge of sample %d", sample).isZero();
        }
    }

    @Test
    void sizesOutOfRangeAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Digits(0, 10, 1))
                .withMessageContaining("train must be 1 to 1000000, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Digits(10, 2_000_000, 1))
                .withMessageContaining("test must be 1 to 1000000, not 2000000");
    }
}
