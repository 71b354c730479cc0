package dev.onset.engine.simd.gemm;

import dev.onset.engine.simd.kernel.product.PartialSums;
import dev.onset.engine.simd.kernel.product.SmallBatchTile;
import java.util.Arrays;

/**
 * Z = X·Wᵀ + b and dX = D·W for few samples, on the same weights as {@link Products}.
 *
 * <p>There, samples fill the lanes of a vector; here units do, since a few samples would leave most lanes empty and
 * what counts is how fast weights come out of memory. Z has the same bits as there. dX, which sums over the units, has
 * eight chains for each sum instead of one, and adds them up half to half: other bits, and the same on every machine
 * ({@link PartialSums}). An instance has room for them, so each thread needs one.
 */
public final class SmallBatchProducts {

    private static final int P = Layout.PANEL;

    /** Units whose weights dX takes at once. */
    private static final int UNITS = PartialSums.UNITS;

    /** Samples up to which this is faster: more of them fill enough lanes themselves. */
    private static final int FEW = 8;

    /** What fetching a weight costs, in multiplications. */
    private static final int WEIGHT_WORK = 16;

    /** Units from which lanes of units are worth their adding up. */
    private static final int ENOUGH_UNITS = 2 * UNITS;

    /**
     * Sums that are made together: their chains, 16 KiB, stay in the smallest first-level cache. Panels of weights
     * are read so many lines at a time, the more the better: at one sample 128 instead of 512 took 15 % longer.
     */
    private static final int SUMS = 512;

    /** Inputs at a time where the last units are too few and their weights are copied. */
    private static final int MOST_COPIED = 128;

    private final SmallBatchTile tile;
    private final float[] chains = new float[Layout.ALIGNED + SUMS * PartialSums.COUNT];
    /** The weights of last units that are too few, with zeros for those that are not there. */
    private final float[] lastWeights = new float[Layout.ALIGNED + MOST_COPIED * UNITS];
    /** D of the same units, likewise: a batch of another size may have left anything in the other places. */
    private final float[] lastD = new float[Layout.ALIGNED + FEW * UNITS];

    public SmallBatchProducts(SmallBatchTile tile) {
        this.tile = tile;
    }

    /** Whether a batch of so many samples is better off here. */
    public static boolean suitsForward(int samples) {
        return samples <= FEW;
    }

    /** What a forward product costs, in multiplications: a weight costs its way out of memory where samples are few. */
    public static long work(int samples, int fanOut, int fanIn) {
        return (long) Math.max(samples, WEIGHT_WORK) * fanOut * fanIn;
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
        int from = Share.from(Layout.panels(fanOut), 1, part, parts);
        int to = Share.to(Layout.panels(fanOut), 1, part, parts);
        int atOnce = tile.panelsAtOnce();
        int blocks = Math.ceilDiv(to - from, atOnce);
        for (int i = 0; i < blocks; i++) {
            int panel = from + (down ? blocks - 1 - i : i) * atOnce;
            int units = (Math.min(to, panel + atOnce) - panel) * P;
            int wAt = Layout.at(panel, 0, fanIn);
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
                        wAt,
                        Layout.lines(fanIn) * P,
                        units,
                        biases,
                        panel * P,
                        z,
                        row * zStride + panel * P,
                        zStride);
            }
        }
    }

    /** Whether dX of so many samples and units is computed here. */
    public static boolean suitsInputGradient(int samples, int fanOut) {
        return samples <= FEW && fanOut >= ENOUGH_UNITS;
    }

    /** Floats that an instance holds. */
    public static int bufferLength() {
        return 3 * Layout.ALIGNED + SUMS * PartialSums.COUNT + (MOST_COPIED + FEW) * UNITS;
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
        int atOnce = inputsAtOnce(samples, fanOut);
        if (fanOut % UNITS != 0) {
            Arrays.fill(lastWeights, 0);
            Arrays.fill(lastD, 0);
            copyLastUnits(d, fanOut, 0, samples, samples, lastD, FEW);
        }
        for (int input = Share.from(fanIn, P, part, parts); input < to; input += atOnce) {
            int inputs = Math.min(atOnce, to - input);
            sum(d, samples, weights, fanOut, fanIn, input, inputs);
            PartialSums.fold(chains, Layout.ALIGNED, samples, inputs, dx, Layout.at(0, input, fanIn));
            epilogue.apply(0, input, inputs);
        }
    }

    private static int inputsAtOnce(int samples, int fanOut) {
        int inputs = SUMS / samples / P * P;
        return fanOut % UNITS == 0 ? inputs : Math.min(inputs, MOST_COPIED);
    }

    private void sum(float[] d, int samples, float[] weights, int fanOut, int fanIn, int input, int inputs) {
        Arrays.fill(chains, Layout.ALIGNED, Layout.ALIGNED + samples * inputs * PartialSums.COUNT, 0);
        int start = Layout.ALIGNED;
        int dStride = Layout.lines(samples) * P;
        int wStride = Layout.lines(fanIn) * P;
        for (int unit = 0; unit + UNITS <= fanOut; unit += UNITS) {
            int dAt = Layout.at(unit / P, 0, samples);
            int wAt = Layout.at(unit / P, input, fanIn);
            tile.accumulate(d, dAt, dStride, samples, weights, wAt, wStride, inputs, chains, start);
        }
        if (fanOut % UNITS != 0) {
            copyLastUnits(weights, fanOut, input, inputs, fanIn, lastWeights, MOST_COPIED);
            int copied = MOST_COPIED * P;
            tile.accumulate(lastD, start, FEW * P, samples, lastWeights, start, copied, inputs, chains, start);
        }
    }

    /**
     * Copies the last units of some lines into panels of so many; whatever lies in the places of units that are not
     * there stays behind.
     */
    private static void copyLastUnits(
            float[] panels, int units, int line, int lines, int linesOfPanel, float[] to, int linesOfCopy) {
        int whole = units / UNITS * UNITS;
        for (int unit = whole; unit < units; unit += P) {
            int here = Math.min(P, units - unit);
            int p = Layout.at(unit / P, line, linesOfPanel);
            int q = Layout.ALIGNED + (unit - whole) * linesOfCopy;
            for (int i = 0; i < lines * P; i += P) {
                for (int j = 0; j < here; j++) {
                    to[q + i + j] = panels[p + i + j];
                }
            }
        }
    }
}
