package dev.onset.engine.simd.kernel.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.engine.simd.kernel.width.VectorWidth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both forms against the definition, with rows and columns left over, and nothing written beside. */
final class TranspositionTest {

    private static final int P = TileKernel.PANEL;
    private static final int LENGTH = 40 * P;
    private static final int FROM = 5;
    private static final int TO = 3;
    private static final float UNTOUCHED = -1;

    @Test
    void transposeMovesEveryNumberOfAnyCorner() {
        for (Transposition form : forms()) {
            for (int rows = 0; rows <= P; rows++) {
                for (int columns : new int[] {0, 1, 2, 3, 4, 5, 8, 15, 16, 31, 32}) {
                    transposeIsTheDefinition(form, rows, columns, P, P);
                    transposeIsTheDefinition(form, rows, columns, P + 4, P + 1);
                }
            }
        }
    }

    private static List<Transposition> forms() {
        return VectorWidth.current().bits() < 256
                ? List.of(new ScalarTransposition())
                : List.of(new ScalarTransposition(), new VectorTransposition());
    }

    private static void transposeIsTheDefinition(
            Transposition form, int rows, int columns, int fromStride, int toStride) {
        float[] from = numbers();
        float[] expected = untouched();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                expected[TO + j * toStride + i] = from[FROM + i * fromStride + j];
            }
        }
        float[] to = untouched();
        form.transpose(from, FROM, fromStride, rows, columns, to, TO, toStride);
        assertThat(Arrays.mismatch(to, expected))
                .as(
                        "%s: first difference of %d x %d, strides %d and %d",
                        form.getClass().getSimpleName(), rows, columns, fromStride, toStride)
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
