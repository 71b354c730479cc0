package dev.onset.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.workbench.bench.Net;
import dev.onset.workbench.bench.ProductShape;
import dev.onset.workbench.command.Onset.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says, never how fast anything is. */
class BenchCommandTest {

    @TempDir
    private Path folder;

    @Test
    void jsonHasEveryPartAndOnlyPositiveNumbers() throws IOException {
        Path file = folder.resolve("bench.json");
        Said said = Onset.run("bench", "--seconds", "1", "--threads", "2", "--json", "--out", file.toString());
        assertThat(said.code()).as(said.err()).isZero();
        JsonTree json = said.json();
        assertThat(json.keys()).startsWith("peakGflops", "products", "training");
        assertThat(json.number("peakGflops")).isPositive();
        for (JsonTree product : json.objects("products")) {
            assertThat(product.keys()).containsExactly("m", "n", "k", "kind", "threads", "gflops");
            assertThat(product.number("gflops")).isPositive().isFinite();
        }
        // On a slow or busy machine, one second is too short for the larger ones, which are then named.
        for (int size : List.of(17, 64)) {
            for (int threads = 1; threads <= 2; threads++) {
                assertThat(kinds(json, size, threads)).containsExactly("forward", "weights", "input");
            }
        }
        for (JsonTree training : json.objects("training")) {
            assertThat(training.keys()).containsExactly("net", "optimizer", "threads", "samplesPerSecond");
            assertThat(training.number("samplesPerSecond")).isPositive().isFinite();
        }
        assertThat(json.objects("products").size() / 3
                        + json.objects("training").size() / 2
                        + json.list("leftOut").size())
                .isEqualTo(2 * (ProductShape.all().size() + Net.all().size()));
        assertThat(json.objects("training"))
                .extracting(each -> each.text("net"))
                .contains("tiny", "small");
        assertThat(json.objects("activations")).hasSize(14);
        assertThat(json.objects("inference")).hasSize(2);
        assertThat(json.objects("networks"))
                .extracting(each -> each.number("networks"))
                .containsExactly(1.0, 2.0);
        for (JsonTree networks : json.objects("networks")) {
            assertThat(networks.keys()).containsExactly("net", "networks", "samplesPerSecond");
            assertThat(networks.number("samplesPerSecond")).isPositive().isFinite();
        }
        assertThat(json.objects("start")).hasSize(1);
        assertThat(JsonTree.parse(Files.readString(file)).keys()).isEqualTo(json.keys());
    }

    private static List<String> kinds(JsonTree json, int size, int threads) {
        return json.objects("products").stream()
                .filter(product -> product.number("m") == size
                        && product.number("n") == size
                        && product.number("k") == size
                        && product.number("threads") == threads)
                .map(product -> product.text("kind"))
                .toList();
    }

    @Test
    void anInterruptKeepsWhatIsFinished() {
        Interrupts interrupts = Interrupts.none();
        interrupts.request();
        Said said = Onset.run(interrupts, "bench", "--seconds", "1", "--threads", "1");
        assertThat(said.code()).isEqualTo(130);
        assertThat(said.out()).contains("start").doesNotContain("products");
        assertThat(said.err()).contains("interrupted");
        assertThat(Onset.run(interrupts, "bench", "--seconds", "1", "--json")
                        .json()
                        .isNull("peakGflops"))
                .isTrue();
    }

    @Test
    void badUsageIsOneLine() {
        assertThat(Onset.run("bench", "--threads", "0").err())
                .contains("--threads must be at least 1")
                .hasLineCount(1);
        assertThat(Onset.run("bench", "--seconds", "0").err()).contains("--seconds must be at least 1");
        assertThat(Onset.run("bench", "--peers", "--seconds", "5").err())
                .contains("--seconds is for this machine alone")
                .hasLineCount(1);
        // Written over, a device would be gone.
        if (Files.exists(Path.of("/dev/null"))) {
            Said device = Onset.run("bench", "--out", "/dev/null");
            assertThat(device.code()).isEqualTo(2);
            assertThat(device.err()).contains("--out /dev/null is not a file").hasLineCount(1);
        }
        Said said =
                Onset.run("bench", "--out", folder.resolve("none/bench.json").toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--out").hasLineCount(1);
    }

    @Test
    void wrongNamesOfPeersAreRefusedBeforeAnyDownload() {
        for (List<String> wrong : List.of(
                List.of("--peers=nosuch", "--peers knows no 'nosuch'; there are mkl"),
                List.of("--peers=mkl,,smile", "--peers knows no ''"),
                List.of("--only=nosuch", "--only knows no 'nosuch'; there are memory, products"),
                List.of("--nets=nosuch", "--nets knows no 'nosuch'; there are tiny"),
                List.of("--match=[", "--match '[' is not a regular expression"),
                List.of("--markdown=" + folder.resolve("none/page.md"), "--markdown"))) {
            Said said = wrong.getFirst().startsWith("--peers")
                    ? Onset.run("bench", wrong.getFirst())
                    : Onset.run("bench", "--peers=mkl", wrong.getFirst());
            assertThat(said.code()).as(wrong.getFirst()).isEqualTo(2);
            assertThat(said.err()).contains(wrong.getLast()).hasLineCount(1);
        }
        assertThat(Onset.run("bench", "--only", "products").err()).contains("go with --peers");
    }
}
