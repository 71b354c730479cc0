package dev.onset.engine.simd.process;

import static dev.onset.engine.simd.process.OtherProcess.VECTORS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.engine.simd.process.FilledHash.Bag;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** No method of the engine is one that C1 or C2 gives up on: it would run interpreted, and nothing else would tell. */
@DisabledIfSystemProperty(named = "onset.simd.bits", matches = "0|128|256", disabledReason = "asks every width itself")
final class CompiledKernelsTest {

    /** Classes that load meanwhile make a compiler begin again, which is not giving up. */
    private static final Pattern SKIPPED =
            Pattern.compile("dev\\.onset\\.engine\\.simd\\.\\S+::.*COMPILE SKIPPED(?!: concurrent class loading)");

    /** Every method is compiled by the time it is due, however slow the machine. */
    private static final String LOG = " -Xbatch -XX:+PrintCompilation " + VECTORS;

    /** Makes C2 give up on any method but small ones. */
    private static final String NO_ROOM = " -XX:MaxNodeLimit=3000 -XX:NodeLimitFudgeFactor=60";

    @Test
    void fills() {
        assertCompiled(
                filled(LOG),
                "VectorWords::fill",
                "VectorNormals::",
                "VectorUniforms::",
                "VectorCuts::",
                "VectorChoices::signs",
                "VectorChoices::masks");
    }

    @Test
    void trainingOverVectors() {
        assertCompiled(
                trained(LOG),
                "\\w+AdjacentTile::",
                "\\w+ApartTile::",
                "\\w+ShallowTile::",
                "VectorSmallBatchTile::",
                "VectorPartialSums::",
                "VectorUpdates::sgd",
                "VectorUpdates::momentum",
                "VectorUpdates::nesterov",
                "VectorUpdates::adam",
                "VectorUpdates::rmsProp",
                "CompiledForwardLoop\\S*::",
                "CompiledBackwardLoop\\S*::");
    }

    @Test
    void trainingInPlainJava() {
        assertCompiled(
                trained("-Donset.simd.bits=0" + LOG),
                "ScalarTile::",
                "ScalarSmallBatchTile::",
                "ScalarUpdates::adam",
                "CompiledForwardLoop\\S*::",
                "CompiledBackwardLoop\\S*::");
    }

    @Test
    void aSkippedFillIsSeen() {
        assertThat(filled(NO_ROOM + LOG)).containsPattern(SKIPPED).contains("filled " + Bag.MIXED.golden);
    }

    private static void assertCompiled(String log, String... methods) {
        for (String method : methods) {
            assertThat(log).containsPattern(" 4 +dev\\.onset\\.engine\\.simd\\.\\S+\\." + method);
        }
        assertThat(log).doesNotContainPattern(SKIPPED);
    }

    private static String filled(String options) {
        List<String> command = OtherProcess.java(options, FilledHash.class);
        command.addAll(List.of(Bag.MIXED.name(), "20011", "60"));
        return OtherProcess.output(command);
    }

    private static String trained(String options) {
        return OtherProcess.output(OtherProcess.java(options, KernelWork.class, OtherProcess.activations()));
    }
}
