package dev.onset.api.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each law against double precision, at its ends and over many words. */
class LawsTest {

    private static final RandomStream STREAM = RandomStream.root(8).child("laws");

    /** The bounds that the Javadoc of the two laws states. */
    @ParameterizedTest
    @CsvSource({
        "-2, 2",
        "-1, 3",
        "0, 1",
        "0.5, 0.75",
        "1, 8",
        "3, 4",
        "3.9, Infinity",
        "4, 5",
        "8, 9",
        "20, 21",
        "37, 37.2",
        "100, 101",
        "-6, -5",
        "-Infinity, -4",
        "-Infinity, Infinity",
        "-0.001, 0.001",
        "30, Infinity"
    })
    void truncatedNormalsAreAccurateAtAnyBounds(double lower, double upper) {
        TruncatedNormal cut = new TruncatedNormal(lower, upper);
        Law law = cut.law(0, 1);
        float[] values = new float[4];
        for (int i = 0; i < 20_000; i++) {
            int word = i < 64 ? (1 << i % 32) - i / 32 : STREAM.bits(i);
            law.four(new int[] {word, 0, 0, 0}, values);
            double expected = cut.at(((word & 0xFFFFFFFFL) | 1) * 0x1p-32);
            double error = Math.abs(values[0] - expected) / Math.max(1, Math.abs(expected));
            assertThat(error).as("word %08x", word).isLessThan(6e-7);
        }
    }

    /** The worst that were looked for and found, with the exact values to 15 digits. */
    @Test
    void theWorstWordsAreWithinWhatIsStated() {
        assertThat((double) at(new TruncatedNormal(-0.6817532342667754, 11.873759035477883), 0, (int) 4174963777L))
                .isCloseTo(2.03312980167427, within(6e-7 * 2.03312980167427));
        assertThat((double) at(new TruncatedNormal(-2.588244010630957, 1.6997218068421103), 0, 77976129))
                .isCloseTo(-2.01254188, within(6e-7 * 2.01254188));
        double near = 4.102799516200818;
        TruncatedNormal narrow = new TruncatedNormal(near, 4.102864943978483);
        double bound = 5e-6 + 1e-7 / ((narrow.upper() - near) * near);
        assertThat((double) at(narrow, -near, (int) 2772875846L))
                .isCloseTo(4.2238849e-5, within(bound * Math.sqrt(narrow.variance())));
    }

    private static float at(TruncatedNormal cut, double mean, int word) {
        float[] values = new float[4];
        cut.law(mean, 1).four(new int[] {word, word, word, word}, values);
        return values[0];
    }

    /** Where the mean takes the cut away, what is left has digits of its own. */
    @ParameterizedTest
    @CsvSource({
        "4, 5",
        "8, Infinity",
        "20, 21",
        "37, 37.2",
        "100, 101",
        "1000, Infinity",
        "5, 5.002",
        "4, 4.00025",
        "16, 16.00001",
        "1024, 1024.00000001"
    })
    void tailsKeepTheirShapeHoweverFarOut(double lower, double upper) {
        TruncatedNormal cut = new TruncatedNormal(lower, upper);
        Law law = cut.law(-lower, 1);
        double spread = Math.sqrt(cut.variance());
        // What CutTail's Javadoc states.
        double bound = 5e-6 + 1e-7 / ((upper - lower) * lower);
        for (int i = 0; i < 20_000; i++) {
            double expected = cut.at(((STREAM.bits(i) & 0xFFFFFFFFL) | 1) * 0x1p-32) - lower;
            assertThat(Math.abs(law.at(STREAM, i) - expected) / spread)
                    .as("index %d", i)
                    .isLessThan(bound);
        }
    }

    @Test
    void normalsAreAccurateAndReachAsFarAsStated() {
        float[] values = new float[4];
        for (int i = 0; i < 100_000; i++) {
            // Half of the radii next to 0, where the float beside u = 1 is the limit: the worst of all is ffffff80.
            int radius = i % 2 == 0 ? STREAM.bits(i) : -1 - i;
            int angle = STREAM.bits(i + 1_000_000);
            Law.Normal.STANDARD.four(new int[] {radius, angle, 0, 0}, values);
            double r = Math.sqrt(-2 * Math.log(((radius >>> 1) + 0.5) * 0x1p-31));
            double turn = 2 * Math.PI * (angle & 0xFFFFFFFFL) * 0x1p-32;
            double bound = 3e-7 * Math.max(1, r) + 1e-7 / r;
            assertThat(Math.abs(values[0] - r * Math.cos(turn))).isLessThan(bound);
            assertThat(Math.abs(values[1] - r * Math.sin(turn))).isLessThan(bound);
        }
        Law.Normal.STANDARD.four(new int[] {0, 0, 1, 1 << 30}, values);
        assertThat(values[0]).isBetween(6.65f, 6.67f);
        assertThat(values[3]).isBetween(6.65f, 6.67f);
    }

    @ParameterizedTest
    @EnumSource(Law.Ends.class)
    void intervalsHaveTheirEndsAndNoOthers(Law.Ends ends) {
        float[] values = new float[4];
        for (float[] interval : new float[][] {{0, 1}, {1, 2}, {-1, 1}, {1, 1.0000005f}, {-3e38f, 3e38f}}) {
            Law law = new Law.Interval(interval[0], interval[1], ends);
            law.four(new int[] {0, -1, 0, -1, 0, -1, 1, -1}, values);
            boolean hasLow = ends != Law.Ends.OPEN;
            boolean hasHigh = ends == Law.Ends.CLOSED;
            assertThat(values[0]).isEqualTo(hasLow ? interval[0] : Math.nextUp(interval[0]));
            assertThat(values[1]).isEqualTo(hasHigh ? interval[1] : Math.nextDown(interval[1]));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Law.Interval(1, 1, ends));
    }

    @Test
    void intervalsResolveWhatIsNearZero() {
        Law.Interval unit = new Law.Interval(0, 1, Law.Ends.HALF_OPEN);
        assertThat(unit.value(0, 1)).isEqualTo(0x1p-64f);
        assertThat(unit.value(1, 1 << 31)).isEqualTo(0x1.8p-32f);
        // Below 2^-8 a word alone would leave the last bits of a float zero; here they are as likely set as not.
        int odd = 0;
        int small = 0;
        for (int i = 0; i < 400_000; i++) {
            float value = unit.at(STREAM, i);
            if (value < 0x1p-9f) {
                small++;
                odd += Float.floatToRawIntBits(value) & 1;
            }
        }
        assertThat(small).isGreaterThan(500);
        assertThat((double) odd).isBetween(small / 2.0 - 3 * Math.sqrt(small), small / 2.0 + 3 * Math.sqrt(small));
    }

    /** What rounds to an end that does not belong goes to the float beside it, on top of its own share. */
    @Test
    void theTopFloatOfAHalfOpenIntervalTakesTheHalfStepAboveItToo() {
        Law.Interval unit = new Law.Interval(0, 1, Law.Ends.HALF_OPEN);
        float top = Math.nextDown(1f);
        int tops = 0;
        int next = 0;
        for (int word = -1024; word < 0; word++) {
            tops += unit.value(word, 1) == top ? 1 : 0;
            next += unit.value(word, 1) == Math.nextDown(top) ? 1 : 0;
        }
        // A word on the border between two floats goes to the even one.
        assertThat(next).isBetween(255, 257);
        assertThat(tops).isBetween(383, 385);
    }

    @Test
    void lawsThatAreNoneAreNamed() {
        float nan = Float.NaN;
        float infinity = Float.POSITIVE_INFINITY;
        Map<ThrowingCallable, String> refused = Map.ofEntries(
                Map.entry(() -> new Law.Sign(nan), "magnitude must be finite and at least 0, not NaN"),
                Map.entry(() -> new Law.Sign(-1), "magnitude must be finite and at least 0, not -1.0"),
                Map.entry(() -> new Law.Mask(1, nan), "value must be finite, not NaN"),
                Map.entry(() -> Law.Mask.of(0.5, infinity), "value must be finite, not Infinity"),
                Map.entry(() -> new Law.Normal(nan, 1), "not NaN and 1.0"),
                Map.entry(() -> new Law.Normal(0, -3), "not 0.0 and -3.0"),
                Map.entry(() -> new Law.Normal(0, nan), "not 0.0 and NaN"),
                Map.entry(() -> new Law.Symmetric(0, 1, 1, -1), "low must be at most high, not 1.0 and -1.0"),
                Map.entry(() -> new Law.Symmetric(0, 1, nan, 1), "low must be at most high, not NaN and 1.0"),
                Map.entry(() -> new Law.Symmetric(nan, 1, -1, 1), "not NaN and 1.0"),
                Map.entry(() -> new Law.Symmetric(0, -1, -1, 1), "not 0.0 and -1.0"),
                Map.entry(() -> new CutNormal(0, -0.1f, 1, 0, 0, 0, 1, -1, 1), "half must be at least 0, not -0.1"),
                Map.entry(() -> new Law.Interval(0, 1, null), "not null"));
        refused.forEach((law, message) ->
                assertThatIllegalArgumentException().isThrownBy(law).withMessageContaining(message));
    }

    @Test
    void signsAndMasksAreAsLikelyAsTheySay() {
        int count = 100_000;
        float[] signs = new float[count];
        STREAM.fill(new Law.Sign(0.5f), 0, signs, 0, count);
        double sum = IntStream.range(0, count).mapToDouble(i -> signs[i]).sum();
        assertThat(Math.abs(sum)).isLessThan(5 * 0.5 * Math.sqrt(count));
        assertThat(IntStream.range(0, count).mapToObj(i -> signs[i]).distinct()).containsExactlyInAnyOrder(0.5f, -0.5f);
        for (double probability : new double[] {0, 0.1, 0.75, 1}) {
            float[] mask = new float[count];
            STREAM.fill(Law.Mask.of(probability, 2), 0, mask, 0, count);
            double kept = IntStream.range(0, count).filter(i -> mask[i] == 2).count();
            double bound = 5 * Math.sqrt(count * probability * (1 - probability));
            assertThat(Math.abs(kept - count * probability)).isLessThanOrEqualTo(bound);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Law.Mask.of(1.5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Law.Mask.of(Double.NaN, 1));
    }
}
