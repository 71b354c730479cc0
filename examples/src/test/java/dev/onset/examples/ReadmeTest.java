package dev.onset.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.plugin.ProblemCode;
import dev.onset.training.data.DataProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The README's words against the code they are about. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private String readme = "";

    @BeforeEach
    void read() throws IOException {
        readme = Files.readString(ROOT.resolve("README.md"));
    }

    @Test
    void everyCodeHasAnAnchorAndEveryAnchorACode() {
        List<String> codes = Stream.concat(
                        Stream.concat(Stream.of(ProblemCode.values()), Stream.of(DataProblem.values()))
                                .map(code -> code.toString().toLowerCase(Locale.ROOT)),
                        Stream.of("engine-1", "engine-2", "engine-3", "card-1", "card-2"))
                .toList();
        List<String> anchors = matches("<a id=\"([a-z]+-[0-9]+)\">");
        assertThat(anchors).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everyLinkAndPictureIsThere() {
        assertThat(matches("\\]\\(([^)#]+)\\)")).isNotEmpty().allSatisfy(link -> assertThat(ROOT.resolve(link))
                .exists());
    }

    @Test
    void theEmbeddingSnippetStandsInExampleOne() throws IOException {
        assertThat(source("E01EmbedTheEngine")).contains(snippet("NetworkPlan plan = NetworkPlan.inputs(2)"));
    }

    @Test
    void theInitializerSnippetStandsInExampleThree() throws IOException {
        assertThat(source("E03YourOwnInitializer")).contains(snippet("public record Gained()"));
    }

    @Test
    void theDiagnosisSnippetStandsInItsTest() throws IOException {
        Path test = ROOT.resolve("diagnosis/src/test/java/dev/onset/diagnosis/FiveLinesTest.java");
        assertThat(Files.readString(test)).contains(snippet("Diagnosis diagnosis = "));
    }

    private List<String> matches(String pattern) {
        return Pattern.compile(pattern)
                .matcher(readme)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private String snippet(String containing) {
        return Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map(result -> result.group(1))
                .filter(block -> block.contains(containing))
                .findFirst()
                .orElseThrow();
    }

    private static String source(String example) throws IOException {
        return Files.readString(ROOT.resolve("examples/src/main/java/dev/onset/examples/" + example + ".java"));
    }
}
