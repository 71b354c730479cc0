package dev.onset.api.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.onset.api.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same bits on any number of threads; and reflectors that reflect nothing. */
class HaarMatrixTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 40", "64, 64", "65, 65", "190, 131", "131, 190", "300, 257"})
    void threadsDoNotChangeBits(int rows, int columns) {
        float[] one = draw(rows, columns, 1);
        for (int threads = 2; threads <= 7; threads++) {
            assertThat(draw(rows, columns, threads)).as("%d threads", threads).isEqualTo(one);
        }
    }

    private static float[] draw(int rows, int columns, int threads) {
        float[] target = new float[rows * columns];
        HaarMatrix.fill(target, rows, columns, RandomStream.root(12), 1, MatrixProducts.definition(), threads);
        return target;
    }

    @Test
    void columnsOfZerosReflectNothing() {
        Reflectors reflectors = new Reflectors(70, 67, 64, 32);
        float[] normals = new float[70 * 67];
        for (int panel = 0; panel < reflectors.panels(); panel++) {
            reflectors.load(panel, normals);
        }
        MatrixProducts products = MatrixProducts.definition();
        for (int block = 0; block < reflectors.blocks(); block++) {
            reflectors.makeTriangle(block, products);
        }
        PanelMatrix last = new ColumnGroup(70, 64, 64, 32).make(64, reflectors, products);
        for (int i = 0; i < 70; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(last.values()[last.at(i, j)]).isEqualTo(i == 64 + j ? 1 : 0);
                assertThat(reflectors.sign(64 + j)).isEqualTo(1);
            }
        }
    }

    @Test
    void panelsThatDoNotDivideABlockAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reflectors(70, 67, 64, 24))
                .withMessage("a block of 64 columns is no whole number of panels of 24");
    }

    @Test
    void aGainThatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HaarMatrix.fill(new float[4], 2, 2, RandomStream.root(1), Double.NaN))
                .withMessage("gain must be finite in float32, not NaN");
    }

    @Test
    void anArrayOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HaarMatrix.fill(new float[11], 3, 4, RandomStream.root(1), 1))
                .withMessageContaining("3 x 4 is not the 11 numbers");
    }
}
