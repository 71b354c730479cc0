package dev.onset.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.workbench.output.JsonWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Row PRODUCT = row("products forward 1000x1000x1000", 0.02, 0.016);
    private static final Row TRAINING = row("training tiny adam", 1e-5, 3e-5);

    private static Row row(String work, double onset, double other) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("onset", onset);
        seconds.put("other", other);
        seconds.put("slow", 9 * other);
        return new Row(Work.parse(work), 1, 200, seconds);
    }

    private static Row memory() {
        return new Row(new Work.Memory("copy"), 1, 200, Map.of("onset", 0.05));
    }

    private static Outcome outcome() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("onset", "Onset 1");
        versions.put("other", "Other 2");
        versions.put("slow", "Slow 3");
        versions.put("idle", "Idle 4");
        return new Outcome(
                LocalDate.of(2026, 1, 2), versions, List.of(memory(), PRODUCT, TRAINING), List.of("idle: has nothing"));
    }

    @Test
    void ratiosSayHowManyTimesAsFastOnsetIs() {
        assertThat(PRODUCT.best()).contains("other");
        assertThat(PRODUCT.ratio("other")).hasValue(0.8);
        assertThat(TRAINING.ratio("other").orElseThrow()).isBetween(2.999, 3.001);
        assertThat(PRODUCT.ratio("idle")).isEmpty();
        assertThat(PRODUCT.ofPeak()).hasValue(0.5);
        // 4-16-3 at batch 16: 4·16·4·16 in the first layer, 6·16·16·3 in the second.
        assertThat(TRAINING.ofPeak()).hasValue(8704 / 1e-5 / 1e9 / 200);
        assertThat(new Row(Work.parse("activations relu 10000"), 1, 200, Map.of("onset", 1.0)).ofPeak())
                .isEmpty();
    }

    @Test
    void theTableHasARowAWorkAndAColumnAPeer() {
        List<String> lines = OutcomeTable.of(outcome()).lines();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).contains("to other", "to slow").doesNotContain("idle");
        assertThat(lines.get(2)).contains("memory copy", "10.7", "GB/s");
        assertThat(lines.get(3)).contains("products forward", "100.0", "50 %", "0.80", "7.20");
        assertThat(lines.get(4)).contains("1,600,000", "3.00", "27.00");
    }

    @Test
    void thePageHasASectionOfEachKind() {
        assertThat(OutcomeMarkdown.of(outcome()))
                .contains("2026-01-02", "200 GFLOP/s on 1 thread.", "| idle | Idle 4 |")
                .contains(
                        "## Products, GFLOP/s",
                        "| forward 1000x1000x1000 | 1 | 100.0 | 50 % | **0.80** | 125.0 (0.80) |")
                .contains("## Memory, GB/s", "| copy | 1 | 10.7 | – |")
                .contains("## Training, samples/s")
                .contains("- idle: has nothing")
                .doesNotContain("## Inference");
    }

    @Test
    void jsonHasEveryFigure() {
        assertThat(JsonWriter.compact(outcome()::writeJson))
                .contains("\"date\":\"2026-01-02\"", "\"peer\":\"other\",\"version\":\"Other 2\"")
                .contains("\"work\":\"forward 1000x1000x1000\",\"threads\":1,\"unit\":\"GFLOP/s\",\"peakGflops\":200.0")
                .contains("\"peer\":\"other\",\"seconds\":0.016,\"figure\":125.0,\"onsetIsFasterBy\":0.8");
    }
}
