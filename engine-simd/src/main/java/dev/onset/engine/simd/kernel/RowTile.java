package dev.onset.engine.simd.kernel;

/**
 * The innermost loops of products with few samples: units in the lanes, weights straight from memory.
 *
 * <p>Going forward, for each of the rows and each unit of a range, z = start + Σ x[k] w[k], as one chain of fused
 * multiply-adds in the order of k. Several vectors of units run side by side, because one chain alone would wait for itself and not for
 * memory.
 */
public interface RowTile {

    /** Rows that one call takes where {@code remaining} are left. */
    int height(int remaining);

    /**
     * Computes some rows of some units.
     *
     * @param height the rows, as {@link #height} gave it
     * @param depth how many k, at least 1
     * @param x row r of step k is at {@code xAt + r * xStride + k}
     * @param w panels of weights, {@link TileKernel#PANEL} units wide
     * @param wAt where the panel of the first unit begins
     * @param wStride from panel to panel
     * @param units how many, in whole panels
     * @param start one for each unit, from {@code startAt} on
     * @param z unit u of row r is at {@code zAt + r * zStride + u}
     * @param down whether to begin with the last units: who alternates finds some weights still in the cache
     */
    void multiply(
            int height,
            int depth,
            float[] x,
            int xAt,
            int xStride,
            float[] w,
            int wAt,
            int wStride,
            int units,
            float[] start,
            int startAt,
            float[] z,
            int zAt,
            int zStride,
            boolean down);

    /**
     * Begins the gradients with respect to a few inputs: for each input and sample, the products of its weights and D,
     * as one chain of fused multiply-adds from zero for each place in a panel, in the order of the panels.
     *
     * @param panels of units, all of them whole; at least 1
     * @param d unit j of panel p of sample s is at {@code dAt + p * dStride + s * PANEL + j}
     * @param samples at least 1
     * @param w panels of weights; input r's begin at {@code wAt + p * wStride + r * PANEL}
     * @param inputs a positive multiple of {@link TileKernel#ROWS}
     * @param sums the chains of input r and sample s go to {@code (r * samples + s) * PANEL} and on
     */
    void chains(
            int panels,
            float[] d,
            int dAt,
            int dStride,
            int samples,
            float[] w,
            int wAt,
            int wStride,
            int inputs,
            float[] sums);

    /**
     * Adds up groups of chains: to each place of the lower half that of the upper half, and so on down to one number.
     *
     * @param sums a panel's width each; used up
     * @param totals receives {@code count} numbers
     */
    void fold(float[] sums, int count, float[] totals);
}
