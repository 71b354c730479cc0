package dev.onset.engine.simd.network;

import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.Parameters;
import dev.onset.engine.simd.gemm.Epilogue;
import dev.onset.engine.simd.gemm.Layout;
import dev.onset.engine.simd.gemm.Products;
import dev.onset.engine.simd.gemm.Share;
import dev.onset.engine.simd.kernel.ActivationLoops;
import dev.onset.engine.simd.kernel.BackwardLoop;
import dev.onset.engine.simd.kernel.Copies;
import dev.onset.engine.simd.kernel.ForwardLoop;
import dev.onset.engine.simd.kernel.TileKernel;
import java.util.Arrays;

/**
 * One dense layer: its parameters and gradients, what it holds of the last batch, and a thread's share of each pass.
 *
 * <p>Letters: X inputs, Z pre-activations, A = f(Z), D the gradient with respect to Z. All are row-major, a sample a
 * row, {@link #stride} apart.
 */
final class Dense {

    private final LayerSpec spec;
    private final Layout layout;
    private final int tileRows;
    private final ForwardLoop activate;
    private final BackwardLoop slope;
    private final Epilogue activation = this::activate;
    private final Epilogue slopes = this::multiplyBySlope;
    private final int stride;

    final ParameterArrays weights;
    final ParameterArrays biases;
    private float[] z = {};
    private float[] a = {};
    private float[] d = {};

    Dense(LayerSpec spec, TileKernel tile, ActivationLoops loops) {
        this.spec = spec;
        layout = Layout.of(tile);
        tileRows = tile.rows();
        activate = loops.forward(spec.after());
        slope = loops.backward(spec.after());
        stride = layout.stride(spec.fanOut());
        weights = new ParameterArrays(layout.weightLength(spec.fanOut(), spec.fanIn()));
        biases = new ParameterArrays(layout.panels(spec.fanOut()) * layout.width());
    }

    int units() {
        return spec.fanOut();
    }

    int stride() {
        return stride;
    }

    float[] activations() {
        return a;
    }

    /** Multiplications of one product over {@code rows} samples. */
    long work(int rows) {
        return (long) rows * spec.fanIn() * spec.fanOut();
    }

    void growForward(int rows) {
        int needed = Math.multiplyExact(rows, stride);
        if (z.length < needed) {
            z = new float[needed];
            a = new float[needed];
        }
    }

    void growBackward(int rows) {
        int needed = Math.multiplyExact(rows, stride);
        if (d.length < needed) {
            d = new float[needed];
        }
        weights.needGradient();
        biases.needGradient();
    }

    /** Z and A for this share of a batch. */
    void forward(Products products, float[] x, int xStride, int rows, int part, int parts) {
        int panels = layout.panels(spec.fanOut());
        boolean byRows = rows >= parts * tileRows;
        products.forward(
                x,
                xStride,
                weights.values(),
                biases.values(),
                spec.fanIn(),
                z,
                stride,
                activation,
                byRows ? Share.from(rows, tileRows, part, parts) : 0,
                byRows ? Share.to(rows, tileRows, part, parts) : rows,
                byRows ? 0 : Share.from(panels, 1, part, parts),
                byRows ? panels : Share.to(panels, 1, part, parts));
    }

    /** Starts a backward pass: D from a dense gradient, with respect to Z or, times the slope, to A. */
    void seed(float[] gradient, int rows, boolean ofPreActivations) {
        int units = spec.fanOut();
        for (int row = 0; row < rows; row++) {
            System.arraycopy(gradient, row * units, d, row * stride, units);
        }
        if (!ofPreActivations) {
            multiplyBySlope(0, rows, 0, layout.panels(units) * layout.width());
        }
    }

    /** The gradients of this share of the weights and biases, from D and the layer's inputs. */
    void parameterGradients(Products products, float[] x, int xStride, int rows, int part, int parts) {
        int panels = layout.panels(spec.fanOut());
        int panelFrom = Share.from(panels, 1, part, parts);
        int panelTo = Share.to(panels, 1, part, parts);
        biasGradients(rows, panelFrom * layout.width(), (panelTo - panelFrom) * layout.width());
        boolean byInputs = spec.fanIn() >= parts * tileRows;
        products.weightGradient(
                d,
                stride,
                x,
                xStride,
                rows,
                spec.fanIn(),
                weights.gradient(),
                byInputs ? Share.from(spec.fanIn(), tileRows, part, parts) : 0,
                byInputs ? Share.to(spec.fanIn(), tileRows, part, parts) : spec.fanIn(),
                byInputs ? 0 : panelFrom,
                byInputs ? panels : panelTo);
    }

    private void biasGradients(int rows, int column, int columns) {
        float[] sums = biases.gradient();
        Arrays.fill(sums, column, column + columns, 0);
        Copies.addRows(d, column, stride, rows, columns, sums, column);
    }

    /** This share of the D of the layer below, from this layer's D. */
    void inputGradients(Products products, Dense below, int rows, int part, int parts) {
        int panels = layout.panels(spec.fanIn());
        boolean byPanels = panels >= parts;
        products.inputGradient(
                d,
                stride,
                weights.values(),
                spec.fanOut(),
                spec.fanIn(),
                below.d,
                below.stride,
                below.slopes,
                byPanels ? 0 : Share.from(rows, tileRows, part, parts),
                byPanels ? rows : Share.to(rows, tileRows, part, parts),
                byPanels ? Share.from(panels, 1, part, parts) : 0,
                byPanels ? Share.to(panels, 1, part, parts) : panels);
    }

    private void activate(int row, int rows, int column, int columns) {
        if (columns == stride) {
            activate.apply(z, a, row * stride, rows * stride);
            return;
        }
        for (int r = row; r < row + rows; r++) {
            activate.apply(z, a, r * stride + column, columns);
        }
    }

    private void multiplyBySlope(int row, int rows, int column, int columns) {
        if (columns == stride) {
            slope.apply(z, a, d, row * stride, rows * stride);
            return;
        }
        for (int r = row; r < row + rows; r++) {
            slope.apply(z, a, d, r * stride + column, columns);
        }
    }

    /** Takes parameters in; the arrays handed over stay as they are. */
    void load(Parameters.Layer layer) {
        layout.pack(layer.weights(), spec.fanOut(), spec.fanIn(), weights.values());
        System.arraycopy(layer.biases(), 0, biases.values(), 0, spec.fanOut());
    }

    /** A copy of the parameters. */
    Parameters.Layer parameters() {
        return new Parameters.Layer(
                layout.unpack(weights.values(), spec.fanOut(), spec.fanIn()), biases.firstValues(spec.fanOut()));
    }

    /**
     * A copy of everything.
     *
     * @param rows samples in the last batch
     * @param backward whether D and the gradients are there
     * @param sameBatch whether D is of the last batch
     */
    LayerSnapshot snapshot(int rows, boolean backward, boolean currentBatch) {
        Parameters.Layer now = parameters();
        return new LayerSnapshot(
                spec,
                rows,
                dense(z, rows),
                dense(a, rows),
                dense(d, currentBatch ? rows : 0),
                now.weights(),
                backward ? layout.unpack(weights.gradient(), spec.fanOut(), spec.fanIn()) : new float[0],
                now.biases(),
                biases.firstGradients(backward ? spec.fanOut() : 0));
    }

    private float[] dense(float[] values, int rows) {
        float[] copy = new float[rows * spec.fanOut()];
        withoutGaps(values, rows, copy);
        return copy;
    }

    /** Copies A without its gaps. */
    void copyActivations(int rows, float[] to) {
        withoutGaps(a, rows, to);
    }

    private void withoutGaps(float[] values, int rows, float[] to) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, row * stride, to, row * spec.fanOut(), spec.fanOut());
        }
    }
}
