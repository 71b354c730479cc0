package dev.onset.engine.simd.kernel;

/**
 * The innermost loop of every product: one tile of C = start + A·B, its sums kept in registers.
 *
 * <p>For each row r and column j of the tile, c[r, j] = start[r, j] + Σ a[r, k] b[k, j], as one chain of fused
 * multiply-adds in the order of k. Where start is a row of zeros or biases (stride 0) C is never read, so it may hold
 * anything; where start is C itself the chain goes on from an earlier block of k and the bits are those of one block.
 *
 * <p>Columns are always whole tiles: operands and C have room for them. Rows are the caller's, in heights that
 * {@link #height} gives, so every number of rows from 1 up is a sequence of tiles.
 */
public interface TileKernel {

    /** Columns of a tile, and so of a panel of B. */
    int columns();

    /** Rows of the tallest tile. */
    int rows();

    /** The height of the next tile where {@code remaining} rows, at least 1, are left. */
    int height(int remaining);

    /**
     * Computes one tile.
     *
     * @param height its rows, as {@link #height} gave it
     * @param depth how many k, at least 1
     * @param a row r of step k is at {@code aAt + k * aStep + r}
     * @param b column j of step k is at {@code bAt + k * bStep + j}
     * @param start row r begins at {@code startAt + r * startStride}
     * @param c row r begins at {@code cAt + r * cStride}; may be the same array and place as start, never a or b
     */
    void multiply(
            int height,
            int depth,
            float[] a,
            int aAt,
            int aStep,
            float[] b,
            int bAt,
            int bStep,
            float[] start,
            int startAt,
            int startStride,
            float[] c,
            int cAt,
            int cStride);
}
