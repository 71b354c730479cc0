package dev.onset.engine.simd.gemm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onset.engine.simd.kernel.product.TileKernel;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places in panels: whole tiles, no two numbers in one place, none outside its array. */
final class LayoutTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 4", "4, 4", "5, 8", "28, 28", "33, 36", "60, 60", "65, 68", "100, 100"})
    void linesAreFilledUpToWholeTiles(int lines, int taken) {
        assertThat(Layout.lines(lines)).isEqualTo(taken);
    }

    /** Every line of 4 KiB would be in one set of the cache. */
    @ParameterizedTest
    @CsvSource({"61, 76", "64, 76", "192, 204", "1024, 1036"})
    void linesAreNoMultipleOfAWayOfTheCache(int lines, int taken) {
        assertThat(Layout.lines(lines)).isEqualTo(taken);
    }

    @Test
    void linesAreEnoughAndNoMoreThanNeeded() {
        for (int lines = 1; lines <= 2000; lines++) {
            int taken = Layout.lines(lines);
            assertThat(taken).as("for %d", lines).isBetween(lines, lines + TileKernel.ROWS - 1 + 12);
            assertThat(taken % TileKernel.ROWS).as("for %d", lines).isZero();
            boolean wholeWays = taken * Layout.PANEL % 1024 == 0;
            assertThat(wholeWays).as("4 KiB for %d", lines).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 17, 127, 1000, 40_000, 3_000_000})
    void aBatchIsHeldIfItsArraysAre(int features) {
        int held = 1;
        int refused = Integer.MAX_VALUE / Layout.PANEL;
        assertThat(Layout.holds(held, features)).isTrue();
        assertThat(Layout.holds(refused, features)).isFalse();
        while (refused - held > 1) {
            int rows = held + (refused - held) / 2;
            if (Layout.holds(rows, features)) {
                held = rows;
            } else {
                refused = rows;
            }
        }
        assertThat(Layout.featureLength(held, features)).isPositive();
        assertThat(Layout.unitPanelLength(held, features)).isPositive();
        int tooMany = refused;
        assertThatThrownBy(() -> {
                    Layout.featureLength(tooMany, features);
                    Layout.unitPanelLength(tooMany, features);
                })
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void panelsFollowEachOtherLineByLine() {
        int start = Layout.at(0, 0, 5);
        assertThat(Layout.at(0, 1, 5)).isEqualTo(start + Layout.PANEL);
        assertThat(Layout.at(1, 0, 5)).isEqualTo(start + 8 * Layout.PANEL);
        assertThat(Layout.at(2, 3, 64)).isEqualTo(start + (2 * 76 + 3) * Layout.PANEL);
        assertThat(Layout.at(3, 0, 5)).isEqualTo(Layout.featureLength(3 * Layout.PANEL, 5));
        int units = Layout.PANEL + 1;
        assertThat(Layout.at(2, 0, 5))
                .isEqualTo(Layout.weightLength(units, 5))
                .isEqualTo(Layout.unitPanelLength(5, 2 * Layout.PANEL));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 5", "32, 4", "33, 31", "65, 32", "40, 100"})
    void packPutsEachWeightWhereItBelongsAndUnpackTakesItBack(int fanOut, int fanIn) {
        float[] rows = new float[fanOut * fanIn];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i + 1;
        }
        float[] panels = new float[Layout.weightLength(fanOut, fanIn)];
        Arrays.fill(panels, -1);
        Layout.pack(rows, fanOut, fanIn, panels);
        for (int unit = 0; unit < fanOut; unit++) {
            for (int input = 0; input < fanIn; input++) {
                int at = Layout.at(unit / Layout.PANEL, input, fanIn) + unit % Layout.PANEL;
                assertThat(panels[at]).as("[%d, %d]", unit, input).isEqualTo(rows[unit * fanIn + input]);
                panels[at] = -1;
            }
        }
        assertThat(panels).as("nothing else is written").containsOnly(-1);
        Layout.pack(rows, fanOut, fanIn, panels);
        assertThat(Layout.unpack(panels, fanOut, fanIn)).isEqualTo(rows);
    }
}
