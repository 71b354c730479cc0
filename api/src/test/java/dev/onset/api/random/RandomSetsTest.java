package dev.onset.api.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.onset.api.init.Weights;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomSetsTest {

    @Test
    void permutationsAreEquallyLikely() {
        int[] counts = new int[27];
        for (int seed = 0; seed < 60_000; seed++) {
            int[] order = RandomSets.permutation(RandomStream.root(seed), 3);
            counts[9 * order[0] + 3 * order[1] + order[2]]++;
        }
        // Each of six expects 10000 with deviation 91.
        assertThat(Arrays.stream(counts).filter(count -> count > 0))
                .hasSize(6)
                .allMatch(c -> Math.abs(c - 10_000) < 500);
        int[] order = RandomSets.permutation(RandomStream.root(1), 1000);
        assertThat(Arrays.stream(order).sorted())
                .containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
        assertThat(RandomSets.permutation(RandomStream.root(1), 0)).isEmpty();
    }

    @Test
    void masksKeepExactlyAsManyAndEverySetIsEquallyLikely() {
        int[] counts = new int[32];
        for (int seed = 0; seed < 60_000; seed++) {
            float[] mask = new float[7];
            RandomSets.exactMask(RandomStream.root(seed), 9, mask, 1, 6, 2);
            int set = 0;
            for (int i = 1; i < 6; i++) {
                set |= mask[i] == 1 ? 1 << i - 1 : 0;
            }
            assertThat(Integer.bitCount(set)).isEqualTo(2);
            assertThat(mask[0] + mask[6]).isZero();
            counts[set]++;
        }
        // Each of ten expects 6000 with deviation 73.
        assertThat(Arrays.stream(counts).filter(count -> count > 0))
                .hasSize(10)
                .allMatch(c -> Math.abs(c - 6000) < 400);
        for (int kept : new int[] {0, 1, 99, 100}) {
            float[] mask = new float[100];
            RandomSets.exactMask(RandomStream.root(2), 0, mask, 0, 100, kept);
            assertThat(IntStream.range(0, 100).filter(i -> mask[i] == 1).count())
                    .isEqualTo(kept);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomSets.exactMask(RandomStream.root(2), 0, new float[3], 0, 3, 4))
                .withMessageContaining("not 4");
    }

    @Test
    void spherePointsHaveTheirRadiusAndNoDirection() {
        double[] sums = new double[3];
        for (int seed = 0; seed < 20_000; seed++) {
            float[] point = new float[3];
            RandomSets.sphere(RandomStream.root(seed), 0, point, 0, 3, 2);
            double squares = 0;
            for (int i = 0; i < 3; i++) {
                squares += (double) point[i] * point[i];
                sums[i] += point[i];
            }
            assertThat(Math.sqrt(squares)).isCloseTo(2, within(3e-7));
        }
        for (double sum : sums) {
            // A coordinate has variance 4/3.
            assertThat(Math.abs(sum)).isLessThan(5 * Math.sqrt(20_000 * 4 / 3.0));
        }
        float[] one = new float[1];
        RandomSets.sphere(RandomStream.root(4), 0, one, 0, 1, 3);
        assertThat(Math.abs(one[0])).isEqualTo(3);
    }

    @Test
    void whatCannotBeDrawnIsNamedBeforeAnythingIsWritten() {
        RandomStream stream = RandomStream.root(4);
        float[] target = {7, 7};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomSets.permutation(stream, -1))
                .withMessage("count must be at least 0, not -1");
        for (double radius : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e39}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RandomSets.sphere(stream, 0, target, 0, 2, radius))
                    .withMessage("radius must be finite in float32, not " + radius);
        }
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> RandomSets.exactMask(stream, 0, target, 2, 0, 1))
                .withMessageContaining("[2, 0)");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> RandomSets.exactMask(stream, 0, target, 0, 3, 1))
                .withMessageContaining("[0, 3)");
        assertThat(target).containsOnly(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weights.unset(100_000, 100_000))
                .withMessage("weights are at most 2^31 - 1, which is fewer than 100000 x 100000");
    }
}
