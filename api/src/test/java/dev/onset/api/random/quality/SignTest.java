package dev.onset.api.random.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.random.Law;
import dev.onset.api.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A million signs and masks: how many there are of each, and of each pair of neighbours; and broken copies. */
class SignTest {

    private static final int COUNT = 1_000_000;
    private static final long SEED = 2026;
    private static final RandomStream STREAM =
            RandomStream.root(SEED).child("layers.0").child("weight");

    @Test
    void bothSignsComeAsOftenAndLostOnesAreCaught() {
        float[] sound = draw(new Law.Sign(0.5f));
        assertThat(ofCount(sound, 0.5f, 0.5)).as("seed %s", SEED).isGreaterThan(Level.ALARM);
        assertThat(ofCount(sound, -0.5f, 0.5)).as("seed %s", SEED).isGreaterThan(Level.ALARM);
        float[] losing = sound.clone();
        for (int i = 0; i < COUNT; i += 100) {
            losing[i] = 0.5f;
        }
        assertThat(ofCount(losing, 0.5f, 0.5)).isLessThan(Level.ALARM);
        assertThat(ofCount(Defect.ONE_SIDED.in(sound), 0.5f, 0.5)).isLessThan(Level.ALARM);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 32, 64})
    void neighbouringSignsAreIndependentAndCopiedOnesAreCaught(int lag) {
        float[] sound = draw(new Law.Sign(1));
        assertThat(ofPairs(sound, lag)).as("seed %s", SEED).isGreaterThan(Level.ALARM);
        float[] copying = sound.clone();
        // An odd step meets both ends of pairs.
        for (int i = lag; i < COUNT; i += 25) {
            copying[i] = sound[i - lag];
        }
        assertThat(ofPairs(copying, lag)).isLessThan(Level.ALARM);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 1 / 3.0, 0.5, 0.9})
    void masksKeepAsManyAsTheySayAndSignedComparisonsDoNot(double probability) {
        Law.Mask law = Law.Mask.of(probability, 2);
        float[] sound = draw(law);
        assertThat(ofCount(sound, 2, probability)).as("seed %s", SEED).isGreaterThan(Level.ALARM);
        assertThat(ofCount(sound, 0, 1 - probability)).as("seed %s", SEED).isGreaterThan(Level.ALARM);
        float[] signed = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            signed[i] = STREAM.bits(i) < (int) law.threshold() ? 2 : 0;
        }
        assertThat(ofCount(signed, 2, probability)).isLessThan(Level.ALARM);
    }

    private static float[] draw(Law law) {
        float[] values = new float[COUNT];
        STREAM.fill(law, 0, values, 0, COUNT);
        return values;
    }

    private static double ofCount(float[] values, float value, double probability) {
        int count = 0;
        for (float each : values) {
            count += each == value ? 1 : 0;
        }
        return PValues.ofScore((count - COUNT * probability) / Math.sqrt(COUNT * probability * (1 - probability)));
    }

    /** Of how often the four pairs of signs come, a lag apart; pairs do not overlap. */
    private static double ofPairs(float[] values, int lag) {
        long[] counts = new long[4];
        for (int start = 0; start + 2 * lag <= COUNT; start += 2 * lag) {
            for (int i = start; i < start + lag; i++) {
                counts[(values[i] > 0 ? 2 : 0) + (values[i + lag] > 0 ? 1 : 0)]++;
            }
        }
        return PValues.ofCells(counts);
    }
}
