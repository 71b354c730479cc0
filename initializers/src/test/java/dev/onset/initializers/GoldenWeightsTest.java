package dev.onset.initializers;

import static dev.onset.initializers.Golden.crc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.init.Initializer;
import dev.onset.api.init.Weights;
import dev.onset.api.plugin.Catalog;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The weights of the schemes in a lone layer, frozen: a line of {@code golden-weights.txt} is inputs, units, seed, the
 * weights' {@link Golden#crc}, and the spec.
 *
 * <p>For a new scheme, add lines with any eight hexadecimal digits and copy the right ones from this test's failure. A
 * line that is there never changes: a scheme whose weights must change gets a new name.
 */
class GoldenWeightsTest {

    private static final String FILE = "golden-weights.txt";
    private static final int LEAST_LINES = 330;

    private final Catalog<Initializer> catalog = Golden.catalog();

    @Test
    void everyLineStaysAsItIs() {
        List<String> lines = Golden.lines(FILE);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(LEAST_LINES).doesNotHaveDuplicates();
        assertThat(lines.stream().map(this::drawn)).containsExactlyElementsOf(lines);
    }

    @Test
    void everySchemeHasALine() {
        assertThat(Golden.lines(FILE).stream().map(line -> scheme(line).name()).distinct())
                .containsExactlyInAnyOrderElementsOf(catalog.names());
    }

    @Test
    void oneBitMoreIsSeen() {
        Weights weights = Weights.unset(3, 5);
        weights.fill(0.25);
        String before = crc(weights);
        weights.set(2, 4, Math.nextUp(0.25f));
        assertThat(crc(weights)).isNotEqualTo(before);
    }

    /** The line as it is drawn now. */
    private String drawn(String line) {
        String[] words = line.split(" ", 5);
        int inputs = Integer.parseInt(words[0]);
        int units = Integer.parseInt(words[1]);
        Weights weights = Fixtures.draw(scheme(line), Fixtures.first(inputs, units), Long.parseLong(words[2]));
        return String.join(" ", words[0], words[1], words[2], crc(weights), words[4]);
    }

    private Initializer scheme(String line) {
        return catalog.get(line.split(" ", 5)[4]);
    }
}
