package dev.onset.engine.simd.kernel;

import static dev.onset.engine.simd.kernel.TileKernel.PANEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every tile of this width against a plain chain of fused multiply-adds: the same bits at every shape and depth. */
final class TileKernelTest {

    private static final long SEED = 20_261_122;
    private static final int DEEPEST = 70;
    private static final int A_AT = 3;
    private static final int B_AT = 5;
    private static final int C_AT = 7;
    /** From the end of a panel's first line to the next panel, where rows lie apart: 13 lines to a panel. */
    private static final int JUMP = 12 * PANEL;

    private final float[] a = random("a", A_AT + 4 * 13 * PANEL + DEEPEST * PANEL);
    private final float[] b = random("b", B_AT + (DEEPEST + 1) * PANEL);
    private final float[] start = random("start", 13 * PANEL);

    private static List<TileKernel> tiles() {
        List<TileKernel> tiles = new ArrayList<>(List.of(new ScalarTile()));
        if (VectorWidth.current().bits() > 0) {
            tiles.add(new TallTile());
            tiles.add(new ShortTile());
        }
        return tiles;
    }

    @Test
    void everyShapeAndDepthGivesTheBitsOfThePlainChain() {
        for (TileKernel tile : tiles()) {
            for (int height : distinct(IntStream.of(4, 6, 8, 12, 16).map(tile::height))) {
                for (int width : distinct(IntStream.rangeClosed(1, PANEL).map(tile::width))) {
                    for (int depth = 1; depth <= DEEPEST; depth++) {
                        check(tile, height, width, depth, true);
                        check(tile, height, width, depth, false);
                    }
                }
            }
        }
    }

    private static int[] distinct(IntStream numbers) {
        return numbers.distinct().toArray();
    }

    private void check(TileKernel tile, int height, int width, int depth, boolean adjacent) {
        float[] c = new float[C_AT + height * PANEL];
        Arrays.fill(c, Float.NaN);
        if (adjacent) {
            tile.adjacent(height, width, depth, a, A_AT, b, B_AT, start, 2, PANEL, c, C_AT);
        } else {
            tile.apart(height, width, depth, a, A_AT, JUMP, b, B_AT, start, 2, 0, c, C_AT);
        }
        for (int r = 0; r < height; r++) {
            for (int j = 0; j < PANEL; j++) {
                float expected = j < width ? chain(r, j, depth, adjacent) : Float.NaN;
                assertThat(c[C_AT + r * PANEL + j])
                        .as(
                                "%s %s, row %d column %d, %d x %d, %d steps",
                                tile.getClass().getSimpleName(),
                                adjacent ? "adjacent" : "apart",
                                r,
                                j,
                                height,
                                width,
                                depth)
                        .isEqualTo(Float.valueOf(expected));
            }
        }
    }

    private float chain(int row, int column, int depth, boolean adjacent) {
        float sum = start[2 + (adjacent ? row * PANEL : 0) + column];
        for (int k = 0; k < depth; k++) {
            int at = adjacent ? k * PANEL + row : row * PANEL + k % PANEL + k / PANEL * (PANEL + JUMP);
            sum = Math.fma(a[A_AT + at], b[B_AT + k * PANEL + column], sum);
        }
        return sum;
    }

    @Test
    void shallowProductsGiveTheBitsOfThePlainChainFromZero() {
        for (TileKernel tile : tiles()) {
            for (int rows = TileKernel.ROWS; rows <= 12; rows += TileKernel.ROWS) {
                for (int columns : new int[] {1, 10, 16, 17, PANEL}) {
                    for (int depth = 1; depth <= tile.shallowDepth(); depth++) {
                        checkShallow(tile, rows, columns, depth);
                    }
                }
            }
        }
    }

    private void checkShallow(TileKernel tile, int rows, int columns, int depth) {
        float[] c = new float[C_AT + rows * PANEL + 1];
        Arrays.fill(c, Float.NaN);
        tile.shallow(rows, columns, depth, a, A_AT, b, B_AT, c, C_AT);
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < columns; j++) {
                float sum = 0;
                for (int k = 0; k < depth; k++) {
                    sum = Math.fma(a[A_AT + r * PANEL + k], b[B_AT + k * PANEL + j], sum);
                }
                assertThat(c[C_AT + r * PANEL + j])
                        .as("%s, row %d column %d, %d steps", tile.getClass().getSimpleName(), r, j, depth)
                        .isEqualTo(sum);
            }
        }
        assertThat(c[C_AT - 1]).as("before").isNaN();
        assertThat(c[C_AT + rows * PANEL]).as("after").isNaN();
    }

    @Test
    void twoBlocksOfStepsGiveTheBitsOfOne() {
        for (TileKernel tile : tiles()) {
            int height = tile.height(12);
            int width = tile.width(PANEL);
            float[] whole = new float[height * PANEL];
            float[] parts = new float[height * PANEL];
            tile.adjacent(height, width, 50, a, 0, b, 0, start, 0, 0, whole, 0);
            tile.adjacent(height, width, 19, a, 0, b, 0, start, 0, 0, parts, 0);
            tile.adjacent(height, width, 31, a, 19 * PANEL, b, 19 * PANEL, parts, 0, PANEL, parts, 0);
            assertThat(parts).isEqualTo(whole);
        }
    }

    @Test
    void tilesUseUpTheRowsAndMakeUpAPanelExactly() {
        for (TileKernel tile : tiles()) {
            for (int rows = TileKernel.ROWS; rows <= 100; rows += TileKernel.ROWS) {
                int left = rows;
                while (left > 0) {
                    assertThat(tile.height(left))
                            .as("of %d, %d are left", rows, left)
                            .isBetween(1, left);
                    left -= tile.height(left);
                }
            }
            int columns = 0;
            while (columns < PANEL) {
                columns += tile.width(PANEL - columns);
            }
            assertThat(columns).isEqualTo(PANEL);
        }
    }

    private static float[] random(String name, int count) {
        float[] values = new float[count];
        RandomStream.root(SEED).child(name).normals(values);
        return values;
    }
}
