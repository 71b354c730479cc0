package dev.onset.engine.simd.gemm;

import dev.onset.engine.simd.kernel.product.TileKernel;

/**
 * Where numbers lie in the engine's arrays: everything is panels, {@link TileKernel#PANEL} numbers wide, in one of
 * three kinds.
 *
 * <ul>
 *   <li><em>Weights</em>: a panel holds that many units, input by input.
 *   <li><em>Features</em> of a batch, such as inputs, pre-activations and their gradients: a panel holds that many
 *       samples, feature by feature.
 *   <li><em>Unit panels</em>, the transpose of features: a panel holds that many units, sample by sample.
 * </ul>
 *
 * So the columns of every product are one panel of contiguous numbers, no operand is ever packed, and each result is
 * stored as the next product reads it. The lines of a panel are filled up to whole tiles; what lies there is never read
 * as a result.
 */
public final class Layout {

    /** The width of a panel. */
    public static final int PANEL = TileKernel.PANEL;

    /**
     * Where panels start in their arrays: an array's data begin 16 bytes after its object, so that 12 floats on, where
     * objects begin on cache lines, no vector straddles two. They do with {@code -XX:ObjectAlignmentInBytes=64};
     * elsewhere forward products take up to a sixth longer (docs/decisions/0032).
     */
    public static final int ALIGNED = 12;

    /** Lines in 4 KiB. */
    private static final int CONFLICTING = 4096 / Float.BYTES / PANEL;

    /** By so much does the same line of two panels differ then: the next panel's tile lies beside the first one's. */
    private static final int TALLEST = 12;

    /** Some JVMs allow no array up to the last index. */
    private static final int MOST_FLOATS = Integer.MAX_VALUE - 8;

    private Layout() {}

    /** Panels that {@code count} numbers need. */
    public static int panels(int count) {
        return (count + PANEL - 1) / PANEL;
    }

    /** {@code lines} filled up to whole tiles. */
    static int tiled(int lines) {
        return (lines + TileKernel.ROWS - 1) / TileKernel.ROWS * TileKernel.ROWS;
    }

    /**
     * Lines that a panel of {@code lines} takes: whole tiles, and no multiple of what a way of the first-level cache
     * holds, or the same line of all panels would compete for one set of it, and of the second-level cache's too.
     */
    static int lines(int lines) {
        int tiled = tiled(lines);
        return tiled > 0 && tiled % CONFLICTING == 0 ? tiled + TALLEST : tiled;
    }

    /** Floats in the array of a weight matrix. */
    public static int weightLength(int fanOut, int fanIn) {
        return length(panels(fanOut), fanIn);
    }

    /** Floats in the array of the features of {@code samples}. */
    public static int featureLength(int samples, int features) {
        return length(panels(samples), features);
    }

    /** Floats in the array of the unit panels of {@code samples}. */
    public static int unitPanelLength(int samples, int units) {
        return length(panels(units), samples);
    }

    /** Whether an array can hold the features and the unit panels of so many samples. */
    public static boolean holds(int samples, int features) {
        // A line is as wide as a panel, in both.
        return Math.max(samples, features) <= MOST_FLOATS / PANEL
                && Math.max(floats(panels(samples), features), floats(panels(features), samples)) <= MOST_FLOATS;
    }

    private static int length(int panels, int lines) {
        return Math.toIntExact(floats(panels, lines));
    }

    private static long floats(int panels, int lines) {
        return ALIGNED + (long) panels * lines(lines) * PANEL;
    }

    /** Where line {@code line} of panel {@code panel} begins, in panels of {@code lines}. */
    public static int at(int panel, int line, int lines) {
        return ALIGNED + (panel * lines(lines) + line) * PANEL;
    }

    /** Takes a fan-out x fan-in matrix, row by row, into panels. */
    public static void pack(float[] rows, int fanOut, int fanIn, float[] panels) {
        for (int unit = 0; unit < fanOut; unit++) {
            int to = at(unit / PANEL, 0, fanIn) + unit % PANEL;
            for (int input = 0; input < fanIn; input++) {
                panels[to + input * PANEL] = rows[unit * fanIn + input];
            }
        }
    }

    /** The fan-out x fan-in matrix, row by row, that panels hold. */
    public static float[] unpack(float[] panels, int fanOut, int fanIn) {
        float[] rows = new float[fanOut * fanIn];
        for (int unit = 0; unit < fanOut; unit++) {
            int from = at(unit / PANEL, 0, fanIn) + unit % PANEL;
            for (int input = 0; input < fanIn; input++) {
                rows[unit * fanIn + input] = panels[from + input * PANEL];
            }
        }
        return rows;
    }
}
