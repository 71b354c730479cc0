package dev.onset.engine.simd.kernel.width;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What width is chosen on which JVM. */
final class VectorWidthTest {

    @ParameterizedTest
    @CsvSource({
        "'', 512, 512",
        "'', 256, 256",
        "'', 1024, 512",
        "'', 64, 0",
        "128, 512, 128",
        "512, 512, 512",
        "512, 256, 256",
        "256, 64, 0",
        "0, 512, 0",
        "' 256 ', 256, 256",
        "512, 2048, 512"
    })
    void isWhatWasAskedOrWhatThereIs(String asked, int preferred, int bits) {
        VectorWidth width = VectorWidth.of(Optional.of(asked), true, () -> preferred);
        assertThat(width.bits()).isEqualTo(bits);
        assertThat(width.lanes()).isEqualTo(Math.max(1, bits / 32));
        width.require();
    }

    @Test
    void onlyX86BelowItsWidestVectorsIsShortOfRegisters() {
        boolean x86 = List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
        assertThat(VectorWidth.of(Optional.empty(), true, () -> 512).hasManyRegisters())
                .isTrue();
        for (int bits : new int[] {128, 256}) {
            assertThat(VectorWidth.of(Optional.empty(), true, () -> bits).hasManyRegisters())
                    .as("%d bits", bits)
                    .isEqualTo(!x86);
        }
    }

    @Test
    void isThePreferredWhereNothingIsAsked() {
        assertThat(VectorWidth.of(Optional.empty(), true, () -> 256).bits()).isEqualTo(256);
    }

    @Test
    void saysWhatKeepsItFromBeingFaster() {
        assertThat(VectorWidth.of(Optional.of("128"), true, () -> 512).notes())
                .singleElement()
                .asString()
                .contains("onset.simd.bits=128")
                .contains("512");
        assertThat(VectorWidth.of(Optional.of("512"), true, () -> 256).notes())
                .singleElement()
                .asString()
                .contains("512-bit vectors were asked for");
        assertThat(VectorWidth.of(Optional.of("0"), true, () -> 256).notes())
                .singleElement()
                .asString()
                .contains("scalar loops");
        assertThat(VectorWidth.of(Optional.empty(), true, () -> 512).notes()).isEmpty();
        assertThat(VectorWidth.of(Optional.empty(), true, () -> 64).notes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"64", "1024", "-1", "wide", "512.0", "0x100"})
    void refusesWhatIsNoWidth(String asked) {
        VectorWidth width = VectorWidth.of(Optional.of(asked), true, () -> 512);
        assertThatThrownBy(width::require)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("ENGINE-2 -Donset.simd.bits=" + asked + " is not a vector width");
        assertThat(width.notes()).containsExactly(width.obstacle().orElseThrow());
    }

    @Test
    void namesTheFlagWhereTheModuleIsMissing() {
        VectorWidth width = VectorWidth.of(Optional.empty(), false, () -> {
            throw new AssertionError("must not be asked");
        });
        assertThatThrownBy(width::require)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("ENGINE-1")
                .hasMessageContaining("--add-modules jdk.incubator.vector");
        assertThat(width.notes()).containsExactly(width.obstacle().orElseThrow());
    }

    @Test
    void needsNoModuleForScalarLoops() {
        VectorWidth.of(Optional.of("0"), false, () -> {
                    throw new AssertionError("must not be asked");
                })
                .require();
    }
}
