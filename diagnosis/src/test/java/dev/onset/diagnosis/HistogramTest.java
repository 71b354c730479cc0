package dev.onset.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void everyFiniteValueIsInABin() {
        Histogram histogram = Histogram.of(new float[] {0, 1, 2, 3, 4, Float.NaN, Float.POSITIVE_INFINITY}, 2);
        assertThat(histogram).isEqualTo(new Histogram(0, 4, List.of(2L, 3L), 2));
    }

    @Test
    void equalValuesShareTheFirstBin() {
        assertThat(Histogram.of(new float[] {3, 3, 3}, 4)).isEqualTo(new Histogram(3, 3, List.of(3L, 0L, 0L, 0L), 0));
    }

    @Test
    void givenEdgesGatherWhatLiesOutside() {
        assertThat(Histogram.of(new float[] {-9, -0.5f, 0.5f, 9}, 2, -1, 1).counts())
                .containsExactly(2L, 2L);
    }

    @Test
    void nothingFiniteLeavesEmptyBins() {
        assertThat(Histogram.of(new float[] {Float.NaN}, 3)).isEqualTo(new Histogram(0, 0, List.of(0L, 0L, 0L), 1));
    }
}
