package dev.onset.api.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteTest {

    @Test
    void theLargestAndSmallestFloatsAreFinite() {
        float[] values = {
            Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_VALUE, 0f, -0f, 1, -1, Float.MAX_VALUE, Float.MAX_VALUE, 3
        };
        assertThat(Finite.all(values)).isTrue();
        assertThat(Finite.all(new float[0])).isTrue();
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void oneThatIsNotIsSeenAnywhere(float odd) {
        for (int length = 1; length <= 35; length++) {
            for (int place = 0; place < length; place++) {
                float[] values = new float[length];
                Arrays.fill(values, -2.5f);
                values[place] = odd;
                assertThat(Finite.all(values))
                        .as("%s at %d of %d", odd, place, length)
                        .isFalse();
            }
        }
    }
}
