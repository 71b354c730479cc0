package dev.onset.workbench.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onset.diagnosis.Histogram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables, numbers, JSON, bars and files. */
class OutputTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        TextTable table = TextTable.of("name", ">number");
        table.row("a", "1");
        table.row("longer", "12345678");
        assertThat(table.lines())
                .containsExactly("name      number", "------  --------", "a              1", "longer  12345678");
        assertThatThrownBy(() -> table.row("alone")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1.000",
        "0.099999999, 0.1000",
        "99999.99, 1.000e+05",
        "12345.6, 12346",
        "0.0009, 9.000e-04",
        "-2.302585, -2.303",
        "NaN, -",
        "-Infinity, -"
    })
    void numbersHaveFourDigits(double number, String text) {
        assertThat(Numbers.text(number)).isEqualTo(text);
    }

    @Test
    void aResultThatWasNotWrittenIsNoSuccess() {
        assertThat(exitCode(new ByteArrayOutputStream())).isZero();
        assertThat(exitCode(broken("No space left on device"))).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualTo("onset: standard output cannot be written: No space left on device%n".formatted());
        // A reader that has its lines, such as head, has left.
        assertThat(exitCode(broken("Broken pipe"))).isZero();
    }

    private int exitCode(OutputStream results) {
        Output output = new Output(results, said, Terminal.none());
        output.line("a result");
        return output.exitCode(0, 1);
    }

    private static OutputStream broken(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }

    @Test
    void jsonHasNoNaN() {
        String json = JsonWriter.compact(document -> {
            document.number("nan", Double.NaN);
            document.number("one", 1);
            document.numbers("list", List.of(0.5, Double.NEGATIVE_INFINITY));
            document.objects("items", List.of("a\"<"), item -> document.text("text", item));
        });
        assertThat(json).isEqualTo("{\"nan\":null,\"one\":1.0,\"list\":[0.5,null],\"items\":[{\"text\":\"a\\\"<\"}]}");
    }

    @Test
    void aBinThatIsNotEmptyShows() {
        List<String> bars = Bars.lines(new Histogram(0, 3, List.of(1000L, 1L, 0L), 0));
        assertThat(bars).hasSize(3);
        assertThat(bars.get(0)).contains("#".repeat(50)).endsWith("1000");
        assertThat(bars.get(1)).contains("| # ").endsWith(" 1");
        assertThat(bars.get(2)).doesNotContain("#").endsWith(" 0");
    }

    @Test
    void aFileThatFailsHalfwayLeavesTheOldOne() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(file).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
