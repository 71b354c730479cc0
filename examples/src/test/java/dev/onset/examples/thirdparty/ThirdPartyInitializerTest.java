package dev.onset.examples.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.activations.Identity;
import dev.onset.api.init.Initializer;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.api.plugin.PluginException;
import dev.onset.api.plugin.PluginJar;
import dev.onset.api.plugin.Plugins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The outside project builds, keeps its contract, and its jar is found in a plug-in folder and raced. */
class ThirdPartyInitializerTest {

    private static final Path PROJECT = Path.of("third-party-initializer");

    @TempDir
    Path target;

    private ThirdPartyProject project;

    @BeforeEach
    void compile() throws IOException {
        project = ThirdPartyProject.initializer(target);
        project.compile(List.of(Path.of(PluginException.location(Initializer.class))));
    }

    @Test
    void keepsTheContractOfInitializers() throws IOException, ClassNotFoundException {
        TestExecutionSummary summary = project.test("com.example.init.DepthScaledNormalTest");

        assertThat(summary.getFailures())
                .extracting(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException())
                .isEmpty();
        assertThat(summary.getTestsSucceededCount()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void itsJarIsFoundInAPlugInFolderAndDraws() throws IOException {
        Path folder = Files.createDirectory(target.resolve("plugins"));
        Path jar = project.jar(folder.resolve("depth-scaled-normal.jar"));

        try (Plugins plugins = Plugins.discover(List.of(folder))) {
            assertThat(plugins.problems()).isEmpty();
            assertThat(plugins.jars())
                    .contains(new PluginJar(jar.toString(), List.of("initializer depth-scaled-normal")));
            Initializer found = plugins.catalog(Initializer.class).get("depth-scaled-normal");
            assertThat(variance(found, 1)).isBetween(0.0097, 0.0103);
            assertThat(variance(found, 4)).isBetween(0.00242, 0.00258);
        }
    }

    @Test
    void compareRacesItAgainstABuiltIn() throws IOException, InterruptedException {
        Path folder = Files.createDirectory(target.resolve("plugins"));
        project.jar(folder.resolve("depth-scaled-normal.jar"));
        Path out = target.resolve("out.json");
        Path err = target.resolve("err.txt");

        Process race = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules=jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.onset.workbench.OnsetCommand",
                        "compare",
                        "--plugins=" + folder,
                        "--init=he-normal",
                        "--init=depth-scaled-normal",
                        "--data=moons",
                        "--layers=2,16x3,2",
                        "--epochs=1",
                        "--seeds=1",
                        "--out=" + target.resolve("report"),
                        "--json")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean finished = race.waitFor(2, TimeUnit.MINUTES);
        race.destroyForcibly();

        assertThat(finished)
                .as("finished; standard error: %s", Files.readString(err))
                .isTrue();
        assertThat(race.exitValue())
                .as("exit code; standard error: %s", Files.readString(err))
                .isZero();
        assertThat(Files.readString(out).replaceAll("\\s", ""))
                .startsWith("{\"schemes\":[")
                .contains("\"init\":\"he-normal\"", "\"init\":\"depth-scaled-normal\"");
        assertThat(target.resolve("report").resolve("report.html")).content().contains("depth-scaled-normal");
    }

    @Test
    void itsPomIsItsOwnAndNamesThisVersion() throws IOException, SAXException, ParserConfigurationException {
        Element pom = parse(PROJECT.resolve("pom.xml"));
        Element reactor = parse(Path.of("..", "pom.xml"));

        assertThat(pom.getElementsByTagName("parent").getLength()).isZero();
        assertThat(child(pom, "groupId")).isEqualTo("com.example");
        assertThat(text(pom, "onset.version")).isEqualTo(child(reactor, "version"));
        NodeList dependencies = pom.getElementsByTagName("dependency");
        assertThat(IntStream.range(0, dependencies.getLength())
                        .mapToObj(i -> text((Element) dependencies.item(i), "artifactId")))
                .containsExactly("onset-api", "onset-testkit");
    }

    /** The variance of the first layer's weights, from 100 inputs, in a network of this depth. */
    private static double variance(Initializer initializer, int depth) {
        NetworkPlan plan = NetworkPlan.inputs(100);
        for (int layer = 0; layer < depth; layer++) {
            plan = plan.layer(400, new Identity());
        }
        float[] weights =
                Parameters.draw(plan, initializer, 1).layers().getFirst().weights();
        return IntStream.range(0, weights.length)
                .mapToDouble(i -> weights[i] * weights[i])
                .average()
                .orElseThrow();
    }

    private static Element parse(Path file) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
    }

    private static String text(Element element, String tag) {
        return element.getElementsByTagName(tag).item(0).getTextContent().strip();
    }

    /** The text of a tag right below the element. */
    private static String child(Element element, String tag) {
        NodeList all = element.getElementsByTagName(tag);
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(node -> node.getParentNode().isSameNode(element))
                .findFirst()
                .orElseThrow()
                .getTextContent()
                .strip();
    }
}
