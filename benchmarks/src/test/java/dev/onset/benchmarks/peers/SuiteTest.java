package dev.onset.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite with Onset alone, in processes of its own. */
class SuiteTest {

    private static final List<Work> WORKS =
            List.of(Work.parse("activations relu 10000"), Work.parse("activations exp 10000"));

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<String> remarks = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void whatIsStoppedKeepsItsRowsAndCallsNothingAFailure() throws IOException {
        Suite suite = suite();
        suite.run(WORKS, List.of(), 1, row -> stopped.set(true));
        assertThat(suite.rows()).hasSize(1);
        assertThat(suite.rows().getFirst().figure(Row.ONSET).orElseThrow()).isPositive();
        assertThat(suite.versions()).containsKey(Row.ONSET);
        assertThat(remarks).isEmpty();
    }

    @Test
    void measuresEveryWork() throws IOException {
        Suite suite = suite();
        List<Row> measured = new ArrayList<>();
        suite.run(WORKS, List.of(), 1, measured::add);
        assertThat(measured).hasSize(2).isEqualTo(suite.rows());
        assertThat(measured).allSatisfy(row -> assertThat(row.peakGflops()).isPositive());
        assertThat(remarks).isEmpty();
    }

    @Test
    void anEndThatNobodyAskedForIsTold() throws IOException {
        try (PeerProcess peer = new PeerProcess("gone", new ProcessBuilder("true").start(), stopped::get)) {
            assertThat(peer.hear()).isEqualTo("failed its process ended");
            assertThat(peer.ask("window")).isEqualTo("failed its process ended");
        }
    }

    @Test
    void whoeverIsStoppedDoesNotWaitForAnAnswer() throws IOException, InterruptedException {
        Process deaf = new ProcessBuilder("sleep", "600").start();
        try (PeerProcess peer = new PeerProcess("deaf", deaf, stopped::get)) {
            stopped.set(true);
            assertThat(peer.hear()).startsWith("failed");
            assertThat(deaf.waitFor()).isNotZero();
        }
    }

    private Suite suite() {
        return new Suite(new Launcher(folder, stopped::get), Pace.quick(), remarks::add);
    }
}
