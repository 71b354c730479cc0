package dev.onset.engine.simd.kernel.product;

/**
 * The innermost loops of products with few samples: units in the lanes, weights straight from memory.
 *
 * <p>Going forward, for each of the rows and each unit of a range, z = start + Σ x[k] w[k], as one chain of fused
 * multiply-adds in the order of k. Several vectors of units run side by side, because one chain alone would wait for
 * itself and not for memory.
 */
public interface SmallBatchTile {

    /** Rows that one call takes where {@code remaining} are left. */
    int height(int remaining);

    /** Panels of weights that all rows should take before the next ones: those that one row reads side by side. */
    int panelsAtOnce();

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
            int zStride);

    /**
     * Adds to the chains of some inputs the products of the weights of {@link PartialSums#UNITS} units with D: one
     * fused multiply-add for each unit, in the order of the units of a chain.
     *
     * @param d unit j of sample s is at {@code dAt + j / PANEL * dStride + s * PANEL + j % PANEL}
     * @param samples at least 1
     * @param w the weight of input i and unit j is at {@code wAt + j / PANEL * wStride + i * PANEL + j % PANEL}
     * @param inputs at least 1
     * @param chains as {@link PartialSums} lays them out, from {@code chainsAt} on
     */
    void accumulate(
            float[] d,
            int dAt,
            int dStride,
            int samples,
            float[] w,
            int wAt,
            int wStride,
            int inputs,
            float[] chains,
            int chainsAt);
}
