package dev.onset.initializers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.init.Initializer;
import dev.onset.api.init.Weights;
import dev.onset.api.plugin.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/**
 * The weights of the schemes, frozen: a line of {@code golden-weights.txt} is inputs, units, seed, the CRC-32 of the
 * weights' float32 bits, row by row and lowest byte first, and the spec.
 *
 * <p>For a new scheme, add lines with any eight hexadecimal digits and copy the right ones from this test's failure. A
 * line that is there never changes: a scheme whose weights must change gets a new name.
 */
class GoldenWeightsTest {

    private static final int LEAST_LINES = 200;

    private final Catalog<Initializer> catalog = Catalog.of(
            Initializer.class,
            ServiceLoader.load(Initializer.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList());

    @Test
    void everyLineStaysAsItIs() {
        List<String> lines = lines();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(LEAST_LINES).doesNotHaveDuplicates();
        assertThat(lines.stream().map(this::drawn)).containsExactlyElementsOf(lines);
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
        Weights weights = Fixtures.draw(catalog.get(words[4]), Fixtures.first(inputs, units), Long.parseLong(words[2]));
        return String.join(" ", words[0], words[1], words[2], crc(weights), words[4]);
    }

    private static String crc(Weights weights) {
        CRC32 crc = new CRC32();
        for (float value : weights.values()) {
            int bits = Float.floatToRawIntBits(value);
            for (int shift = 0; shift < 32; shift += 8) {
                crc.update(bits >>> shift);
            }
        }
        return "%08x".formatted(crc.getValue());
    }

    private static List<String> lines() {
        try (InputStream file =
                Objects.requireNonNull(GoldenWeightsTest.class.getResourceAsStream("golden-weights.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("golden-weights.txt cannot be read", e);
        }
    }
}
