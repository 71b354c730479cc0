package dev.onset.workbench.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Rules about the code itself: where injection and output may be, no global state, same bits everywhere. */
final class CodeRules {
    static final ArchRule INJECTION_AT_THE_EDGE = noClasses()
            .that(not(resideInAnyPackage("dev.onset.guice..", "dev.onset.workbench..", "dev.onset.examples..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.inject..", "jakarta.inject..");

    static final ArchRule OUTPUT_AT_THE_EDGE = noClasses()
            .that(not(resideInAnyPackage("dev.onset.workbench..", "dev.onset.examples..")))
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    private static final DescribedPredicate<JavaField> STATIC = describe(
            "are static",
            field -> field.getModifiers().contains(JavaModifier.STATIC)
                    && !field.getModifiers().contains(JavaModifier.SYNTHETIC));

    static final ArchRule STATICS_ARE_FINAL =
            fields().that(STATIC).should().beFinal().as("static fields are final");

    /** A table may be an array, for whoever lives in its package; beyond that, anybody could write to it. */
    static final ArchRule STATIC_ARRAYS_ARE_KEPT = fields().that(STATIC)
            .and(describe("are arrays", field -> field.getRawType().isArray()))
            .should()
            .notBePublic()
            .andShould()
            .notBeProtected()
            .as("static arrays stay in their package");

    /** Interfaces such as List pass, because List.of is one; whoever declares an ArrayList means to change it. */
    static final ArchRule STATICS_DO_NOT_CHANGE = noFields()
            .that(STATIC)
            .should()
            .haveRawType(resideInAnyPackage("java.util.concurrent.atomic..", "java.util.concurrent.locks..")
                    .or(assignableTo(ThreadLocal.class))
                    .or(assignableTo(StringBuilder.class))
                    .or(mutable(Collection.class))
                    .or(mutable(Map.class)))
            .as("static fields hold nothing that changes");

    private static final Set<String> PLATFORM_DEPENDENT = Set.of(
            "SIN", "COS", "TAN", "ASIN", "ACOS", "ATAN", "EXP", "LOG", "LOG10", "CBRT", "SINH", "COSH", "TANH", "EXPM1",
            "LOG1P", "ATAN2", "POW", "HYPOT");

    static final ArchRule NO_PLATFORM_TRANSCENDENTALS = noClasses()
            .should()
            .accessFieldWhere(describe(
                    "a transcendental lane operation",
                    access -> onVectorOperators(access)
                            && PLATFORM_DEPENDENT.contains(access.getTarget().getName())));

    /** The vector width is read in one place, so that one setting changes it everywhere. */
    static final ArchRule ONE_PREFERRED_SPECIES = noClasses()
            .that(not(nameStartingWith("dev.onset.engine.simd.kernel.width.VectorWidth")))
            .should()
            .accessFieldWhere(describe(
                    "a SPECIES_PREFERRED",
                    access -> access.getTarget().getName().equals("SPECIES_PREFERRED")));

    private CodeRules() {}

    private static DescribedPredicate<JavaClass> mutable(Class<?> kind) {
        return assignableTo(kind).and(not(describe("an interface", JavaClass::isInterface)));
    }

    private static boolean onVectorOperators(JavaFieldAccess access) {
        return access.getTargetOwner().getName().equals("jdk.incubator.vector.VectorOperators");
    }
}
