package dev.onset.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private int runs;
    private int closed;

    @Test
    void obeysLineByLine() {
        Worker worker = new Worker(new Counting());
        assertThat(worker.answer("prepare activations exp 10000")).isEqualTo("ready 1.0 0.5");
        assertThat(worker.answer("warm 1000000 1000")).isEqualTo("warm");
        assertThat(runs).isGreaterThan(1);
        assertThat(Double.parseDouble(worker.answer("window"))).isPositive();
        assertThat(worker.answer("close")).isEqualTo("closed");
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void saysWhatItCannotDoAndGoesOn() {
        Worker worker = new Worker(new Counting());
        assertThat(worker.answer("prepare training tiny adam")).isEqualTo("unable");
        assertThat(worker.answer("window")).startsWith("failed");
        assertThat(worker.answer("prepare inference mnist-128"))
                .startsWith("failed java.lang.IllegalStateException: no");
        assertThat(worker.answer("dance")).startsWith("failed no such command");
        assertThat(worker.answer("prepare activations tanh 10000")).startsWith("ready");
    }

    @Test
    void onsetItselfHasEveryWork() {
        Worker worker = new Worker(new OnsetPeer(2));
        for (String work : new String[] {
            "peak multiply-adds",
            "products forward 17x17x17",
            "products weights 17x17x17",
            "products input 17x17x17",
            "training tiny sgd-momentum",
            "training tiny adam",
            "inference mnist-128",
            "activations relu 10000",
            "activations gelu 10000",
            "activations log1p 10000",
            "activations erf 10000"
        }) {
            assertThat(worker.answer("prepare " + work)).as(work).startsWith("ready ");
        }
        assertThat(worker.answer("close")).isEqualTo("closed");
    }

    @Test
    void enginesAgreeUpToRounding() {
        assertThat(Session.agree(new double[] {1, 1000}, new double[] {1.0005, 999.5}))
                .isTrue();
        assertThat(Session.agree(new double[] {1, 1000}, new double[] {1.002, 1000}))
                .isFalse();
        assertThat(Session.agree(new double[] {1}, new double[] {Double.NaN})).isFalse();
        assertThat(Session.agree(new double[] {1}, new double[] {1, 2})).isFalse();
        assertThat(Session.agree(new double[] {1}, new double[0])).isTrue();
    }

    /** Has functions only, and breaks at inference. */
    private final class Counting implements Peer {

        @Override
        public String version() {
            return "counting";
        }

        @Override
        public Optional<Prepared> prepare(Work work) {
            return switch (work) {
                case Work.Values values ->
                    Optional.of(PreparedRun.of(() -> runs++, () -> new double[] {runs, 0.5}, () -> closed++));
                case Work.Inference inference -> throw new IllegalStateException("no\nsuch thing");
                default -> Optional.empty();
            };
        }
    }
}
