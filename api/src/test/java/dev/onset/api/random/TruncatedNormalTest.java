package dev.onset.api.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruncatedNormalTest {

    private static final double SQRT_HALF = Math.sqrt(0.5);

    @Test
    void momentsAtTwoDeviationsAreThePublishedOnes() {
        TruncatedNormal cut = new TruncatedNormal(-2, 2);
        assertThat(cut.mean()).isCloseTo(0, within(1e-16));
        assertThat(Math.sqrt(cut.variance())).isCloseTo(0.8796256610342398, within(1e-15));
    }

    @Test
    void halfNormalHasItsClosedForms() {
        TruncatedNormal half = new TruncatedNormal(0, Double.POSITIVE_INFINITY);
        assertThat(half.mean()).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-15));
        assertThat(half.variance()).isCloseTo(1 - 2 / Math.PI, within(1e-15));
        assertThat(half.at(0.5)).isCloseTo(0.674489750196082, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"-2, 2", "-Infinity, 2", "-2, Infinity", "-Infinity, Infinity", "-Infinity, -5", "5, Infinity", "5, 6"})
    void withoutDeviationEveryValueIsTheMean(double lower, double upper) {
        float[] values = new float[4];
        new TruncatedNormal(lower, upper).law(0.1, 0).four(new int[] {0, -1, 12345, Integer.MIN_VALUE}, values);
        assertThat(values).containsOnly(0.1f);
    }

    @Test
    void whatIsNoShareAndNoDeviationIsRefused() {
        TruncatedNormal cut = new TruncatedNormal(-1, 1);
        for (double u : new double[] {0, 1, -1, 2, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> cut.at(u)).withMessageContaining("u must be");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cut.law(0, -1))
                .withMessage("deviation must be at least 0, not -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cut.law(0, Double.NaN))
                .withMessage("deviation must be finite in float32, not NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cut.law(1e39, 1))
                .withMessage("mean must be finite in float32, not 1.0E39");
    }

    @Test
    void uncutIsStandardNormal() {
        TruncatedNormal whole = new TruncatedNormal(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(whole.mean()).isZero();
        assertThat(whole.variance()).isEqualTo(1);
        assertThat(whole.at(0.975)).isCloseTo(1.959963984540054, within(3e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "-2, 2",
        "-1, 3",
        "0, 1",
        "0.5, 0.75",
        "1, 8",
        "3, 4",
        "5, 6",
        "8, 9",
        "10, 12",
        "20, 21",
        "37, 37.2",
        "-6, -5",
        "-37.1, -36",
        "2, Infinity",
        "-Infinity, -4",
        "-0.001, 0.001",
        "1, 1.000001",
        "30, 30.0001",
        "50, 60",
        "-101, -100",
        "1000, Infinity"
    })
    void momentsAgreeWithQuadrature(double lower, double upper) {
        TruncatedNormal cut = new TruncatedNormal(lower, upper);
        double[] expected = moments(lower, upper, 200_000);
        double deviation = Math.sqrt(expected[1]);

        assertThat(cut.mean()).isCloseTo(expected[0], within(1e-6 * deviation + 1e-13 * Math.abs(expected[0])));
        assertThat(cut.variance()).isPositive().isCloseTo(expected[1], within(5e-8 * expected[1]));
    }

    /** Where the closed form cancels, and on both sides of where it stops to. */
    @Test
    void momentsKeepTheirDigitsAtEveryWidth() {
        double[] widths = {1e-9, 1e-6, 1e-4, 4e-4, 1e-3, 3e-3, 0.01, 0.02, 0.05, 0.1, 0.3, 1, 3, 10};
        double[] places = {-40, -30.5, -29, -12, -4, -3, -1, -0.3, -0.001, 0, 0.02, 0.5, 2, 3.5, 5, 8, 20, 29, 39};
        for (double lower : places) {
            for (double width : widths) {
                TruncatedNormal cut = new TruncatedNormal(lower, lower + width);
                double[] expected = moments(lower, lower + width, 20_000);
                double spread = Math.sqrt(expected[1]);
                double rounding = 1e-15 * Math.abs(expected[0]);
                assertThat(cut.variance()).as("%s", cut).isCloseTo(expected[1], within(5e-8 * expected[1]));
                assertThat(cut.mean()).as("%s", cut).isCloseTo(expected[0], within(5e-8 * spread + rounding));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-2, 2",
        "-1, 3",
        "0, 1",
        "1, 8",
        "3, 4",
        "5, 6",
        "8, 9",
        "10, 12",
        "20, 21",
        "-6, -5",
        "2, Infinity",
        "-Infinity, -4",
        "-0.001, 0.001",
        "-5, 4"
    })
    void quantilesUndoTheDistributionFunction(double lower, double upper) {
        TruncatedNormal cut = new TruncatedNormal(lower, upper);
        double previous = Double.NEGATIVE_INFINITY;
        for (double u : new double[] {0x1p-33, 1e-6, 1e-3, 0.02, 0.3, 0.5, 0.7, 0.98, 0.999, 1 - 1e-6, 1 - 0x1p-33}) {
            double x = cut.at(u);
            assertThat(x).isBetween(lower, upper).isGreaterThanOrEqualTo(previous);
            assertThat(share(lower, x, upper)).as("at %s", u).isCloseTo(u, within(2e-8 * Math.max(1, x * x)));
            previous = x;
        }
    }

    /** Far out, where no double holds the masses; against 50 digits (mpmath). */
    @ParameterizedTest
    @CsvSource({
        "-60, -50, 0.5, -50.013855486862127",
        "-Infinity, -40, 0.25, -40.034620774855168",
        "-Infinity, -40, 0x1p-70, -41.194439295253863",
        "-50, -45, 0x1p-33, -45.505223946157084",
        "-Infinity, -38.7, 0.5, -38.717894713084452",
        "-Infinity, -29, 0.5, -29.023863512020601"
    })
    void quantilesOfFarTailsAreThoseOfTheirMirrors(double lower, double upper, double u, double expected) {
        assertThat(new TruncatedNormal(lower, upper).at(u)).isCloseTo(expected, within(2e-14 * -upper));
        if (1 - (1 - u) == u) {
            assertThat(new TruncatedNormal(-upper, -lower).at(1 - u)).isCloseTo(-expected, within(2e-14 * -upper));
        }
    }

    @Test
    void sampledMomentsAgreeWithTheDeclaredOnes() {
        int count = 1 << 17;
        RandomStream random = RandomStream.root(11);
        for (double[] ends : new double[][] {{-2, 2}, {0.5, 3}, {4, 5}, {-1, Double.POSITIVE_INFINITY}}) {
            TruncatedNormal cut = new TruncatedNormal(ends[0], ends[1]);
            double[] sample = IntStream.range(0, count)
                    .mapToDouble(i -> cut.at(random.unit(i)))
                    .toArray();
            double mean = IntStream.range(0, count)
                    .mapToDouble(i -> sample[i])
                    .average()
                    .orElseThrow();
            double variance = IntStream.range(0, count)
                    .mapToDouble(i -> Math.pow(sample[i] - mean, 2))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(cut.mean(), within(5 * Math.sqrt(cut.variance() / count)));
            // No cut normal has a kurtosis above an exponential's 9.
            assertThat(variance).isCloseTo(cut.variance(), within(5 * cut.variance() * Math.sqrt(8.0 / count)));
        }
    }

    @Test
    void endsThatLeaveNothingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TruncatedNormal(1, 1))
                .withMessageContaining("below upper");
        assertThatIllegalArgumentException().isThrownBy(() -> new TruncatedNormal(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TruncatedNormal(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TruncatedNormal(0, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TruncatedNormal(1e16, 1e17))
                .withMessageContaining("between 1.0E16 and 1.0E17");
        assertThatIllegalArgumentException().isThrownBy(() -> new TruncatedNormal(-1e17, -1e16));
    }

    /** Mean and variance by Simpson's rule on the density relative to its largest value, so that no tail underflows. */
    private static double[] moments(double lower, double upper, int steps) {
        double peak = Math.clamp(0, lower, upper);
        double reach = peak == 0 ? 40 : 45 / Math.max(1, Math.abs(peak));
        double from = Math.max(lower, peak - reach);
        double to = Math.min(upper, peak + reach);
        double[] sums = new double[3];
        for (int i = 0; i <= steps; i++) {
            double t = from - peak + (to - from) * i / steps;
            double weight = (i == 0 || i == steps ? 1 : 2 + 2 * (i % 2)) * Math.exp(-t * (peak + t / 2));
            sums[0] += weight;
            sums[1] += weight * t;
            sums[2] += weight * t * t;
        }
        double shift = sums[1] / sums[0];
        return new double[] {peak + shift, sums[2] / sums[0] - shift * shift};
    }

    private static double share(double lower, double x, double upper) {
        if (lower > 0) {
            return 1 - share(-upper, -x, -lower);
        }
        double below = mass(lower);
        return (mass(x) - below) / (mass(upper) - below);
    }

    private static double mass(double x) {
        return Double.isInfinite(x) ? (x > 0 ? 1 : 0) : 0.5 * Erf.erfc(-x * SQRT_HALF);
    }
}
