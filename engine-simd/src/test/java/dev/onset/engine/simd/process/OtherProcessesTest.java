package dev.onset.engine.simd.process;

import static dev.onset.engine.simd.process.OtherProcess.VECTORS;
import static dev.onset.engine.simd.process.OtherProcess.java;
import static dev.onset.engine.simd.process.OtherProcess.output;
import static dev.onset.engine.simd.process.OtherProcess.place;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.activation.Activation;
import dev.onset.engine.simd.SimdEngine;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bits from another JVM, however it compiles; and what it says where the incubator module is not there. */
@DisabledIfSystemProperty(named = "onset.simd.bits", matches = "0|128|256", disabledReason = "asks every width itself")
final class OtherProcessesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Donset.simd.bits=512",
                "-Xint -Donset.simd.bits=0",
                "-XX:TieredStopAtLevel=1 -Donset.simd.bits=128",
                "-XX:-TieredCompilation -Donset.simd.bits=256"
            })
    void classPath(String options) {
        assertThat(output(classPathCommand(options + " " + VECTORS))).contains("hash " + TrainedHash.GOLDEN);
    }

    /** One rule, because interpreted vectors take their time. */
    @Test
    void interpretedVectors() {
        List<String> command = classPathCommand("-Xint -Donset.simd.bits=512 " + VECTORS);
        command.add("adam");
        String adam = TrainedHash.GOLDEN.split(" ", -1)[3];
        assertThat(output(command)).contains("hash " + adam);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Donset.simd.bits=512", "-XX:TieredStopAtLevel=1 -Donset.simd.bits=0"})
    void modulePath(String options) {
        List<String> command = java(options);
        command.addAll(List.of("-p", libraries(), "--add-modules", "dev.onset.engine.simd,dev.onset.activations"));
        command.addAll(List.of("-cp", place(TrainedHash.class).toString(), TrainedHash.class.getName(), "2"));
        assertThat(output(command)).contains("hash " + TrainedHash.GOLDEN);
    }

    @Test
    void withoutTheModuleBuildSaysWhatToAdd() {
        assertThat(output(classPathCommand("")))
                .contains("IllegalStateException: ENGINE-1")
                .contains("--add-modules jdk.incubator.vector")
                .doesNotContain("NoClassDefFoundError")
                .doesNotContain("ExceptionInInitializerError");
    }

    @Test
    void withoutTheModuleScalarLoopsGiveTheSameBits() {
        assertThat(output(classPathCommand("-Donset.simd.bits=0"))).contains("hash " + TrainedHash.GOLDEN);
    }

    @Test
    void aWidthThatIsNoneIsRefused() {
        assertThat(output(classPathCommand("-Donset.simd.bits=64 " + VECTORS)))
                .contains("IllegalStateException: ENGINE-2 -Donset.simd.bits=64 is not a vector width")
                .doesNotContain("ExceptionInInitializerError");
    }

    private static List<String> classPathCommand(String options) {
        List<String> command = java(options, TrainedHash.class, OtherProcess.activations());
        command.add("2");
        return command;
    }

    /** Where the api, the engine and the activations are: folders or jars. */
    private static String libraries() {
        return Stream.of(Activation.class, SimdEngine.class, OtherProcess.activations())
                .map(type -> place(type).toString())
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }
}
