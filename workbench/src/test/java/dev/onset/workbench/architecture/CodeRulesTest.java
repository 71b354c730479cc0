package dev.onset.workbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The code holds to its own rules; and each rule catches a class that does not. */
class CodeRulesTest {
    private static final String ENGINE = "dev.onset.engine.simd.kernel";

    static Stream<Arguments> rulesWithOffenders() {
        return Stream.of(
                Arguments.of(CodeRules.OUTPUT_AT_THE_EDGE, "Object voice() { return System.out; }"),
                Arguments.of(CodeRules.STATICS_ARE_FINAL, "static int count;"),
                Arguments.of(CodeRules.STATIC_ARRAYS_ARE_KEPT, "public static final float[] TABLE = {1f};"),
                Arguments.of(
                        CodeRules.STATICS_DO_NOT_CHANGE,
                        "static final java.util.ArrayList<String> SEEN = new java.util.ArrayList<>();"),
                Arguments.of(
                        CodeRules.STATICS_DO_NOT_CHANGE,
                        "static final java.util.concurrent.atomic.AtomicLong NEXT = null;"),
                Arguments.of(CodeRules.NO_PLATFORM_TRANSCENDENTALS, """
                        jdk.incubator.vector.FloatVector exp(jdk.incubator.vector.FloatVector x) {
                            return x.lanewise(jdk.incubator.vector.VectorOperators.EXP);
                        }"""),
                Arguments.of(
                        CodeRules.ONE_PREFERRED_SPECIES,
                        "final Object species = jdk.incubator.vector.FloatVector.SPECIES_PREFERRED;"));
    }

    @ParameterizedTest
    @MethodSource("rulesWithOffenders")
    void projectKeepsTheRule(ArchRule rule, String offender) {
        rule.check(Project.classes());
    }

    @ParameterizedTest
    @MethodSource("rulesWithOffenders")
    void offenderIsCaught(ArchRule rule, String offender) {
        ArchitectureTest.assertCatches(rule, vectorProbe(offender));
    }

    /** ArchUnit does not see arguments, so no class may have both: a reduction, and the operator ADD. */
    @Test
    void noClassSumsLanesInAnOrderOfTheMachine() {
        assertThat(Project.classes().stream().filter(CodeRulesTest::maySumLanes).map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void sumOfLanesIsCaught() {
        JavaClasses offender = vectorProbe("""
                float sum(jdk.incubator.vector.FloatVector x) {
                    return x.reduceLanes(jdk.incubator.vector.VectorOperators.ADD);
                }""");

        assertThat(offender.stream().filter(CodeRulesTest::maySumLanes)).hasSize(1);
    }

    private static boolean maySumLanes(JavaClass candidate) {
        boolean reduces = candidate.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTarget().getName().startsWith("reduceLanes"));
        boolean adds = candidate.getFieldAccessesFromSelf().stream()
                .anyMatch(access -> access.getTargetOwner().getName().equals("jdk.incubator.vector.VectorOperators")
                        && access.getTarget().getName().equals("ADD"));
        return reduces && adds;
    }

    private static JavaClasses vectorProbe(String members) {
        return Probe.compile(
                List.of("--add-modules=jdk.incubator.vector"),
                Probe.source(ENGINE, "final class Offender { " + members + " }"));
    }
}
