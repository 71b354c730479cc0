package dev.onset.workbench.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who must never know whom, between modules and inside the engine; and that each of these rules can fail. */
class ArchitectureTest {
    private static final String ENGINE = "dev.onset.engine.simd";

    static List<ModuleRow> modules() {
        return ModuleRow.all();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void moduleSeesOnlyWhatItMay(ModuleRow module) {
        module.rule().check(Project.classes());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void moduleIsCaughtSeeingWhatItMustNot(ModuleRow module) {
        List<String> violations = violations(module.rule(), Probe.seeing(module.root(), module.neverSees()));

        for (String seen : module.neverSees()) {
            assertThat(violations).anySatisfy(line -> assertThat(line).contains("<" + seen + ".Seen>"));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void moduleIsNotCaughtSeeingWhatItMay(ModuleRow module) {
        assertThat(violations(module.rule(), Probe.seeing(module.root(), module.maySee())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void moduleIsCaughtUsingAJdkModuleBesidesTheBase(ModuleRow module) {
        JavaClasses logging = Probe.compile(
                List.of(),
                Probe.source(module.root(), "final class Logs { final java.util.logging.Level level = null; }"));

        assertCatches(module.rule(), logging);
    }

    /** Inside the engine: a package, and those above it that it must never look up to. */
    static Stream<Arguments> engineLevels() {
        return Stream.of(Arguments.of("kernel", List.of("gemm", "network")), Arguments.of("gemm", List.of("network")));
    }

    @ParameterizedTest
    @MethodSource("engineLevels")
    void engineNeverLooksUp(String lower, List<String> higher) {
        lookingUp(lower, higher).check(Project.classes());
    }

    @ParameterizedTest
    @MethodSource("engineLevels")
    void engineIsCaughtLookingUp(String lower, List<String> higher) {
        for (String level : higher) {
            assertCatches(lookingUp(lower, higher), Probe.seeing(ENGINE + "." + lower, List.of(ENGINE + "." + level)));
        }
    }

    @Test
    void injectionStaysAtTheEdge() {
        CodeRules.INJECTION_AT_THE_EDGE.check(Project.classes());
    }

    @Test
    void injectionElsewhereIsCaught() {
        assertCatches(CodeRules.INJECTION_AT_THE_EDGE, Probe.seeing("dev.onset.training", List.of("jakarta.inject")));
        assertCatches(CodeRules.INJECTION_AT_THE_EDGE, Probe.seeing(ENGINE, List.of("com.google.inject")));
    }

    static void assertCatches(ArchRule rule, JavaClasses offenders) {
        assertThat(violations(rule, offenders)).as("%s", rule.getDescription()).isNotEmpty();
    }

    private static List<String> violations(ArchRule rule, JavaClasses offenders) {
        return rule.allowEmptyShould(true)
                .evaluate(offenders)
                .getFailureReport()
                .getDetails();
    }

    private static ArchRule lookingUp(String lower, List<String> higher) {
        String[] higherPackages =
                higher.stream().map(level -> ENGINE + "." + level + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ENGINE + "." + lower + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(higherPackages);
    }
}
