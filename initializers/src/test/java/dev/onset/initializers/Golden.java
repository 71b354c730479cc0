package dev.onset.initializers;

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

/** What the tests of frozen numbers share. */
final class Golden {

    private Golden() {}

    /** Every scheme there is. */
    static Catalog<Initializer> catalog() {
        return Catalog.of(
                Initializer.class,
                ServiceLoader.load(Initializer.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    /** The CRC-32 of the numbers' float32 bits, row by row and lowest byte first. */
    static String crc(Weights weights) {
        CRC32 crc = new CRC32();
        for (float value : weights.values()) {
            int bits = Float.floatToRawIntBits(value);
            for (int shift = 0; shift < 32; shift += 8) {
                crc.update(bits >>> shift);
            }
        }
        return "%08x".formatted(crc.getValue());
    }

    /** The lines of a file beside this class. */
    static List<String> lines(String name) {
        try (InputStream file = Objects.requireNonNull(Golden.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(name + " cannot be read", e);
        }
    }
}
