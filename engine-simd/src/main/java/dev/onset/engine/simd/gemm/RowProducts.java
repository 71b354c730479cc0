package dev.onset.engine.simd.gemm;

import dev.onset.engine.simd.kernel.RowTile;

/**
 * Z = X·Wᵀ + b for few samples, on the same weights as {@link Products} and with the same bits.
 *
 * <p>There, samples fill the lanes of a vector; here units do, since a few samples would leave most lanes empty and what
 * counts is how fast weights come out of memory.
 */
public final class RowProducts {

    private static final int P = Layout.PANEL;

    /** Samples up to which this is faster: more of them fill enough lanes themselves. */
    private static final int FEW = 8;

    private final RowTile tile;

    public RowProducts(RowTile tile) {
        this.tile = tile;
    }

    /** Whether a batch of so many samples is better off here. */
    public static boolean isFor(int samples) {
        return samples <= FEW;
    }

    /**
     * Part {@code part} of {@code parts}: some panels of units for all samples.
     *
     * @param x row-major, {@code xStride} apart
     * @param biases one a unit, filled up to whole panels
     * @param z row-major, {@code zStride} apart, with room for whole panels
     * @param down whether to begin with the last units; when calls alternate, weights that do not all fit the cache are
     *     half of them still there
     */
    public void forward(
            float[] x,
            int xStride,
            int samples,
            float[] weights,
            float[] biases,
            int fanOut,
            int fanIn,
            float[] z,
            int zStride,
            int part,
            int parts,
            boolean down) {
        int panels = Layout.panels(fanOut);
        int from = Share.from(panels, 1, part, parts);
        int units = (Share.to(panels, 1, part, parts) - from) * P;
        int panelStride = Layout.lines(fanIn) * P;
        int height;
        for (int row = 0; row < samples; row += height) {
            height = tile.height(samples - row);
            tile.multiply(
                    height,
                    fanIn,
                    x,
                    row * xStride,
                    xStride,
                    weights,
                    Layout.at(from, 0, fanIn),
                    panelStride,
                    units,
                    biases,
                    from * P,
                    z,
                    row * zStride + from * P,
                    zStride,
                    down);
        }
    }
}
