package dev.onset.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.random.RandomStream;
import org.junit.jupiter.api.Test;

final class NegativeExpTest {

    private static final long SEED = 31;

    @Test
    void isWithinTwoUlpOfStrictMath() {
        float[] uniform = new float[200_000];
        RandomStream.root(SEED).symmetrics(uniform);
        for (float u : uniform) {
            for (double scale : new double[] {1e-9, 0.3, 2, 30, 708}) {
                double x = -Math.abs(u) * scale;
                double expected = StrictMath.exp(x);
                assertThat(Math.abs(NegativeExp.of(x) - expected))
                        .as("e^%s, seed %d", x, SEED)
                        .isLessThanOrEqualTo(2 * Math.ulp(expected));
            }
        }
    }

    @Test
    void endsInOneAndInZero() {
        assertThat(NegativeExp.of(0)).isEqualTo(1);
        assertThat(NegativeExp.of(-0.0)).isEqualTo(1);
        assertThat(NegativeExp.of(-709)).isZero();
        assertThat(NegativeExp.of(-20_000)).isZero();
        assertThat(NegativeExp.of(Double.NEGATIVE_INFINITY)).isZero();
    }
}
