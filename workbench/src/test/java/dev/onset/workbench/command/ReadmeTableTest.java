package dev.onset.workbench.command;

import static dev.onset.workbench.command.Onset.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.workbench.command.Onset.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's table of {@code onset compare}, number by number: the same bits on every machine make that possible. */
class ReadmeTableTest {

    @Test
    void theReadmeShowsWhatTheDefaultRacePrints(@TempDir Path folder) throws IOException {
        Said said = run("compare", "--out", folder.toString());
        assertThat(said.code()).as(said.err()).isZero();
        List<String> rows = said.out()
                .lines()
                .dropWhile(line -> !line.startsWith("---"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .map(ReadmeTableTest::markdown)
                .toList();
        assertThat(rows).hasSize(8);
        assertThat(Files.readAllLines(Path.of("..", "README.md"))).containsAll(rows);
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
    }

    /** A printed row as the README has it: no count of divergences, mean and deviation in one cell. */
    private static String markdown(String printed) {
        String[] cells = printed.strip().split(" {2,}");
        String accuracy = cells[3].equals("-") ? "–" : cells[3] + " ± " + cells[4];
        return String.join(
                " | ",
                "| `" + cells[0] + "`",
                cells[1],
                cells[2].replace("-", "–"),
                accuracy,
                cells[5],
                cells[6],
                cells[7],
                cells[9] + " |");
    }
}
