package dev.onset.api.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RandomStreamTest {

    private static final RandomStream STREAM =
            RandomStream.root(42).child("layers.3").child("weight");

    @Test
    void bulkFillsGiveWhatEachIndexGives() {
        for (int length = 0; length <= 300; length++) {
            float[] normals = new float[length];
            float[] symmetrics = new float[length];
            STREAM.normals(normals);
            STREAM.symmetrics(symmetrics);
            for (int i = 0; i < length; i++) {
                assertThat(normals[i]).as("normal %d of %d", i, length).isEqualTo(STREAM.normal(i));
                assertThat(symmetrics[i]).as("uniform %d of %d", i, length).isEqualTo(STREAM.symmetric(i));
            }
        }
    }

    @Test
    void theLayoutIsSuperblocksOfSixtyFourWordsFromSixteenCounters() {
        int[] words = new int[4];
        for (long index : new long[] {0, 1, 15, 16, 47, 63, 64, 65, 100, 6_400_000_063L, Long.MAX_VALUE - 1}) {
            long counter = 16 * (index / 64) + index % 16;
            // The root stream's id is 0, so its key is the seed alone.
            Threefry.words(words, 0, 42, 0, 0, 0, (int) counter, (int) (counter >>> 32), 0, 0);
            assertThat(RandomStream.root(42).bits(index)).isEqualTo(words[(int) (index % 64 / 16)]);
        }
    }

    @Test
    void bothHalvesOfTheSeedMatter() {
        assertThat(RandomStream.root(1).bits(0))
                .isNotEqualTo(RandomStream.root(1L << 32 | 1).bits(0));
        assertThat(RandomStream.root(-1).bits(0))
                .isNotEqualTo(RandomStream.root(0xFFFFFFFFL).bits(0));
    }

    @Test
    void aNegativeIndexIsRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> STREAM.bits(-1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> STREAM.normal(Long.MIN_VALUE));
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void fillsReachTheLastIndexOfAll() {
        long first = Long.MAX_VALUE - 100;
        float[] values = new float[100];
        STREAM.fillPlainly(Law.Normal.STANDARD, first, values, 0, 100);
        for (int i = 0; i < 100; i++) {
            assertThat(values[i]).isEqualTo(STREAM.normal(first + i));
        }
        float[] few = new float[5];
        STREAM.fill(Law.Normal.STANDARD, Long.MAX_VALUE - 10, few, 0, 5);
        assertThat(few).containsExactly(Arrays.copyOfRange(values, 90, 95));
        STREAM.fillPlainly(Law.Normal.STANDARD, Long.MAX_VALUE, few, 2, 2);
        STREAM.fillPlainly(Law.Normal.STANDARD, 0, few, 2, 2);
        assertThat(few).containsExactly(Arrays.copyOfRange(values, 90, 95));
    }

    @Test
    void rangesThatAreNoneAreRefusedBeforeAnythingIsWritten() {
        float[] values = {7, 7, 7};
        List<Fill> fills = List.of(
                STREAM::fill,
                STREAM::fillPlainly,
                (law, first, target, from, to) -> RandomSets.exactMask(STREAM, first, target, from, to, 0),
                (law, first, target, from, to) -> RandomSets.sphere(STREAM, first, target, from, to, 1));
        for (Fill fill : fills) {
            for (long[] range :
                    new long[][] {{-70, 0, 3}, {0, 2, 1}, {0, 0, 4}, {0, -1, 2}, {Long.MAX_VALUE - 2, 0, 3}}) {
                assertThatExceptionOfType(IndexOutOfBoundsException.class)
                        .as("%s", Arrays.toString(range))
                        .isThrownBy(
                                () -> fill.fill(Law.Symmetric.UNIT, range[0], values, (int) range[1], (int) range[2]));
            }
        }
        assertThat(values).containsOnly(7);
    }

    @Test
    void namesThatAreNoTextAreRefused() {
        for (String name : new String[] {"\uD800", "\uDFFF", "layer\uDC00\uD800", "\uD83D"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> STREAM.child(name))
                    .withMessageContaining("surrogate")
                    .withMessageContaining("\\u");
        }
        assertThat(STREAM.child("\uD83D\uDE00").id())
                .isNotEqualTo(STREAM.child("?").id());
    }

    @Test
    void childrenOfDifferentNamesAreDifferentStreams() {
        List<String> names = List.of(
                "",
                "\0",
                "\0\0",
                "a",
                "b",
                "A",
                "weight",
                "weights",
                "layers.1",
                "layers.11",
                "layers.1.",
                "sixteen bytes ok",
                "sixteen bytes ok\0",
                "sixteen bytes oky",
                "seventeen bytes !",
                "ünïcödé",
                "u\u0308",
                "ü",
                "重み",
                "a name that is much longer than any block of the hash",
                "😀");
        Set<Integer> first = new HashSet<>();
        names.forEach(name -> first.add(RandomStream.root(7).child(name).bits(0)));
        assertThat(first).hasSameSizeAs(names);
    }

    @Test
    void pathsDoNotCollideWhereTheirNamesRunTogether() {
        RandomStream root = RandomStream.root(7);
        assertThat(List.of(
                        root.child("abc").bits(0),
                        root.child("a").child("bc").bits(0),
                        root.child("ab").child("c").bits(0),
                        root.child("a").child("b").child("c").bits(0),
                        root.child("abc").child("").bits(0),
                        root.child("").child("abc").bits(0)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aChildDependsOnNothingButItsPath() {
        RandomStream root = RandomStream.root(7);
        int before = root.child("weight").bits(5);
        root.child("other").bits(0);
        root.bits(99);
        assertThat(root.child("weight").bits(5)).isEqualTo(before);
        assertThat(RandomStream.root(7).child("weight").bits(5)).isEqualTo(before);
        assertThat(root.child(12).bits(0)).isEqualTo(root.child("12").bits(0));
    }

    private interface Fill {
        void fill(Law law, long first, float[] target, int from, int to);
    }

    @Test
    void siblingsAreUncorrelated() {
        int count = 1 << 16;
        float[] one = new float[count];
        float[] other = new float[count];
        for (int pair = 0; pair < 8; pair++) {
            RandomStream.root(pair).child("layers.0").child("weight").normals(one);
            RandomStream.root(pair).child("layers.1").child("weight").normals(other);
            double product = IntStream.range(0, count)
                    .mapToDouble(i -> one[i] * other[i])
                    .sum();
            // A sum of products of independent standard normals has deviation √n.
            assertThat(Math.abs(product)).as("seed %d", pair).isLessThan(5 * Math.sqrt(count));
        }
    }

    @Test
    void unitsAndSymmetricsStayStrictlyInside() {
        for (int i = 0; i < 100_000; i++) {
            assertThat(STREAM.unit(i)).isStrictlyBetween(0.0, 1.0);
            assertThat(Math.abs(STREAM.symmetric(i))).isStrictlyBetween(0f, 1f);
        }
    }

    @Test
    void belowStaysBelowItsBoundAndReachesEveryValue() {
        assertThat(IntStream.range(0, 1000).map(i -> STREAM.below(i, 1))).containsOnly(0);
        for (int bound : new int[] {2, 3, 7, 10}) {
            assertThat(IntStream.range(0, 1000)
                            .map(i -> STREAM.below(i, bound))
                            .distinct()
                            .sorted())
                    .containsExactlyElementsOf(IntStream.range(0, bound).boxed().toList());
        }
        assertThat(IntStream.range(0, 1000).map(i -> STREAM.below(i, Integer.MAX_VALUE)))
                .allMatch(value -> value >= 0 && value < Integer.MAX_VALUE);
        assertThatIllegalArgumentException().isThrownBy(() -> STREAM.below(0, 0));
    }

    @Test
    void belowIsUniform() {
        int[] counts = new int[10];
        IntStream.range(0, 100_000).forEach(i -> counts[STREAM.below(i, 10)]++);
        double chiSquare = Arrays.stream(counts)
                .mapToDouble(c -> (c - 1e4) * (c - 1e4) / 1e4)
                .sum();
        // 9 degrees of freedom exceed 50 with probability 1e-7.
        assertThat(chiSquare).isLessThan(50);
    }

    @Test
    void shuffleIsAPermutationThatDependsOnTheStreamAlone() {
        int[] order = IntStream.range(0, 1000).toArray();
        int[] again = order.clone();
        STREAM.shuffle(order);
        STREAM.shuffle(again);
        assertThat(order).isEqualTo(again).isNotEqualTo(IntStream.range(0, 1000).toArray());
        assertThat(Arrays.stream(order).sorted())
                .containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
        STREAM.shuffle(new int[0]);
    }

    @Test
    void everyPermutationOfThreeIsAboutEquallyLikely() {
        int[] counts = new int[27];
        for (int seed = 0; seed < 60_000; seed++) {
            int[] order = {0, 1, 2};
            RandomStream.root(seed).shuffle(order);
            counts[9 * order[0] + 3 * order[1] + order[2]]++;
        }
        assertThat(Arrays.stream(counts).filter(count -> count > 0))
                .hasSize(6)
                .allMatch(c -> Math.abs(c - 10_000) < 500);
    }
}
