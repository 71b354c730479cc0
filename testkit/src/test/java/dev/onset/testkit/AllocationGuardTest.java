package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AllocationGuardTest {

    private final float[][] kept = new float[1][];

    @Test
    void countsWhatARunAllocates() {
        assertThat(AllocationGuard.bytesPerRun(10, 100, () -> kept[0] = new float[250]))
                .isBetween(1000L, 1100L);
    }

    @Test
    void countsNothingWhereNothingIsAllocated() {
        float[] numbers = new float[100];
        assertThat(AllocationGuard.bytesPerRun(10, 100, () -> numbers[3] += 1)).isZero();
    }

    @Test
    void refusesToCountNoRun() {
        assertThatThrownBy(() -> AllocationGuard.bytesPerRun(1, 0, () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one run");
    }
}
