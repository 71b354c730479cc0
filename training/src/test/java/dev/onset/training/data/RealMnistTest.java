package dev.onset.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.onset.training.Dataset;
import dev.onset.training.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads MNIST where it is: in the folder {@code ONSET_MNIST}, or in {@code shared/data/mnist} beside the project. */
final class RealMnistTest {

    @Test
    void mnistHasItsPublishedCountsAndLabels() {
        Optional<Path> folder = folder();
        assumeTrue(folder.isPresent(), "MNIST is not here: set ONSET_MNIST to its folder to run this test");
        Dataset mnist = DataCatalog.standard().load("mnist:" + folder.orElseThrow());
        assertThat(mnist.train().count()).isEqualTo(60_000);
        assertThat(mnist.test().count()).isEqualTo(10_000);
        assertThat(mnist.inputs()).isEqualTo(784);
        assertThat(histogram(mnist.train()))
                .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        assertThat(histogram(mnist.test())).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
        double sum = 0;
        for (float pixel : mnist.train().values()) {
            sum += pixel;
        }
        // The mean that every introduction quotes.
        assertThat(sum / mnist.train().values().length).isBetween(0.1306, 0.1308);
    }

    private static int[] histogram(Samples samples) {
        int[] histogram = new int[10];
        for (int label : samples.labels()) {
            histogram[label]++;
        }
        return histogram;
    }

    private static Optional<Path> folder() {
        Optional<Path> named = Optional.ofNullable(System.getenv("ONSET_MNIST")).map(Path::of);
        // Tests run in the module's folder; the project's neighbours are two up.
        return Stream.concat(named.stream(), Stream.of(Path.of("..", "..", "shared", "data", "mnist")))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
