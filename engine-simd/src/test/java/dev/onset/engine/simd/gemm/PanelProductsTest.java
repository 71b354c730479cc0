package dev.onset.engine.simd.gemm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.onset.api.linear.MatrixProducts;
import dev.onset.api.linear.PanelMatrix;
import dev.onset.api.linear.PanelMatrix.Part;
import dev.onset.api.random.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tiles against the definition, bit for bit. */
final class PanelProductsTest {

    private final MatrixProducts products = new PanelProducts();
    private final MatrixProducts definition = MatrixProducts.definition();

    @Test
    void isWhatIsInstalled() {
        assertThat(MatrixProducts.installed()).isInstanceOf(PanelProducts.class);
        assertThat(products.panelWidth()).isEqualTo(Layout.PANEL);
    }

    @Test
    void panelsOfAnotherWidthAreRefused() {
        Part a = new PanelMatrix(8, 8, 8).all();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> products.addProduct(a, a, new PanelMatrix(8, 8, 8).all()))
                .withMessage("these products read panels of " + Layout.PANEL + " columns, not of 8");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "4, 32, 3",
        "5, 3, 17",
        "8, 5, 70",
        "12, 64, 256",
        "33, 65, 257",
        "63, 31, 300",
        "128, 128, 600",
        "1000, 40, 33"
    })
    void bitsAreThoseOfTheDefinition(int rows, int columns, int depth) {
        Part left = random(depth, rows, 1).all();
        Part straight = random(rows, depth, 2).all();
        Part right = random(depth, columns, 3).all();
        PanelMatrix expected = random(rows, columns, 4);
        PanelMatrix actual = random(rows, columns, 4);
        definition.addProduct(straight, right, expected.all());
        products.addProduct(straight, right, actual.all());
        assertSame(actual, expected);
        Arrays.fill(actual.values(), Float.NaN);
        definition.multiplyTransposed(left, right, expected.all());
        products.multiplyTransposed(left, right, actual.all());
        assertSame(actual, expected);
    }

    @Test
    void partsAreThoseOfTheDefinitionAndLeaveTheRestAlone() {
        PanelMatrix a = random(100, 96, 1);
        PanelMatrix b = random(100, 70, 2);
        PanelMatrix expected = random(96, 70, 3);
        PanelMatrix actual = random(96, 70, 3);
        for (int column : new int[] {0, 32, 64}) {
            int columns = Math.min(32, 70 - column);
            definition.multiplyTransposed(
                    a.part(32, 68, 32, 32), b.part(32, 68, column, columns), expected.part(32, 32, column, columns));
            products.multiplyTransposed(
                    a.part(32, 68, 32, 32), b.part(32, 68, column, columns), actual.part(32, 32, column, columns));
            definition.addProduct(
                    a.part(32, 36, 64, 32), b.part(32, 32, column, columns), expected.part(0, 36, column, columns));
            products.addProduct(
                    a.part(32, 36, 64, 32), b.part(32, 32, column, columns), actual.part(0, 36, column, columns));
        }
        assertSame(actual, expected);
    }

    private static void assertSame(PanelMatrix actual, PanelMatrix expected) {
        for (int i = 0; i < expected.rows(); i++) {
            for (int j = 0; j < expected.columns(); j++) {
                if (Float.floatToRawIntBits(actual.values()[actual.at(i, j)])
                        != Float.floatToRawIntBits(expected.values()[expected.at(i, j)])) {
                    assertThat(actual.values()[actual.at(i, j)])
                            .as("[%d,%d]", i, j)
                            .isEqualTo(expected.values()[expected.at(i, j)]);
                }
            }
        }
    }

    private static PanelMatrix random(int rows, int columns, long seed) {
        PanelMatrix matrix = new PanelMatrix(rows, columns, Layout.PANEL);
        RandomStream.root(seed).normals(matrix.values());
        return matrix;
    }
}
