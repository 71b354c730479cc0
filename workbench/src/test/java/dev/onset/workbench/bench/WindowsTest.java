package dev.onset.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a clock that only works move. */
class WindowsTest {

    private static final long MILLION = 1_000_000;

    private long now;
    private long compiled;
    private final List<String> order = new ArrayList<>();

    @Test
    void theMedianIsWhatMostWindowsSay() {
        Runnable steady = work("a", 1000);
        // A neighbour wakes now and then.
        Runnable disturbed = () -> now += now / 100_000 % 5 == 4 ? 9000 : 1000;
        double[] medians = windows(MILLION).medians(List.of(steady, disturbed)).seconds();
        assertThat(medians[0]).isCloseTo(1e-6, within(1e-12));
        assertThat(medians[1]).isCloseTo(1e-6, within(1e-12));
    }

    @Test
    void windowsTakeTurns() {
        windows(160).medians(List.of(work("a", 100), work("b", 100)));
        assertThat(String.join("", order)).endsWith("ababab");
    }

    @Test
    void aWorkLongerThanItsTimeRunsFourTimes() {
        double[] medians = windows(1000).medians(List.of(work("a", MILLION))).seconds();
        assertThat(order).hasSize(4);
        assertThat(medians).containsExactly(1e-3);
    }

    @Test
    void warmingUpEndsWhenTwoWindowsAgree() {
        int[] calls = {0};
        // As a JIT has it: slow, then fast from one run to the next.
        Runnable compiled = () -> now += ++calls[0] <= 2000 ? 500 : 10;
        long repeats = windows(16 * MILLION).warmUp(compiled);
        assertThat(calls[0]).isGreaterThan(2000);
        assertThat(repeats).isEqualTo(MILLION / 10);
        assertThat(now).isBetween(4 * MILLION, 8 * MILLION);
    }

    @Test
    void warmingUpGoesOnWhileTheCompilerIsBusyHoweverEvenTheWorkIs() {
        // Interpreted until the compiler is done, at a moment when a warm-up would long have ended.
        Runnable interpreted = () -> {
            now += now < 20 * MILLION ? 5000 : 100;
            compiled = Math.min(now, 20 * MILLION) / MILLION;
        };
        long repeats = windows(16 * MILLION).warmUp(interpreted);
        assertThat(now).isBetween(21 * MILLION, 32 * MILLION);
        assertThat(repeats).isEqualTo(MILLION / 100);
    }

    @Test
    void aCompilerThatNeverRestsIsNotWaitedForLong() {
        Runnable restless = () -> compiled = now += 1000;
        windows(16 * MILLION).warmUp(restless);
        assertThat(now).isBetween(32 * MILLION, 36 * MILLION);
    }

    @Test
    void allWorksShareOneReserveOfPatience() {
        Runnable restless = () -> compiled = now += 1000;
        Windows windows = windows(16 * MILLION);
        windows.warmUp(restless);
        long first = now;
        windows.warmUp(restless);
        assertThat(now - first).isBetween(8 * MILLION, 12 * MILLION);
    }

    @Test
    void saysWhetherTheCompilerWasDone() {
        assertThat(windows(16 * MILLION).medians(List.of(work("a", 1000))).settled())
                .isTrue();
        Runnable restless = () -> compiled = now += 1000;
        assertThat(windows(16 * MILLION)
                        .medians(List.of(work("a", 1000), restless))
                        .settled())
                .isFalse();
    }

    @Test
    void warmingUpGivesUpInTime() {
        // Slow and fast by turns, as long as a window.
        Runnable restless = () -> now += now / MILLION % 2 == 0 ? 1000 : 3000;
        windows(16 * MILLION).warmUp(restless);
        assertThat(now).isBetween(4 * MILLION, 12 * MILLION);
    }

    @Test
    void timeCanBeDividedInFavourOfWarmingUp() {
        new Windows(() -> now, () -> compiled, 12 * MILLION, 4 * MILLION, 0).warmUp(work("a", 1000));
        assertThat(now).isBetween(6 * MILLION, 12 * MILLION);
        long warm = now;
        new Windows(() -> now, () -> compiled, 12 * MILLION, 4 * MILLION, 0).medians(List.of(work("a", 1000)));
        assertThat(now - warm).isBetween(10 * MILLION, 16 * MILLION);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddle() {
        assertThat(Windows.median(4, 1, 3, 2)).isEqualTo(2.5);
        assertThat(Windows.median(7, 1, 3)).isEqualTo(3);
    }

    private Windows windows(long nanos) {
        return new Windows(() -> now, () -> compiled, nanos / 2, nanos / 2, 3 * nanos / 2);
    }

    private Runnable work(String name, long nanos) {
        return () -> {
            order.add(name);
            now += nanos;
        };
    }
}
