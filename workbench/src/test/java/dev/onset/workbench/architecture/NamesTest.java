package dev.onset.workbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.onset.api.Named;
import dev.onset.api.activation.Activation;
import dev.onset.api.init.Initializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine and the diagnosis know no scheme and no activation by name: no such name is among their strings. */
class NamesTest {
    private static final Set<String> NAMES = Stream.concat(
                    names(ServiceLoader.load(Initializer.class)), names(ServiceLoader.load(Activation.class)))
            .collect(Collectors.toUnmodifiableSet());

    @ParameterizedTest
    @ValueSource(strings = {"dev.onset.engine.simd", "dev.onset.diagnosis", "dev.onset.training"})
    void moduleKnowsNobodyByName(String root) {
        List<JavaClass> classes = Project.classes().stream()
                .filter(candidate -> candidate.getPackageName().startsWith(root))
                .toList();

        assertThat(NAMES).contains("he-normal", "relu");
        assertThat(classes).isNotEmpty();
        assertThat(classes).flatExtracting(NamesTest::strings).doesNotContainAnyElementsOf(NAMES);
    }

    @Test
    void aNameAmongTheStringsIsSeen() {
        JavaClasses probe = Probe.compile(
                List.of(),
                Probe.source(
                        "dev.onset.engine.simd",
                        "final class Knows { boolean known(Object o) { return o.equals(\"relu\"); } }"));

        assertThat(probe).flatExtracting(NamesTest::strings).contains("relu");
    }

    private static Stream<String> names(ServiceLoader<? extends Named> providers) {
        return StreamSupport.stream(providers.spliterator(), false).map(Named::name);
    }

    private static List<String> strings(JavaClass candidate) {
        try (InputStream bytes =
                candidate.getSource().orElseThrow().getUri().toURL().openStream()) {
            return StreamSupport.stream(
                            ClassFile.of()
                                    .parse(bytes.readAllBytes())
                                    .constantPool()
                                    .spliterator(),
                            false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> ((StringEntry) entry).stringValue())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
