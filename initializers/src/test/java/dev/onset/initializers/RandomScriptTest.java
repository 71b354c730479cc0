package dev.onset.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.onset.api.init.Weights;
import dev.onset.api.random.RandomStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Python script beside the documentation draws the same bits; skipped where there is no python3. */
class RandomScriptTest {

    private static final String SCRIPT = Path.of("")
            .toAbsolutePath()
            .resolveSibling("docs")
            .resolve("random.py")
            .toString();

    @ParameterizedTest
    @CsvSource({
        "glorot-uniform, 37, 29, 42, layers.0",
        "glorot-uniform, 3, 2, -1, layers.11",
        "he-normal, 37, 29, -7, layers.3",
        "he-normal, 65, 3, 4294967296, a name of more than sixteen bytes",
        "he-uniform, 37, 29, 1, layers.0",
        "he-uniform, 5, 5, 9, ''"
    })
    void drawsTheSameBits(String scheme, int inputs, int units, long seed, String layer) throws IOException {
        assumeTrue(hasPython(), "no python3 here");
        Weights weights = Weights.unset(units, inputs);
        Golden.catalog()
                .get(scheme)
                .fill(
                        weights,
                        Fixtures.first(inputs, units),
                        RandomStream.root(seed).child(layer).child("weight"));
        assertThat(output(SCRIPT, scheme, "" + inputs, "" + units, "" + seed, layer))
                .isEqualTo(Golden.crc(weights));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "foo 3 2 1 layers.0",
                "he-normal 0 2 1 layers.0",
                "he-normal 3 x 1 layers.0",
                "he-normal 3 2 1 layers.0 more",
                "he-normal 3 2 9223372036854775808 layers.0"
            })
    void saysHowItIsCalled(String arguments) throws IOException {
        assumeTrue(hasPython(), "no python3 here");
        List<String> command = new ArrayList<>(List.of(SCRIPT));
        command.addAll(List.of(arguments.split(" ", -1)));
        assertThat(output(command.toArray(String[]::new)))
                .startsWith("Weights of three of Onset's schemes")
                .contains("he-normal INPUTS UNITS SEED LAYER")
                .doesNotContain("Traceback");
    }

    private static boolean hasPython() {
        try {
            return output("--version").startsWith("Python 3");
        } catch (IOException e) {
            return false;
        }
    }

    private static String output(String... arguments) throws IOException {
        ProcessBuilder python = new ProcessBuilder("python3").redirectErrorStream(true);
        python.command().addAll(List.of(arguments));
        return new String(python.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
