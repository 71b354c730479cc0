package dev.onset.engine.simd.gemm;

import dev.onset.engine.simd.kernel.RowTile;
import dev.onset.engine.simd.kernel.TileKernel;

/**
 * Z = X·Wᵀ + b and dX = D·W for few samples, on the same weights as {@link Products}.
 *
 * <p>There, samples fill the lanes of a vector; here units do, since a few samples would leave most lanes empty and what
 * counts is how fast weights come out of memory. Z has the same bits as there. dX, which sums over the units, has 32
 * chains for each sum instead of one, unit u in chain u mod 32, and adds them up half to half: other bits, and the same
 * on every machine. An instance has room for them, so each thread needs one.
 */
public final class RowProducts {

    private static final int P = Layout.PANEL;

    /** Samples up to which this is faster: more of them fill enough lanes themselves. */
    private static final int FEW = 8;

    /** Units from which lanes of units are worth their adding up. */
    private static final int ENOUGH_UNITS = 2 * P;

    /** Chains that are made together: 16 kB, half of the smallest first-level cache. */
    private static final int CHAINS = 128;

    private final RowTile tile;
    private final float[] sums = new float[CHAINS * P];
    private final float[] totals = new float[CHAINS];

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

    /** Whether dX of so many samples and units is computed here. */
    public static boolean isForInputs(int samples, int fanOut) {
        return samples <= FEW && fanOut >= ENOUGH_UNITS;
    }

    /** Floats that an instance holds. */
    public static int bufferLength() {
        return CHAINS * (P + 1);
    }

    /**
     * dX = D·W, part {@code part} of {@code parts}: some of the inputs.
     *
     * @param d rows of {@code samples}
     * @param dx features
     * @param epilogue is told of each group of inputs
     */
    public void inputGradient(
            float[] d,
            int samples,
            float[] weights,
            int fanOut,
            int fanIn,
            float[] dx,
            Epilogue epilogue,
            int part,
            int parts) {
        int to = Share.to(fanIn, P, part, parts);
        int atOnce = CHAINS / samples / TileKernel.ROWS * TileKernel.ROWS;
        for (int first = Share.from(fanIn, P, part, parts); first < to; first += BlockSizes.GROUP) {
            int end = Math.min(to, first + BlockSizes.GROUP);
            for (int input = first; input < end; input += atOnce) {
                int inputs = Math.min(atOnce, end - input);
                sum(d, samples, weights, fanOut, fanIn, input, inputs);
                give(samples, inputs, dx, Layout.at(0, input, fanIn));
            }
            epilogue.apply(0, first, end - first);
        }
    }

    private void give(int samples, int inputs, float[] dx, int at) {
        for (int i = 0, from = 0; i < inputs; i++) {
            for (int sample = 0; sample < samples; sample++, from++) {
                dx[at + i * P + sample] = totals[from];
            }
        }
    }

    private void sum(float[] d, int samples, float[] weights, int fanOut, int fanIn, int input, int inputs) {
        int whole = fanOut / P;
        int dStride = Layout.lines(samples) * P;
        int wStride = Layout.lines(fanIn) * P;
        int wAt = Layout.at(0, input, fanIn);
        int dAt = Layout.at(0, 0, samples);
        tile.chains(whole, d, dAt, dStride, samples, weights, wAt, wStride, Layout.tiled(inputs), sums);
        int rest = fanOut - whole * P;
        for (int i = 0; rest > 0 && i < inputs; i++) {
            for (int sample = 0; sample < samples; sample++) {
                int p = dAt + whole * dStride + sample * P;
                addTo((i * samples + sample) * P, d, p, weights, wAt + whole * wStride + i * P, rest);
            }
        }
        tile.fold(sums, inputs * samples, totals);
    }

    private void addTo(int at, float[] d, int dAt, float[] weights, int wAt, int units) {
        for (int j = 0; j < units; j++) {
            sums[at + j] = Math.fma(weights[wAt + j], d[dAt + j], sums[at + j]);
        }
    }
}
