package dev.onset.api.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.init.Initializer;
import dev.onset.api.plugin.JarBuilder.Tampering;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each broken provider is named with its jar and what to do, and the good jar beside it works. */
class BrokenProviderTest {

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void aGoodJarIsAlwaysThere() {
        new JarBuilder().initializer("Good", "good").listed("Good").write(folder.resolve("good.jar"));
        jar = folder.resolve("broken.jar");
    }

    @Test
    void aListedClassThatIsNotThere() {
        new JarBuilder().listed("Typo").write(jar);

        assertProblem(ProblemCode.PLUGIN_1, "com.acme.Typo", "there is no such class");
    }

    @Test
    void aSuperclassThatIsNotThere() {
        new JarBuilder()
                .source("Base", "public abstract class Base implements Initializer {}")
                .source("Derived", """
                        public class Derived extends Base {
                          public String name() { return "derived"; }
                          public void fill(Weights weights, LayerSpec layer, RandomStream random) {}
                        }
                        """)
                .listed("Derived")
                .write(jar, Tampering.without("Base"));

        assertProblem(ProblemCode.PLUGIN_1, "com.acme.Derived", "needs the class com.acme.Base");
    }

    @Test
    void aDependencyThatIsNotThere() {
        new JarBuilder()
                .source("Dependency", "public class Dependency {}")
                .initializer("Dependent", "dependent", "private final Dependency needed = new Dependency();")
                .listed("Dependent")
                .write(jar, Tampering.without("Dependency"));

        assertProblem(ProblemCode.PLUGIN_1, "com.acme.Dependent", "needs the class com.acme.Dependency");
    }

    @Test
    void aConstructorThatThrows() {
        new JarBuilder()
                .initializer("Angry", "angry", "public Angry() { throw new IllegalStateException(\"no licence\"); }")
                .listed("Angry")
                .write(jar);

        assertProblem(
                ProblemCode.PLUGIN_2,
                "com.acme.Angry",
                "its constructor threw java.lang.IllegalStateException: no licence (at com.acme.Angry.<init>, line 11)");
    }

    @Test
    void aConstructorThatOverflowsTheStack() {
        new JarBuilder()
                .initializer("Deep", "deep", "public Deep() { new Deep(); }")
                .listed("Deep")
                .write(jar);

        assertProblem(ProblemCode.PLUGIN_2, "com.acme.Deep", "StackOverflowError");
    }

    @Test
    void aStaticInitialiserThatThrows() {
        new JarBuilder()
                .initializer("Static", "static", "static final int N = Integer.parseInt(\"none\");")
                .listed("Static")
                .write(jar);

        assertProblem(
                ProblemCode.PLUGIN_2,
                "com.acme.Static",
                "its static initialiser threw java.lang.NumberFormatException: For input string: \"none\"");
    }

    @Test
    void aClassOfTheWrongType() {
        new JarBuilder()
                .source("Wrong", "public class Wrong {}")
                .listed("Wrong")
                .write(jar);

        assertProblem(ProblemCode.PLUGIN_3, "com.acme.Wrong", "does not implement it");
    }

    @Test
    void aClassThatIsNotPublic() {
        new JarBuilder().source("Hidden", """
                        class Hidden implements Initializer {
                          public Hidden() {}
                          public String name() { return "hidden"; }
                          public void fill(Weights weights, LayerSpec layer, RandomStream random) {}
                        }
                        """).listed("Hidden").write(jar);

        assertProblem(ProblemCode.PLUGIN_3, "com.acme.Hidden", "not public");
    }

    @Test
    void anAbstractClass() {
        new JarBuilder()
                .source("Base", "public abstract class Base implements Initializer {}")
                .listed("Base")
                .write(jar);

        assertProblem(ProblemCode.PLUGIN_3, "com.acme.Base", "abstract");
    }

    @Test
    void aRecordWithoutTheConstructorOfDefaults() {
        new JarBuilder().source("Scaled", """
                        public record Scaled(double scale) implements Initializer {
                          public String name() { return "scaled"; }
                          public void fill(Weights weights, LayerSpec layer, RandomStream random) {}
                        }
                        """).listed("Scaled").write(jar);

        assertProblem(ProblemCode.PLUGIN_3, "com.acme.Scaled", "no public constructor without arguments");
    }

    @Test
    void aNewerClassFile() {
        new JarBuilder()
                .initializer("Future", "future")
                .listed("Future")
                .write(jar, Tampering.major("com/acme/Future.class", 99));

        assertProblem(
                ProblemCode.PLUGIN_4,
                "com.acme.Future",
                "class file version 99 needs Java 55, and this is Java "
                        + Runtime.version().feature());
    }

    @Test
    void aDamagedClassFile() {
        new JarBuilder()
                .initializer("Cut", "cut")
                .listed("Cut")
                .write(
                        jar,
                        classes -> classes.computeIfPresent(
                                "com/acme/Cut.class",
                                (path, bytes) -> java.util.Arrays.copyOf(bytes, bytes.length / 2)));

        assertProblem(ProblemCode.PLUGIN_5, "com.acme.Cut", "damaged");
    }

    @Test
    void aNameThatThrows() {
        new JarBuilder()
                .initializer("Quiet", "unused", "")
                .source("Silent", """
                        public class Silent extends Quiet {
                          @Override public String name() { throw new IllegalStateException("not yet"); }
                        }
                        """)
                .listed("Silent")
                .write(jar);

        assertProblem(ProblemCode.PLUGIN_2, "com.acme.Silent", "name() threw java.lang.IllegalStateException: not yet");
    }

    @Test
    void aNameThatIsNone() {
        new JarBuilder()
                .initializer("Shouting", "Not A Name")
                .listed("Shouting")
                .write(jar);

        assertProblem(ProblemCode.PLUGIN_7, "com.acme.Shouting", "'Not A Name' is not a name");
    }

    @Test
    void aliasesThatThrow() {
        new JarBuilder()
                .initializer(
                        "Alias", "alias", "@Override public List<String> aliases() { return List.of(\"x\", null); }")
                .listed("Alias")
                .write(jar);

        assertProblem(ProblemCode.PLUGIN_2, "com.acme.Alias", "aliases() threw java.lang.NullPointerException");
    }

    @Test
    void anAliasThatIsNoName() {
        new JarBuilder()
                .initializer(
                        "Alias",
                        "alias",
                        "@Override public List<String> aliases() { return List.of(\"under_score\"); }")
                .listed("Alias")
                .write(jar);

        assertProblem(ProblemCode.PLUGIN_7, "com.acme.Alias", "'under_score' is not a name");
    }

    @Test
    void aDescriptionThatThrows() {
        new JarBuilder()
                .initializer(
                        "Mute",
                        "mute",
                        "@Override public dev.onset.api.Description description() {"
                                + " throw new IllegalStateException(\"no words\"); }")
                .listed("Mute")
                .write(jar);

        assertProblem(
                ProblemCode.PLUGIN_2, "com.acme.Mute", "description() threw java.lang.IllegalStateException: no words");
    }

    @Test
    void aDescriptionThatIsNull() {
        new JarBuilder()
                .initializer(
                        "Mute", "mute", "@Override public dev.onset.api.Description description() { return null; }")
                .listed("Mute")
                .write(jar);

        assertProblem(ProblemCode.PLUGIN_2, "com.acme.Mute", "null instead of Description.NONE");
    }

    private void assertProblem(ProblemCode code, String provider, String message) {
        try (Plugins plugins = Plugins.discover(List.of(folder))) {
            assertThat(plugins.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(code);
                assertThat(problem.origin()).isEqualTo(jar.toString());
                assertThat(problem.provider()).isEqualTo(provider);
                assertThat(problem.message()).contains(message);
            });
            assertThat(plugins.catalog(Initializer.class).names()).containsExactly("good");
            assertThat(plugins.jars()).contains(new PluginJar(jar.toString(), List.of()));
        }
    }
}
