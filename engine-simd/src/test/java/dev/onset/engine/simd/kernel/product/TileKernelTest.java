package dev.onset.engine.simd.kernel.product;

import static dev.onset.engine.simd.kernel.product.TileKernel.PANEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.kernel.width.VectorWidth;
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
    /** Up to a panel, and where tiles of one and two vectors end. */
    private static final int[] COLUMNS = IntStream.of(1, 7, 8, 9, 10, 16, 17, PANEL)
            .filter(columns -> columns <= PANEL)
            .toArray();
    /** The most rows: all ways to make them up from tiles come before. */
    private static final int ROWS = 52;
    /** From the end of a panel's first line to the next panel, where rows lie apart: a line more than the rows. */
    private static final int JUMP = ROWS * PANEL;

    private final float[] a = random("a", A_AT + 4 * (ROWS + 1) * PANEL + DEEPEST * PANEL);
    private final float[] b = random("b", B_AT + (DEEPEST + 1) * PANEL);
    private final float[] start = random("start", 2 + ROWS * PANEL);

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
            for (int depth = 1; depth <= DEEPEST; depth++) {
                for (int rows = TileKernel.ROWS; rows <= ROWS; rows += TileKernel.ROWS) {
                    check(tile, rows, PANEL, depth);
                }
                for (int columns : COLUMNS) {
                    check(tile, 12, columns, depth);
                }
            }
        }
    }

    private void check(TileKernel tile, int rows, int columns, int depth) {
        String shape = tile.getClass().getSimpleName() + " " + rows + " x " + columns + ", " + depth + " steps, ";
        if (rows <= PANEL) {
            float[] c = nothing(rows);
            tile.adjacent(rows, columns, depth, a, A_AT, b, B_AT, start, 2, c, C_AT);
            check(shape + "adjacent", rows, columns, c, (r, j) -> chain(start[2 + r * PANEL + j], r, j, depth, true));
            System.arraycopy(start, 2, c, C_AT, rows * PANEL);
            tile.adjacent(rows, columns, depth, a, A_AT, b, B_AT, c, C_AT, c, C_AT);
            check(shape + "resumed", rows, columns, c, (r, j) -> chain(start[2 + r * PANEL + j], r, j, depth, true));
        }
        float[] c = nothing(rows);
        tile.apart(rows, columns, depth, a, A_AT, JUMP, b, B_AT, c, C_AT, false);
        check(shape + "apart", rows, columns, c, (r, j) -> chain(0, r, j, depth, false));
        System.arraycopy(start, 0, c, C_AT, rows * PANEL);
        tile.apart(rows, columns, depth, a, A_AT, JUMP, b, B_AT, c, C_AT, true);
        check(shape + "resumed", rows, columns, c, (r, j) -> chain(start[r * PANEL + j], r, j, depth, false));
    }

    /** Room for rows of C, and a number before and after that nobody may write. */
    private static float[] nothing(int rows) {
        float[] c = new float[C_AT + rows * PANEL + 1];
        Arrays.fill(c, Float.NaN);
        return c;
    }

    private static void check(String shape, int rows, int columns, float[] c, Expected expected) {
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < columns; j++) {
                float sum = expected.at(r, j);
                if (Float.floatToRawIntBits(c[C_AT + r * PANEL + j]) != Float.floatToRawIntBits(sum)) {
                    assertThat(c[C_AT + r * PANEL + j])
                            .as("%s, row %d column %d, seed %d", shape, r, j, SEED)
                            .isEqualTo(sum);
                }
            }
        }
        assertThat(c[C_AT - 1]).as("%s, before", shape).isNaN();
        assertThat(c[C_AT + rows * PANEL]).as("%s, after", shape).isNaN();
    }

    private float chain(float from, int row, int column, int depth, boolean adjacent) {
        float sum = from;
        for (int k = 0; k < depth; k++) {
            int at = adjacent ? k * PANEL + row : row * PANEL + k % PANEL + k / PANEL * (PANEL + JUMP);
            sum = Math.fma(a[A_AT + at], b[B_AT + k * PANEL + column], sum);
        }
        return sum;
    }

    /** What an element of C should be. */
    private interface Expected {

        float at(int row, int column);
    }

    @Test
    void shallowProductsGiveTheBitsOfThePlainChainFromZero() {
        for (TileKernel tile : tiles()) {
            for (int rows = TileKernel.ROWS; rows <= 12; rows += TileKernel.ROWS) {
                for (int columns : COLUMNS) {
                    for (int depth = 1; depth <= tile.shallowDepth(); depth++) {
                        checkShallow(tile, rows, columns, depth);
                    }
                }
            }
        }
    }

    private void checkShallow(TileKernel tile, int rows, int columns, int depth) {
        float[] c = nothing(rows);
        tile.shallow(rows, columns, depth, a, A_AT, b, B_AT, c, C_AT);
        String shape = tile.getClass().getSimpleName() + " shallow " + rows + " x " + columns + ", " + depth + " steps";
        check(shape, rows, columns, c, (r, j) -> chain(0, r, j, depth, false));
    }

    @Test
    void twoBlocksOfStepsGiveTheBitsOfOne() {
        for (TileKernel tile : tiles()) {
            float[] whole = new float[12 * PANEL];
            float[] parts = new float[12 * PANEL];
            tile.adjacent(12, PANEL, 50, a, 0, b, 0, start, 0, whole, 0);
            tile.adjacent(12, PANEL, 19, a, 0, b, 0, start, 0, parts, 0);
            tile.adjacent(12, PANEL, 31, a, 19 * PANEL, b, 19 * PANEL, parts, 0, parts, 0);
            assertThat(parts).isEqualTo(whole);
        }
    }

    @Test
    void linesAreAddedInTheirOrderFromZero() {
        for (TileKernel tile : tiles()) {
            for (int lines = 0; lines <= 5; lines++) {
                float[] sums = nothing(1);
                tile.addLines(b, B_AT, lines, sums, C_AT);
                float[] expected = new float[PANEL];
                for (int r = 0; r < lines; r++) {
                    for (int j = 0; j < PANEL; j++) {
                        expected[j] += b[B_AT + r * PANEL + j];
                    }
                }
                String what = tile.getClass().getSimpleName() + ", " + lines + " lines";
                check(what, 1, PANEL, sums, (r, j) -> expected[j]);
            }
        }
    }

    private static float[] random(String name, int count) {
        float[] values = new float[count];
        RandomStream.root(SEED).child(name).normals(values);
        return values;
    }
}
