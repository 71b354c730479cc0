package dev.onset.engine.simd.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** A network's threads: every part once, failures to the caller, and nothing left behind. */
final class TeamTest {

    /** The threads of a name, which no other test may use: those of a closed team may still be on their way out. */
    private static List<Thread> named(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .toList();
    }

    private static Team team(int threads) {
        return new Team(threads, "onset-simd-team-test");
    }

    private static void ended(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void doesEveryPartOnce() {
        try (Team team = team(4)) {
            for (int parts = 1; parts <= 4; parts++) {
                AtomicIntegerArray done = new AtomicIntegerArray(parts);
                for (int run = 0; run < 1000; run++) {
                    team.run((part, of) -> done.incrementAndGet(part), parts);
                }
                for (int part = 0; part < parts; part++) {
                    assertThat(done.get(part)).isEqualTo(1000);
                }
            }
        }
    }

    @Test
    void wakesAfterASleep() throws InterruptedException {
        try (Team team = team(3)) {
            for (int run = 0; run < 5; run++) {
                AtomicIntegerArray done = new AtomicIntegerArray(3);
                team.run((part, of) -> done.incrementAndGet(part), 3);
                assertThat(done).hasToString("[1, 1, 1]");
                Thread.sleep(5);
            }
        }
    }

    @Test
    void endsThoseThatStartedWhereOneCannot() throws InterruptedException {
        AtomicInteger started = new AtomicInteger();
        assertThatThrownBy(() -> new Team(5, "onset-simd-half-team", thread -> {
                    if (started.incrementAndGet() == 3) {
                        throw new OutOfMemoryError("no more threads");
                    }
                    thread.start();
                }))
                .hasMessage("no more threads");
        assertThat(started).hasValue(3);
        ended(named("onset-simd-half-team"));
    }

    @Test
    void doesNotWaitForThreadsThatHaveEnded() throws InterruptedException {
        Team team = new Team(3, "onset-simd-ended-team");
        team.close();
        ended(named("onset-simd-ended-team"));
        Task failing = (part, of) -> {
            throw new IllegalArgumentException("part " + part);
        };
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThatThrownBy(() -> team.run((part, of) -> {}, 3))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("2 of 3 parts were not done");
            assertThatThrownBy(() -> team.run(failing, 3)).hasMessage("part 0");
        });
    }

    @Test
    void givesAHelpersFailureToTheCallerAndGoesOn() {
        try (Team team = team(2)) {
            assertThatThrownBy(() -> team.run(
                            (part, of) -> {
                                if (part == 1) {
                                    throw new IllegalArgumentException("from a helper");
                                }
                            },
                            2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("from a helper");
            assertThatThrownBy(() -> team.run(
                            (part, of) -> {
                                if (part == 1) {
                                    throw new StackOverflowError("deep");
                                }
                            },
                            2))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("deep");
            AtomicIntegerArray done = new AtomicIntegerArray(2);
            team.run((part, of) -> done.incrementAndGet(part), 2);
            assertThat(done).hasToString("[1, 1]");
        }
    }

    @Test
    void aFailureIsHeardOfInItsOwnTaskOnly() {
        try (Team team = team(3)) {
            Task failing = (part, of) -> {
                throw new IllegalArgumentException("part " + part);
            };
            assertThatThrownBy(() -> team.run(failing, 3)).hasMessage("part 0");
            AtomicIntegerArray done = new AtomicIntegerArray(3);
            team.run((part, of) -> done.incrementAndGet(part), 3);
            assertThat(done).hasToString("[1, 1, 1]");
        }
    }

    @Test
    void startsDaemonsAndEndsThem() throws InterruptedException {
        String name = "onset-simd-daemons";
        List<Thread> started;
        try (Team team = new Team(3, name)) {
            assertThat(team.size()).isEqualTo(3);
            started = named(name);
            assertThat(started).hasSize(2).allMatch(Thread::isDaemon);
        }
        ended(started);
    }

    @Test
    void aloneItHasNoThreads() {
        String name = "onset-simd-alone";
        try (Team team = new Team(1, name)) {
            assertThat(team.size()).isEqualTo(1);
            assertThat(named(name)).isEmpty();
        }
    }
}
