package dev.onset.engine.simd.process;

import static dev.onset.engine.simd.process.OtherProcess.VECTORS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.engine.simd.process.FilledHash.Bag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One hash of a bag of fills, however the JVM runs them and whoever helps. */
@DisabledIfSystemProperty(named = "onset.simd.bits", matches = "0|128|256", disabledReason = "asks every width itself")
final class FilledHashTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 4096, 5000, 20_011})
    void hereInChunksOfAnySize(int chunk) {
        assertThat(FilledHash.of(Bag.MIXED, chunk)).isEqualTo(Bag.MIXED.golden);
    }

    @ParameterizedTest
    @ValueSource(ints = {9999, 131_072, 200_003})
    void hereInChunksForOneThreadAndForMore(int chunk) {
        assertThat(FilledHash.of(Bag.LONG, chunk)).isEqualTo(Bag.LONG.golden);
    }

    @ParameterizedTest
    @CsvSource({
        "-Donset.simd.bits=0, MIXED, 20011, 30",
        "-Donset.simd.bits=128, MIXED, 20011, 30",
        "-Donset.simd.bits=256, MIXED, 7001, 30",
        "-Donset.simd.bits=512, MIXED, 20011, 30",
        "-Xint -Donset.simd.bits=0, MIXED, 20011, 1",
        "-Xint -Donset.simd.bits=128, SMALL, 4999, 1",
        "-Xint -Donset.simd.bits=256, SMALL, 4999, 1",
        "-Xint -Donset.simd.bits=512, SMALL, 4999, 1",
        "-XX:TieredStopAtLevel=1 -Donset.simd.bits=0, MIXED, 20011, 2",
        "-XX:TieredStopAtLevel=1 -Donset.simd.bits=128, MIXED, 20011, 1",
        "-XX:TieredStopAtLevel=1 -Donset.simd.bits=256, MIXED, 20011, 2",
        "-XX:TieredStopAtLevel=1 -Donset.simd.bits=512, MIXED, 20011, 1",
        "-XX:-TieredCompilation -Donset.simd.bits=512, MIXED, 9999, 30"
    })
    void anotherJvm(String options, Bag bag, String chunk, String repeats) {
        assertThat(filled(options + " " + VECTORS, bag, chunk, repeats)).contains("filled " + bag.golden + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "-Donset.fill.threads=1, 0",
        "-Donset.fill.threads=2, 1",
        "-Donset.fill.threads=3, 2",
        "-Donset.fill.threads=16, 2",
        "-XX:ActiveProcessorCount=7, 2",
        "-XX:ActiveProcessorCount=1, 0",
        "-XX:TieredStopAtLevel=1 -Donset.simd.bits=128 -Donset.fill.threads=3, 2",
        "-Donset.simd.bits=0 -Donset.fill.threads=3, 0"
    })
    void onAnyNumberOfThreads(String options, int helpers) {
        assertThat(filled(options + " " + VECTORS, Bag.LONG, "200003", "1"))
                .contains("filled " + Bag.LONG.golden + " with " + helpers + " helpers");
    }

    @Test
    void withoutTheIncubatorModulePlainJavaDoesItQuietly() {
        assertThat(filled("", Bag.MIXED, "20011", "1").strip())
                .isEqualTo("filled " + Bag.MIXED.golden + " with 0 helpers");
    }

    private static String filled(String options, Bag bag, String chunk, String repeats) {
        List<String> command = OtherProcess.java(options, FilledHash.class);
        command.addAll(List.of(bag.name(), chunk, repeats));
        return OtherProcess.output(command);
    }
}
