package dev.onset.initializers;

import static dev.onset.initializers.Golden.crc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.activation.Activation;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Catalog;
import dev.onset.api.random.RandomStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Weights and biases of layers by their place in a network, frozen: a line of {@code golden-layers.txt} is the
 * activation, the layer's index and the network's depth, inputs, units, seed, the {@link Golden#crc} of the weights and
 * of the biases, and the spec. Add lines as to {@code golden-weights.txt}; one that is there never changes.
 */
class GoldenLayersTest {

    private static final String FILE = "golden-layers.txt";
    private static final int LEAST_LINES = 60;
    private static final int WORDS = 9;

    private final Catalog<Initializer> catalog = Golden.catalog();

    /** f(x) = tanh x, with the same bits on every machine. */
    private record StrictTanh() implements Activation {

        @Override
        public String name() {
            return "test-strict-tanh";
        }

        @Override
        public double value(double x) {
            return StrictMath.tanh(x);
        }

        @Override
        public double slope(double x) {
            double cosh = StrictMath.cosh(x);
            return 1 / (cosh * cosh);
        }
    }

    @Test
    void everyLineStaysAsItIs() {
        List<String> lines = Golden.lines(FILE);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(LEAST_LINES).doesNotHaveDuplicates();
        assertThat(lines.stream().map(this::drawn)).containsExactlyElementsOf(lines);
    }

    @Test
    void everySchemeThatSetsBiasesHasALine() {
        assertThat(catalog.all()).filteredOn(GoldenLayersTest::setsBiases).hasSizeGreaterThan(1);
        assertThat(Golden.lines(FILE).stream().map(line -> scheme(line).name()).distinct())
                .containsAll(catalog.all().stream()
                        .filter(GoldenLayersTest::setsBiases)
                        .map(Initializer::name)
                        .toList());
    }

    private static boolean setsBiases(Initializer scheme) {
        return Arrays.stream(scheme.getClass().getDeclaredMethods())
                .map(Method::getName)
                .anyMatch("fillBiases"::equals);
    }

    /** The line as it is drawn now. */
    private String drawn(String line) {
        String[] words = line.split(" ", WORDS);
        Initializer scheme = scheme(line);
        LayerSpec layer = layer(words);
        RandomStream stream = RandomStream.root(Long.parseLong(words[5])).child(layer.name());
        Weights weights = Weights.unset(layer.fanOut(), layer.fanIn());
        scheme.fill(weights, layer, stream.child("weight"));
        Weights biases = Weights.unset(1, layer.fanOut());
        scheme.fillBiases(biases, weights, layer, stream.child("bias"));
        words[6] = crc(weights);
        words[7] = crc(biases);
        return String.join(" ", words);
    }

    private static LayerSpec layer(String[] words) {
        Activation activation =
                switch (words[0]) {
                    case "ramp" -> new Fixtures.Ramp();
                    case "tanh" -> new StrictTanh();
                    default -> throw new AssertionError("no activation " + words[0]);
                };
        int index = Integer.parseInt(words[1]);
        int inputs = Integer.parseInt(words[3]);
        int units = Integer.parseInt(words[4]);
        Optional<Activation> before = index == 0 ? Optional.empty() : Optional.of(activation);
        return new LayerSpec(index, Integer.parseInt(words[2]), inputs, units, before, activation);
    }

    private Initializer scheme(String line) {
        return catalog.get(line.split(" ", WORDS)[WORDS - 1]);
    }
}
