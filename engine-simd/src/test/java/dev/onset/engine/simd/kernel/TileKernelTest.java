package dev.onset.engine.simd.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onset.api.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every tile of this width against a plain chain of fused multiply-adds: the same bits at every height and depth. */
final class TileKernelTest {

    private static final long SEED = 20_261_122;

    private static List<TileKernel> tiles() {
        List<TileKernel> tiles = new ArrayList<>(List.of(new ScalarTile()));
        if (VectorWidth.current().bits() > 0) {
            tiles.add(new TwelveByTwo());
            tiles.add(new TenByOne());
        }
        return tiles;
    }

    @Test
    void everyHeightAndDepthGivesTheBitsOfThePlainChain() {
        for (TileKernel tile : tiles()) {
            for (int height : heights(tile)) {
                for (int depth = 1; depth <= 70; depth++) {
                    check(tile, height, depth);
                }
            }
        }
    }

    private static int[] heights(TileKernel tile) {
        return IntStream.rangeClosed(1, tile.rows())
                .map(tile::height)
                .distinct()
                .toArray();
    }

    private static void check(TileKernel tile, int height, int depth) {
        int columns = tile.columns();
        float[] a = random("a", 3 + depth * (height + 2));
        float[] b = random("b", 5 + depth * (columns + 1));
        float[] start = random("start", 2 + columns);
        int cStride = columns + 3;
        float[] c = new float[7 + height * cStride];
        Arrays.fill(c, Float.NaN);
        tile.multiply(height, depth, a, 3, height + 2, b, 5, columns + 1, start, 2, 0, c, 7, cStride);
        for (int r = 0; r < height; r++) {
            for (int j = 0; j < cStride && 7 + r * cStride + j < c.length; j++) {
                float expected = Float.NaN;
                if (j < columns) {
                    expected = start[2 + j];
                    for (int k = 0; k < depth; k++) {
                        expected = Math.fma(a[3 + k * (height + 2) + r], b[5 + k * (columns + 1) + j], expected);
                    }
                }
                assertThat(c[7 + r * cStride + j])
                        .as(
                                "%s row %d column %d, %d x %d steps",
                                tile.getClass().getSimpleName(), r, j, height, depth)
                        .isEqualTo(Float.valueOf(expected));
            }
        }
    }

    @Test
    void twoBlocksOfStepsGiveTheBitsOfOne() {
        for (TileKernel tile : tiles()) {
            int columns = tile.columns();
            int rows = tile.rows();
            float[] a = random("a", 50 * rows);
            float[] b = random("b", 50 * columns);
            float[] zeros = new float[columns];
            float[] whole = new float[rows * columns];
            float[] parts = new float[rows * columns];
            tile.multiply(rows, 50, a, 0, rows, b, 0, columns, zeros, 0, 0, whole, 0, columns);
            tile.multiply(rows, 19, a, 0, rows, b, 0, columns, zeros, 0, 0, parts, 0, columns);
            tile.multiply(rows, 31, a, 19 * rows, rows, b, 19 * columns, columns, parts, 0, columns, parts, 0, columns);
            assertThat(parts).isEqualTo(whole);
        }
    }

    @Test
    void heightsNeverExceedWhatIsLeft() {
        for (TileKernel tile : tiles()) {
            for (int left = 1; left <= 40; left++) {
                assertThat(tile.height(left)).isBetween(1, Math.min(left, tile.rows()));
            }
            assertThatThrownBy(() -> tile.multiply(
                            0, 1, new float[1], 0, 1, new float[1], 0, 1, new float[1], 0, 0, new float[1], 0, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no tile of 0 rows");
        }
    }

    private static float[] random(String name, int count) {
        float[] values = new float[count];
        RandomStream.root(SEED).child(name).normals(values);
        return values;
    }
}
