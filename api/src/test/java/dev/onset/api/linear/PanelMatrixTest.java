package dev.onset.api.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where elements lie, and which parts there are. */
class PanelMatrixTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 32", "3, 33, 32", "32, 32, 32", "64, 31, 32", "65, 97, 16", "128, 4, 16", "64, 33, 16"})
    void everyElementHasAPlaceOfItsOwn(int rows, int columns, int width) {
        PanelMatrix matrix = new PanelMatrix(rows, columns, width);
        Set<Integer> places = new HashSet<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int at = matrix.at(row, column);
                assertThat(at).isBetween(0, matrix.values().length - 1);
                assertThat(places.add(at)).isTrue();
                if (row > 0) {
                    assertThat(at - matrix.at(row - 1, column)).isEqualTo(width);
                }
            }
        }
        if (columns > width) {
            assertThat(matrix.at(0, width) - matrix.at(0, 0)).isEqualTo(matrix.panelStride());
        }
        assertThat(matrix.panelStride() % 1024).as("4 KiB from panel to panel").isNotZero();
    }

    @Test
    void lastRowsHaveRoomForWholeGroups() {
        PanelMatrix matrix = new PanelMatrix(5, 33, 32);
        assertThat(matrix.at(7, 32) + matrix.width()).isLessThanOrEqualTo(matrix.values().length);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 40, 0, 40",
        "0, 1, 0, 1",
        "32, 4, 0, 32",
        "-32, 4, 0, 32",
        "0, 36, 16, 32",
        "4, 4, 0, 32",
        "0, 3, 0, 32",
        "0, 4, 0, 31",
        "0, 0, 0, 32",
        "32, 2147483647, 0, 32"
    })
    void partsThatAreNoneAreRefused(int row, int rows, int column, int columns) {
        PanelMatrix matrix = new PanelMatrix(39, 39, 32);
        boolean fits = row == 32 && rows == 4;
        if (fits) {
            assertThat(matrix.part(row, rows, column, columns).at(1, 2)).isEqualTo(matrix.at(33, 2));
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> matrix.part(row, rows, column, columns))
                    .withMessageContaining("no part of 39 x 39");
        }
    }

    @Test
    void matricesWithoutElementsOrTooLargeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PanelMatrix(0, 1, 16));
        assertThatIllegalArgumentException().isThrownBy(() -> new PanelMatrix(1, -1, 16));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PanelMatrix(1, 1, 0))
                .withMessageContaining("in panels of 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PanelMatrix(100_000_000, 1, 32))
                .withMessageContaining("more than an array holds");
    }
}
