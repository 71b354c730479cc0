package dev.onset.engine.simd.kernel.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Copies against their definitions, with rows left over after the fours, and nothing written beside. */
final class CopiesTest {

    private static final int P = TileKernel.PANEL;
    private static final int LENGTH = 40 * P;
    private static final int FROM = 5;
    private static final int TO = 3;
    private static final float UNTOUCHED = -1;

    @Test
    void transposeMovesEveryNumberOfAnyCorner() {
        for (int rows = 0; rows <= P; rows++) {
            for (int columns : new int[] {0, 1, 2, 3, 4, 5, 31, 32}) {
                transposeIsTheDefinition(rows, columns, P, P);
                transposeIsTheDefinition(rows, columns, P + 4, P + 1);
            }
        }
    }

    private static void transposeIsTheDefinition(int rows, int columns, int fromStride, int toStride) {
        float[] from = numbers();
        float[] expected = untouched();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                expected[TO + j * toStride + i] = from[FROM + i * fromStride + j];
            }
        }
        float[] to = untouched();
        Copies.transpose(from, FROM, fromStride, rows, columns, to, TO, toStride);
        assertThat(Arrays.mismatch(to, expected))
                .as("first difference of %d x %d, strides %d and %d", rows, columns, fromStride, toStride)
                .isEqualTo(-1);
        assertThat(from).isEqualTo(numbers());
    }

    private static float[] numbers() {
        float[] numbers = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    private static float[] untouched() {
        float[] array = new float[LENGTH];
        Arrays.fill(array, UNTOUCHED);
        return array;
    }
}
