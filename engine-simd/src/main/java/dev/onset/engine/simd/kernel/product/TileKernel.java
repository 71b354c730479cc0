package dev.onset.engine.simd.kernel.product;

import dev.onset.engine.simd.kernel.width.VectorWidth;

/**
 * The innermost loops of every product: some rows of one panel of C, tile by tile, the sums of a tile kept in
 * registers.
 *
 * <p>For each row r and column j, c[r, j] = start[r, j] + Σ a[r, k] b[k, j], as one chain of fused multiply-adds in the
 * order of k. Where start is not C itself C is never read, so it may hold anything; where it is, the chain goes on from
 * an earlier block of k and the bits are those of one block.
 *
 * <p>All operands are panels, {@link #PANEL} numbers wide: step k of B and row r of C begin {@code k * PANEL} and
 * {@code r * PANEL} after their first. A is read in two ways, by the name of the method. Operands have room for whole
 * tiles: rows are a positive multiple of {@link #ROWS}, columns from 1 to {@link #PANEL}, of which more may be written.
 */
public interface TileKernel {

    /**
     * The width of a panel: two vectors of 512 bits, or of 256 where 16 registers are all there is. No wider there,
     * because a tile that reads half of each line has only every second set of the first-level cache: forward products
     * with panels of 32 at 256 bits are a tenth slower (docs/decisions/0030).
     */
    int PANEL = VectorWidth.current().hasManyRegisters() ? 32 : 16;

    /** The rows of a product are filled up to a multiple of this. */
    int ROWS = 4;

    /** Fills lines with one number each, for tiles to start from: {@code to[r * PANEL + j] = from[at + r]}. */
    void spread(float[] from, int at, int lines, float[] to);

    /** Adds lines up, column by column: {@code sums[sumsAt + j]} is 0 plus each {@code from[at + r * PANEL + j]} in turn. */
    void addLines(float[] from, int at, int lines, float[] sums, int sumsAt);

    /**
     * Rows of A that lie side by side: row r of step k is at {@code aAt + k * PANEL + r}.
     *
     * @param rows at most as many as the panel of A has from {@code aAt} on
     * @param depth how many k, at least 1
     * @param start row r begins at {@code startAt + r * PANEL}
     * @param c may be the same array and place as start, never a or b
     */
    void adjacent(
            int rows,
            int columns,
            int depth,
            float[] a,
            int aAt,
            float[] b,
            int bAt,
            float[] start,
            int startAt,
            float[] c,
            int cAt);

    /**
     * Rows of A that lie apart: row r of step k, k below {@link #PANEL}, is at {@code aAt + r * PANEL + k}, and each
     * further panel of steps begins {@code aJump} after the end of the first row of the one before.
     *
     * @param depth how many k, at least 1
     * @param c not a or b
     * @param resume whether the chains go on from C; else they begin with zero
     */
    void apart(
            int rows,
            int columns,
            int depth,
            float[] a,
            int aAt,
            int aJump,
            float[] b,
            int bAt,
            float[] c,
            int cAt,
            boolean resume);

    /** The most steps of k for which {@link #shallow} is faster than tiles; at most {@link #PANEL}. */
    int shallowDepth();

    /**
     * Many rows of C at once where k has few steps and a tile would spend its time beginning and ending: from zeros,
     * A's rows apart and within one panel of steps.
     *
     * @param depth from 1 to {@link #shallowDepth}
     */
    void shallow(int rows, int columns, int depth, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt);
}
