package dev.onset.api.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.activation.ErrorFunction;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments within five deviations of their estimators, and Kolmogorov-Smirnov at a level of 1e-6, for fixed seeds. */
class DistributionsTest {

    private static final int COUNT = 1 << 18;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, -77})
    void normalsAreStandardNormal(long seed) {
        float[] sample = new float[COUNT];
        RandomStream.root(seed).child("weight").normals(sample);

        // The variances of the first four sample moments of a standard normal, times n.
        assertThat(moment(sample, 1)).isBetween(-bound(1), bound(1));
        assertThat(moment(sample, 2) - 1).isBetween(-bound(2), bound(2));
        assertThat(moment(sample, 3)).isBetween(-bound(15), bound(15));
        assertThat(moment(sample, 4) - 3).isBetween(-bound(96), bound(96));
        assertFollows(sample, z -> 0.5 * ErrorFunction.complement(-z * Math.sqrt(0.5)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, -77})
    void symmetricsAreUniform(long seed) {
        float[] sample = new float[COUNT];
        RandomStream.root(seed).child("weight").symmetrics(sample);

        assertThat(moment(sample, 1)).isBetween(-bound(1 / 3.0), bound(1 / 3.0));
        assertThat(moment(sample, 2) - 1 / 3.0).isBetween(-bound(4 / 45.0), bound(4 / 45.0));
        assertFollows(sample, x -> (x + 1) / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, -77})
    void unitsAreUniform(long seed) {
        RandomStream stream = RandomStream.root(seed).child("unit");
        float[] sample = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            sample[i] = (float) stream.unit(i);
        }
        assertFollows(sample, x -> x);
    }

    @Test
    void normalsReachIntoTheTailsAsOftenAsTheyShould() {
        int count = 1 << 22;
        float[] sample = new float[count];
        RandomStream.root(5).normals(sample);
        for (double cut : new double[] {3, 4, 4.5}) {
            double expected = count * ErrorFunction.complement(cut * Math.sqrt(0.5));
            int beyond = 0;
            for (float z : sample) {
                beyond += Math.abs(z) > cut ? 1 : 0;
            }
            assertThat((double) beyond)
                    .as("beyond %s", cut)
                    .isBetween(expected - 5 * Math.sqrt(expected), expected + 5 * Math.sqrt(expected));
        }
    }

    @Test
    void boxMullerIsAccurate() {
        RandomStream stream = RandomStream.root(9);
        for (int i = 0; i < 200_000; i++) {
            int bits = stream.bits(i);
            double angle = 2 * Math.PI * bits * 0x1p-32;
            assertThat((double) BoxMuller.cosine(bits)).isCloseTo(Math.cos(angle), within(2e-7));
            assertThat((double) BoxMuller.sine(bits)).isCloseTo(Math.sin(angle), within(2e-7));
            double u = ((bits >>> 1) + 0.5) * 0x1p-31;
            // Near u = 1 the float next to it is the limit; the radius is tiny there.
            double radius = Math.sqrt(-2 * Math.log(u));
            assertThat((double) BoxMuller.radius(bits))
                    .isCloseTo(radius, within(1e-7 * Math.max(1, radius) + 6e-8 / radius));
        }
        assertThat(BoxMuller.radius(0)).isFinite().isBetween(6.6f, 6.7f);
        assertThat(BoxMuller.radius(-1)).isFinite().isGreaterThanOrEqualTo(0);
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    private static double bound(double variance) {
        return 5 * Math.sqrt(variance / COUNT);
    }

    private static double moment(float[] sample, int power) {
        double sum = 0;
        for (float value : sample) {
            sum += Math.pow(value, power);
        }
        return sum / sample.length;
    }

    private static void assertFollows(float[] sample, DoubleUnaryOperator distribution) {
        float[] sorted = sample.clone();
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            double expected = distribution.applyAsDouble(sorted[i]);
            distance = Math.max(distance, Math.max(expected - (double) i / COUNT, (i + 1.0) / COUNT - expected));
        }
        // √(ln(2 / 1e-6) / 2n), the asymptotic quantile.
        assertThat(distance).isLessThan(Math.sqrt(Math.log(2e6) / (2.0 * COUNT)));
    }
}
