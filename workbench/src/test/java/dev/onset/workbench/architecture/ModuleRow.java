package dev.onset.workbench.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of "who must never know whom".
 *
 * @param root      the module's root package
 * @param maySee    the root packages it may see besides its own and those of {@code java.base}; nothing else
 * @param neverSees root packages that the rule must be able to catch it at
 * @param jdkPackages packages it may use of JDK modules other than {@code java.base}
 */
record ModuleRow(String root, List<String> maySee, List<String> neverSees, List<String> jdkPackages) {
    ModuleRow(String root, List<String> maySee, List<String> neverSees) {
        this(root, maySee, neverSees, List.of());
    }

    private static final String API = "dev.onset.api";
    private static final String ACTIVATIONS = "dev.onset.activations";
    private static final String INITIALIZERS = "dev.onset.initializers";
    private static final String ENGINE = "dev.onset.engine.simd";
    private static final String TRAINING = "dev.onset.training";
    private static final String DIAGNOSIS = "dev.onset.diagnosis";
    private static final String GUICE = "dev.onset.guice";
    private static final String TESTKIT = "dev.onset.testkit";
    private static final String WORKBENCH = "dev.onset.workbench";
    private static final String EXAMPLES = "dev.onset.examples";
    private static final String VECTORS = "jdk.incubator.vector";
    private static final String LOGGING = "org.slf4j";
    private static final String INJECTOR = "com.google.inject";
    private static final String INJECTION = "jakarta.inject";

    /** The packages of java.base; java.util and java.net have lodgers from other modules. */
    private static final DescribedPredicate<JavaClass> JAVA_BASE = resideInAnyPackage(
                    "",
                    "java.io..",
                    "java.lang..",
                    "java.math..",
                    "java.net..",
                    "java.nio..",
                    "java.security..",
                    "java.text..",
                    "java.time..",
                    "java.util..")
            .and(DescribedPredicate.not(resideInAnyPackage(
                    "java.lang.management..",
                    "java.lang.instrument..",
                    "java.net.http..",
                    "java.util.logging..",
                    "java.util.prefs..")))
            .as("the packages of java.base");

    /** Every module that somebody depends on; the workbench and the examples may see everything. */
    static List<ModuleRow> all() {
        return List.of(
                new ModuleRow(API, List.of(), everythingBut(API)),
                new ModuleRow(ACTIVATIONS, List.of(API), everythingBut(API, ACTIVATIONS)),
                new ModuleRow(INITIALIZERS, List.of(API), everythingBut(API, INITIALIZERS)),
                new ModuleRow(ENGINE, List.of(API, VECTORS), everythingBut(API, ENGINE, VECTORS)),
                new ModuleRow(
                        TRAINING, List.of(API, LOGGING, "de.siegmar.fastcsv"), everythingBut(API, TRAINING, LOGGING)),
                new ModuleRow(
                        DIAGNOSIS, List.of(API, TRAINING, LOGGING), everythingBut(API, TRAINING, DIAGNOSIS, LOGGING)),
                new ModuleRow(
                        GUICE,
                        List.of(API, TRAINING, DIAGNOSIS, ENGINE, INJECTOR, INJECTION, LOGGING),
                        List.of(ACTIVATIONS, INITIALIZERS, TESTKIT, WORKBENCH, EXAMPLES, VECTORS)),
                new ModuleRow(
                        TESTKIT,
                        List.of(API, "org.junit.jupiter.api", "org.assertj.core", "org.opentest4j"),
                        everythingBut(API, TESTKIT),
                        List.of("java.lang.management", "com.sun.management")));
    }

    /** The rule: this module's classes depend on its own packages, those it may see, and java.base. */
    ArchRule rule() {
        String[] seen = Stream.of(List.of(root), maySee, jdkPackages)
                .flatMap(List::stream)
                .map(seenRoot -> seenRoot + "..")
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(seen).or(JAVA_BASE));
    }

    @Override
    public String toString() {
        return root;
    }

    private static List<String> everythingBut(String... allowed) {
        List<String> allowedRoots = List.of(allowed);
        return Stream.of(
                        API,
                        ACTIVATIONS,
                        INITIALIZERS,
                        ENGINE,
                        TRAINING,
                        DIAGNOSIS,
                        GUICE,
                        TESTKIT,
                        WORKBENCH,
                        EXAMPLES,
                        VECTORS,
                        LOGGING,
                        INJECTOR,
                        INJECTION)
                .filter(candidate -> !allowedRoots.contains(candidate))
                .toList();
    }
}
