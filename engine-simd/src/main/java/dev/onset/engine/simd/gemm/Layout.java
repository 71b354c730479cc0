package dev.onset.engine.simd.gemm;

import dev.onset.engine.simd.kernel.TileKernel;

/**
 * Where numbers lie in the engine's arrays, for one tile width.
 *
 * <p>A weight matrix (fan-out x fan-in) is kept as panels: each holds {@code width} units, input by input, so that the
 * forward product reads it from one end to the other with no packing and the weight gradient's tiles are stored whole.
 * The last panel is filled up with units of zeros. A matrix of samples is row-major, its rows filled up to whole panels.
 *
 * @param width units of a panel
 */
public record Layout(int width) {

    /** The layout that a tile works on. */
    public static Layout of(TileKernel tile) {
        return new Layout(tile.columns());
    }

    /** Panels that {@code units} need. */
    public int panels(int units) {
        return (units + width - 1) / width;
    }

    /** The length of a row of {@code units} numbers in a matrix of samples. */
    public int stride(int units) {
        int whole = panels(units) * width;
        boolean conflicting = whole >= BlockSizes.CONFLICTING && whole % (2 * BlockSizes.LINE) == 0;
        return conflicting ? whole + BlockSizes.LINE : whole;
    }

    /** Floats in the array of a weight matrix. */
    public int weightLength(int fanOut, int fanIn) {
        return Math.toIntExact(BlockSizes.ALIGNED + (long) panels(fanOut) * width * fanIn);
    }

    /** Where panel {@code panel} begins. */
    public int panelAt(int panel, int fanIn) {
        return BlockSizes.ALIGNED + panel * width * fanIn;
    }

    /** Takes a fan-out x fan-in matrix, row by row, into panels. */
    public void pack(float[] rows, int fanOut, int fanIn, float[] panels) {
        for (int unit = 0; unit < fanOut; unit++) {
            int at = panelAt(unit / width, fanIn) + unit % width;
            for (int input = 0; input < fanIn; input++) {
                panels[at + input * width] = rows[unit * fanIn + input];
            }
        }
    }

    /** The fan-out x fan-in matrix, row by row, that panels hold. */
    public float[] unpack(float[] panels, int fanOut, int fanIn) {
        float[] rows = new float[fanOut * fanIn];
        for (int unit = 0; unit < fanOut; unit++) {
            int at = panelAt(unit / width, fanIn) + unit % width;
            for (int input = 0; input < fanIn; input++) {
                rows[unit * fanIn + input] = panels[at + input * width];
            }
        }
        return rows;
    }
}
