package dev.onset.engine.simd.gemm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares lie one after the other, in whole units, and differ by one unit at most. */
final class ShareTest {

    @ParameterizedTest
    @CsvSource({
        "0, 32, 3",
        "1, 32, 3",
        "31, 32, 2",
        "32, 32, 1",
        "33, 32, 2",
        "100, 32, 3",
        "100, 1, 7",
        "1000, 32, 5",
        "2000000000, 1024, 7",
        "2000000000, 1, 1024",
        "2147483647, 1024, 1"
    })
    void coverTheRangeInWholeUnitsAsEvenAsCanBe(int length, int unit, int parts) {
        assertThat(Share.from(length, unit, 0, parts)).isZero();
        assertThat(Share.to(length, unit, parts - 1, parts)).isEqualTo(length);
        long units = Math.ceilDiv((long) length, unit);
        for (int part = 0; part < parts; part++) {
            int from = Share.from(length, unit, part, parts);
            int to = Share.to(length, unit, part, parts);
            assertThat(to).as("end of part %d", part).isGreaterThanOrEqualTo(from);
            assertThat(from % unit == 0 || from == length)
                    .as("start of part %d", part)
                    .isTrue();
            assertThat(Math.ceilDiv((long) to - from, unit))
                    .as("units of part %d", part)
                    .isBetween(units / parts, Math.ceilDiv(units, parts));
            if (part > 0) {
                assertThat(from).as("start of part %d", part).isEqualTo(Share.to(length, unit, part - 1, parts));
            }
        }
    }

    @Test
    void moreThreadsThanUnitsLeaveSomeWithoutWork() {
        assertThat(Share.from(40, 32, 0, 3)).isEqualTo(Share.to(40, 32, 0, 3));
        assertThat(Share.to(40, 32, 1, 3)).isEqualTo(32);
        assertThat(Share.to(40, 32, 2, 3)).isEqualTo(40);
    }
}
