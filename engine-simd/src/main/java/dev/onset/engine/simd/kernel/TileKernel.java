package dev.onset.engine.simd.kernel;

/**
 * The innermost loop of every product: one tile of C = start + A·B, its sums kept in registers.
 *
 * <p>For each row r and column j of the tile, c[r, j] = start[r, j] + Σ a[r, k] b[k, j], as one chain of fused
 * multiply-adds in the order of k. Where start is a row of zeros (stride 0) C is never read, so it may hold anything;
 * where start is C itself the chain goes on from an earlier block of k and the bits are those of one block.
 *
 * <p>All operands are panels, {@value #PANEL} numbers wide: step k of B and row r of C begin {@code k * PANEL} and
 * {@code r * PANEL} after their first. A is read in two ways, by the name of the method. Operands have room for whole
 * tiles.
 */
public interface TileKernel {

    /** The width of a panel: a whole number of tiles at every vector width, so that layouts do not depend on it. */
    int PANEL = 32;

    /** The rows of a product are filled up to a multiple of this. */
    int ROWS = 4;

    /**
     * The height of the next tile where {@code remaining} rows are left: of a positive multiple of {@link #ROWS}, what the
     * tiles before have left. Tiles of these heights use them up exactly.
     */
    int height(int remaining);

    /** The width of the next tile where {@code remaining} columns, from 1 to {@link #PANEL}, are left; may be more. */
    int width(int remaining);

    /** Fills lines with one number each, for tiles to start from: {@code to[r * PANEL + j] = from[at + r]}. */
    void spread(float[] from, int at, int lines, float[] to);

    /**
     * A tile whose rows of A lie side by side: row r of step k is at {@code aAt + k * PANEL + r}.
     *
     * @param height its rows, as {@link #height} gave it
     * @param width its columns, as {@link #width} gave it
     * @param depth how many k, at least 1
     * @param start row r begins at {@code startAt + r * startStride}
     * @param c may be the same array and place as start, never a or b
     */
    void adjacent(
            int height,
            int width,
            int depth,
            float[] a,
            int aAt,
            float[] b,
            int bAt,
            float[] start,
            int startAt,
            int startStride,
            float[] c,
            int cAt);

    /**
     * A tile whose rows of A lie apart: row r of step k, k below {@link #PANEL}, is at {@code aAt + r * PANEL + k}, and
     * each further panel of steps begins {@code aJump} after the end of the first row of the one before.
     */
    void apart(
            int height,
            int width,
            int depth,
            float[] a,
            int aAt,
            int aJump,
            float[] b,
            int bAt,
            float[] start,
            int startAt,
            int startStride,
            float[] c,
            int cAt);

    /** The most steps of k for which {@link #shallow} is faster than tiles; below {@link #PANEL}. */
    int shallowDepth();

    /**
     * Many rows of C at once where k has few steps and a tile would spend its time beginning and ending: from zeros, A's
     * rows apart and within one panel of steps.
     *
     * @param rows a positive multiple of {@link #ROWS}
     * @param columns from 1 to {@link #PANEL}; more may be written
     * @param depth from 1 to {@link #shallowDepth}
     */
    void shallow(int rows, int columns, int depth, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt);
}
