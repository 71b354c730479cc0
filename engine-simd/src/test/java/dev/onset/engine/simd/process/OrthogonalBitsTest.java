package dev.onset.engine.simd.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.init.Weights;
import dev.onset.api.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bits of orthogonal matrices: here, at this width, and in other JVMs with other compilers and processors. */
final class OrthogonalBitsTest {

    @Test
    void areTheseHere() {
        assertThat(OrthogonalHash.of()).isEqualTo(OrthogonalHash.GOLDEN);
    }

    @ParameterizedTest
    @DisabledIfSystemProperty(named = "onset.simd.bits", matches = "0|128|256", disabledReason = "asks every width")
    @ValueSource(
            strings = {
                "-XX:ActiveProcessorCount=7",
                "-XX:ActiveProcessorCount=3 -XX:TieredStopAtLevel=1 -Donset.simd.bits=128",
                "-XX:ActiveProcessorCount=1 -XX:-TieredCompilation -Donset.simd.bits=256",
                "-XX:ActiveProcessorCount=2 -Xint -Donset.simd.bits=0"
            })
    void areTheseElsewhere(String options) {
        assertThat(OtherProcess.output(OtherProcess.java(options + " " + OtherProcess.VECTORS, OrthogonalHash.class)))
                .contains("hash " + OrthogonalHash.GOLDEN);
    }

    @Test
    @DisabledIfSystemProperty(named = "onset.simd.bits", matches = "0|128|256", disabledReason = "once is enough")
    void areTheseWithoutTheIncubatorModule() {
        assertThat(OtherProcess.output(OtherProcess.java("", OrthogonalHash.class)))
                .contains("hash " + OrthogonalHash.GOLDEN);
    }

    @Test
    void threadsAreGoneWhenTheCallEnds() {
        Weights weights = Weights.unset(300, 300);
        weights.fillOrthogonal(RandomStream.root(1), 1);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("onset-orthogonal"));
    }
}
