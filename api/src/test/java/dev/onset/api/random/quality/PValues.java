package dev.onset.api.random.quality;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;

/**
 * Statistical tests as p-values, two-sided where a sample can also be too good.
 *
 * <p>A random sample falls below p with probability p, at these sizes to well within a factor of two.
 */
final class PValues {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private PValues() {}

    /** Of a standard score. */
    static double ofScore(double score) {
        return 2 * NORMAL.survivalProbability(Math.abs(score));
    }

    /** Of the mean of x^power, whose expectation and variance in one draw are given. */
    static double ofMoment(float[] sample, int power, double expected, double variance) {
        double sum = 0;
        for (float x : sample) {
            double square = (double) x * x;
            sum += ((power & 1) == 0 ? 1 : x) * (power >= 4 ? square * square : power >= 2 ? square : 1) - expected;
        }
        return ofScore(sum / Math.sqrt(variance * sample.length));
    }

    /** Of Kolmogorov and Smirnov's distance from the uniform distribution on [0, 1]. */
    static double ofKolmogorovSmirnov(double[] sorted) {
        return twoSided(KolmogorovSmirnovTest.withDefaults()
                .test(sorted, DoubleUnaryOperator.identity())
                .getPValue());
    }

    /**
     * Of Anderson and Darling's distance from the uniform distribution on (0, 1).
     *
     * @param below u, sorted upwards
     * @param above 1 - u, sorted upwards, with digits of its own where u is next to 1
     */
    static double ofAndersonDarling(double[] below, double[] above) {
        int count = below.length;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (2.0 * i + 1) * Math.log(below[i] * above[i]) + count;
        }
        return ofAndersonDarling(-sum / count);
    }

    /**
     * Of Anderson and Darling's statistic A², for p below 0.05.
     *
     * <p>A² is distributed as the sum of χ²/(j(j + 1)) over j = 1, 2, ..., each χ² of one degree of freedom (T.
     * Anderson and D. Darling, 1954, doi:10.1080/01621459.1954.10501232). Far out its first term leads, and the others
     * raise the probability by the product of (1 - 2/(j(j + 1)))^-½ = √3, so p goes to √3 erfc(√A²).
     */
    static double ofAndersonDarling(double statistic) {
        return Math.min(1, Math.sqrt(3) * ofScore(Math.sqrt(2 * Math.max(0, statistic))));
    }

    /** Of a count of rare events. */
    static double ofRareEvents(long count, double expected) {
        PoissonDistribution poisson = PoissonDistribution.of(expected);
        return Math.min(
                1,
                2 * Math.min(poisson.cumulativeProbability((int) count), poisson.survivalProbability((int) count - 1)));
    }

    /** Of the correlation of a[i] with b[i + lag], both of mean 0 and the same known variance. */
    static double ofCorrelation(float[] a, float[] b, int lag, double variance) {
        int count = Math.min(a.length, b.length - lag);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (double) a[i] * b[i + lag];
        }
        return ofScore(sum / (variance * Math.sqrt(count)));
    }

    /** Of the correlation of the squares of standard normals a[i] and b[i + lag]. */
    static double ofSquareCorrelation(float[] a, float[] b, int lag) {
        int count = Math.min(a.length, b.length - lag);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += ((double) a[i] * a[i] - 1) * ((double) b[i + lag] * b[i + lag] - 1);
        }
        return ofScore(sum / (2 * Math.sqrt(count)));
    }

    /** Of χ² over equally likely cells. */
    static double ofCells(long[] counts) {
        double total = 0;
        for (long count : counts) {
            total += count;
        }
        double expected = total / counts.length;
        double statistic = 0;
        for (long count : counts) {
            statistic += (count - expected) * (count - expected) / expected;
        }
        return twoSided(ChiSquaredDistribution.of(counts.length - 1).survivalProbability(statistic));
    }

    private static double twoSided(double p) {
        return 2 * Math.min(p, 1 - p);
    }
}
