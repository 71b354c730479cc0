package dev.onset.engine.simd.kernel.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.activation.Activation;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The float32 loops of every built-in activation beside its definition in double precision; {@code docs/activations.md}
 * has the figures, and with {@code onset.writeAccuracy} it is written.
 */
final class ActivationAccuracyTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "activations.md");
    private static final String COMMAND = "./mvnw -q test -pl engine-simd -am -Dtest=ActivationAccuracyTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Donset.writeAccuracy";

    /** Of max(1, |f|): what an activation may lose where its definition cancels. */
    private static final double LARGEST_ERROR = 1e-6;

    private final Kernels kernels = Kernels.forWidth(VectorWidth.current());

    static Stream<Activation> activations() {
        return ServiceLoader.load(Activation.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Activation::name));
    }

    @Test
    void theDocumentSaysWhatIsMeasured() throws IOException {
        List<ActivationAccuracy> rows =
                activations().map(f -> ActivationAccuracy.of(f, kernels)).toList();
        for (ActivationAccuracy row : rows) {
            assertThat(row.value().error()).as("value of %s", row.name()).isLessThan(LARGEST_ERROR);
            assertThat(row.slope().error()).as("slope of %s", row.name()).isLessThan(LARGEST_ERROR);
        }
        String current = AccuracyDocument.of(COMMAND, rows);
        if (System.getProperty("onset.writeAccuracy") != null) {
            Files.writeString(DOCUMENT, current);
        }
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as("docs/activations.md is stale; this writes it anew: %s", COMMAND)
                .isEqualTo(current);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void nothingOverflowsFarOut(Activation f) {
        float[] x = new float[64];
        float[] y = new float[64];
        float[] slope = new float[64];
        // e^x itself leaves float32 at 88.73.
        float highest = f.name().equals("exponential") ? 88.7f : 1e4f;
        float[] far = {-1e4f, -1e3f, -104, -88.73f, highest, Math.min(highest, 1e3f), Math.min(highest, 88.73f)};
        System.arraycopy(far, 0, x, 0, far.length);
        Arrays.fill(slope, 1);
        kernels.forward(f).apply(x, y, 0, far.length);
        kernels.backward(f).apply(x, y, slope, 0, far.length);
        for (int i = 0; i < far.length; i++) {
            assertThat(y[i]).as("%s at %s", f, x[i]).isFinite();
            assertThat(slope[i]).as("slope of %s at %s", f, x[i]).isFinite();
            assertThat(f.value(x[i])).as("definition of %s at %s", f, x[i]).isFinite();
            assertThat(f.slope(x[i])).as("defined slope of %s at %s", f, x[i]).isFinite();
        }
    }

    /** The table would be worth nothing if a wrong loop passed. */
    @Test
    void oneWrongBitShows() {
        WorstError worst = new WorstError();
        worst.add(1, 1.0000001f, 1);
        assertThat(worst.ulps()).isEqualTo(1);
        worst.add(2, 0x1.00002p-1f, 0.5);
        assertThat(worst.ulps()).isEqualTo(16);
        assertThat(worst.at()).isEqualTo(2);
        worst.add(3, 1e-8f, 0);
        assertThat(worst.ulps()).isEqualTo(16);
        worst.add(4, Float.NaN, 1);
        assertThat(worst.error()).isInfinite();
    }
}
