package dev.onset.engine.simd.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FillThreadsTest {

    private static final String NAME = "onset-fill-";
    private static final int DEADLINE_SECONDS = 30;

    @Test
    void noMoreThreadsHelpThanWereAllowedHoweverManyCall() {
        FillThreads helpers = new FillThreads(2);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch helped = new CountDownLatch(1);
        Runnable task = () -> {
            boolean first = runs.incrementAndGet() == 1;
            if (isHelper(Thread.currentThread())) {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                helped.countDown();
                Thread.yield();
                now.decrementAndGet();
            } else if (first) {
                await(helped, TimeUnit.SECONDS.toMillis(DEADLINE_SECONDS));
            }
        };
        IntStream.range(0, 500).parallel().forEach(caller -> helpers.run(task, 4));
        assertThat(runs.get()).as("each caller ran it too").isGreaterThanOrEqualTo(500);
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void theCallerWaitsForWhoeverHasBegun() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean written = new AtomicBoolean();
        new FillThreads(1)
                .run(
                        () -> {
                            if (isHelper(Thread.currentThread())) {
                                begun.countDown();
                                await(new CountDownLatch(1), 50);
                                written.set(true);
                            } else {
                                await(begun, TimeUnit.SECONDS.toMillis(DEADLINE_SECONDS));
                            }
                        },
                        1);
        assertThat(written).isTrue();
    }

    @Test
    void aHelpersFailureIsTheCallers() {
        CountDownLatch begun = new CountDownLatch(1);
        Runnable task = () -> {
            if (isHelper(Thread.currentThread())) {
                begun.countDown();
                throw new IllegalArgumentException("no words left");
            }
            await(begun, TimeUnit.SECONDS.toMillis(DEADLINE_SECONDS));
        };
        assertThatThrownBy(() -> new FillThreads(1).run(task, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no words left");
    }

    @Test
    void helpersAreDaemonsAndEndWhenNothingIsToDo() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread[] helper = new Thread[1];
        new FillThreads(1)
                .run(
                        () -> {
                            if (isHelper(Thread.currentThread())) {
                                helper[0] = Thread.currentThread();
                                begun.countDown();
                            }
                            await(begun, TimeUnit.SECONDS.toMillis(DEADLINE_SECONDS));
                        },
                        1);
        assertThat(helper[0].isDaemon()).isTrue();
        assertThat(helper[0].join(java.time.Duration.ofSeconds(DEADLINE_SECONDS)))
                .as("ended")
                .isTrue();
    }

    private static boolean isHelper(Thread thread) {
        return thread.getName().startsWith(NAME);
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
