package dev.onset.api.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.onset.api.linear.PanelMatrix.Part;
import dev.onset.api.random.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The definition against one chain of fused multiply-adds an element. */
class PlainProductsTest {

    private final MatrixProducts products = MatrixProducts.definition();

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 32", "4, 32, 3, 32", "8, 5, 70, 16", "33, 65, 34, 32", "33, 65, 34, 16", "64, 31, 32, 8"})
    void eachElementIsOneChain(int rows, int columns, int depth, int width) {
        PanelMatrix left = random(depth, rows, width, 1);
        PanelMatrix right = random(depth, columns, width, 2);
        PanelMatrix result = new PanelMatrix(rows, columns, width);
        Arrays.fill(result.values(), Float.NaN);
        products.multiplyTransposed(left.all(), right.all(), result.all());
        PanelMatrix straight = random(rows, depth, width, 3);
        PanelMatrix sum = random(rows, columns, width, 4);
        PanelMatrix before = random(rows, columns, width, 4);
        products.addProduct(straight.all(), right.all(), sum.all());
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                float fresh = 0;
                float added = before.values()[before.at(i, j)];
                for (int k = 0; k < depth; k++) {
                    float b = right.values()[right.at(k, j)];
                    fresh = Math.fma(left.values()[left.at(k, i)], b, fresh);
                    added = Math.fma(straight.values()[straight.at(i, k)], b, added);
                }
                assertThat(result.values()[result.at(i, j)]).isEqualTo(fresh);
                assertThat(sum.values()[sum.at(i, j)]).isEqualTo(added);
            }
        }
    }

    @Test
    void partsLeaveTheRestAlone() {
        PanelMatrix a = random(64, 64, 32, 1);
        PanelMatrix c = new PanelMatrix(96, 96, 32);
        Arrays.fill(c.values(), 7);
        Part middle = c.part(32, 32, 32, 32);
        products.multiplyTransposed(a.part(32, 8, 32, 32), a.part(0, 8, 0, 32), middle);
        products.addProduct(a.part(0, 32, 32, 32), a.part(32, 32, 0, 32), middle);
        for (int i = 0; i < 96; i++) {
            for (int j = 0; j < 96; j++) {
                boolean inside = i / 32 == 1 && j / 32 == 1;
                assertThat(c.values()[c.at(i, j)] == 7).isNotEqualTo(inside);
            }
        }
    }

    @Test
    void sizesThatDoNotFitAreRefused() {
        Part a = random(8, 12, 16, 1).all();
        Part b = random(12, 5, 16, 1).all();
        Part c = random(8, 5, 16, 1).all();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> products.multiplyTransposed(a, b, c))
                .withMessageContaining("AᵀB of 8 x 12 and 12 x 5 is not 8 x 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> products.addProduct(b, a, c))
                .withMessageContaining("AB of 12 x 5 and 8 x 12 is not 8 x 5");
    }

    @Test
    void panelsOfDifferentWidthsAreRefused() {
        Part a = random(8, 12, 16, 1).all();
        Part b = random(8, 5, 32, 1).all();
        Part c = random(12, 5, 16, 1).all();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> products.multiplyTransposed(a, b, c))
                .withMessage("panels of 16, 32 and 16 columns do not go together");
    }

    static PanelMatrix random(int rows, int columns, int width, long seed) {
        PanelMatrix matrix = new PanelMatrix(rows, columns, width);
        RandomStream.root(seed).normals(matrix.values());
        return matrix;
    }
}
