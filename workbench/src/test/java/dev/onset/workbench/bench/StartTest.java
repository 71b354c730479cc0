package dev.onset.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartTest {

    @Test
    void fullSpeedIsThatOfTheEnd() {
        List<Long> ends = new ArrayList<>();
        long now = 100_000;
        ends.add(now);
        for (int step = 0; step < 60; step++) {
            // One quick step in the slow beginning is no sign of speed.
            now += step < 20 && step != 3 ? 50_000 : 1000;
            ends.add(now);
        }
        Start start = new Start.Steps("net", 0, ends).against(Double.POSITIVE_INFINITY);
        assertThat(start.firstStep()).isCloseTo(1e-4, within(1e-9));
        assertThat(start.nearlyFull()).isBetween(19 * 50e-6 * 0.8, 20 * 50e-6);
    }

    @Test
    void fullSpeedIsWhatIsKnownWhereTheEndWasSlower() {
        List<Long> ends = List.of(5_000_000_000L, 6_000_000_000L, 6_500_000_000L, 7_000_000_000L);
        Start.Steps steps = new Start.Steps("net", 0, ends);
        Start reached = steps.against(0.5);
        assertThat(reached.firstStep()).isEqualTo(5, within(1e-9));
        assertThat(reached.nearlyFull()).isEqualTo(0, within(1e-9));
        Start missed = steps.against(0.1);
        assertThat(missed.nearlyFull()).isNaN();
        assertThat(missed.watched()).isEqualTo(2, within(1e-9));
    }

    @Test
    void twoStepsAreEnough() {
        Start.Steps steps = new Start.Steps("net", 0, List.of(5_000_000_000L, 6_000_000_000L));
        assertThat(steps.against(Double.POSITIVE_INFINITY).nearlyFull()).isZero();
        assertThat(steps.against(0.5).nearlyFull()).isNaN();
    }
}
