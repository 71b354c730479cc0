package dev.onset.engine.simd.network;

import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.Parameters;
import dev.onset.engine.simd.gemm.Epilogue;
import dev.onset.engine.simd.gemm.Layout;
import dev.onset.engine.simd.gemm.RowProducts;
import dev.onset.engine.simd.gemm.Share;
import dev.onset.engine.simd.kernel.ActivationLoops;
import dev.onset.engine.simd.kernel.BackwardLoop;
import dev.onset.engine.simd.kernel.Copies;
import dev.onset.engine.simd.kernel.ForwardLoop;
import java.util.Arrays;

/**
 * One dense layer: its parameters, what it holds of the last batch, and a thread's share of each pass.
 *
 * <p>Letters: X inputs, Z pre-activations, A = f(Z), D the gradient with respect to Z. D is kept twice, as features for
 * the layer below and as rows for the gradient of the weights, which exists only group by group, on its way into the
 * update.
 */
final class Dense {

    private static final int P = Layout.PANEL;

    /** What fetching a weight costs, in multiplications. */
    private static final int WEIGHT_WORK = 16;

    private final LayerSpec spec;
    private final int units;
    private final int fanIn;
    private final ForwardLoop activate;
    private final BackwardLoop slope;
    private final Epilogue activation = this::activate;
    private final Epilogue slopes = this::multiplyBySlope;

    final ParameterArrays weights;
    final ParameterArrays biases;
    final float[] biasGradient;
    private final Features z;
    private final Features a;
    private final Features d;
    private final Rows zRows;
    private final Rows aRows;
    private float[] dRows = {};
    /** Samples in the last batch. */
    private int samples;

    Dense(LayerSpec spec, ActivationLoops loops) {
        this.spec = spec;
        units = spec.fanOut();
        fanIn = spec.fanIn();
        activate = loops.forward(spec.after());
        slope = loops.backward(spec.after());
        weights = new ParameterArrays(Layout.weightLength(units, fanIn));
        biases = new ParameterArrays(Layout.panels(units) * P);
        biasGradient = new float[biases.values().length];
        z = new Features(units);
        a = new Features(units);
        d = new Features(units);
        zRows = new Rows(Layout.panels(units) * P);
        aRows = new Rows(zRows.stride());
    }

    int units() {
        return units;
    }

    Features activations() {
        return a;
    }

    Rows activationRows() {
        return aRows;
    }

    /** Multiplications of one product over the last batch. */
    long work() {
        return (long) samples * fanIn * units;
    }

    /** The same for few samples, where a weight costs its way out of memory and not its multiplications. */
    long rowWork() {
        return (long) Math.max(samples, WEIGHT_WORK) * fanIn * units;
    }

    /** Gets ready for a batch. */
    void start(int batch) {
        samples = batch;
        z.grow(batch);
        a.grow(batch);
    }

    /** Gets ready for a batch of few samples. */
    void startRows(int batch) {
        samples = batch;
        zRows.grow(batch);
        aRows.grow(batch);
    }

    /** Z and A of few samples for this share of the units; {@code down} as in {@link RowProducts}. */
    void forwardRows(Worker worker, Rows x, boolean down, int part, int parts) {
        int stride = zRows.stride();
        worker.rows()
                .forward(
                        x.values(),
                        x.stride(),
                        samples,
                        weights.values(),
                        biases.values(),
                        units,
                        fanIn,
                        zRows.values(),
                        stride,
                        part,
                        parts,
                        down);
        int from = Share.from(stride, P, part, parts);
        int count = Share.to(stride, P, part, parts) - from;
        for (int row = 0; row < samples; row++) {
            activate.apply(zRows.values(), aRows.values(), row * stride + from, count);
        }
    }

    /** Lays Z and A of few samples out as those of many, for a backward pass or whoever looks. */
    void spreadRows() {
        start(samples);
        z.take(zRows, samples);
        a.take(aRows, samples);
    }

    /** Gets ready for the backward pass of the last batch. */
    void startBackward() {
        d.grow(samples);
        int needed = Layout.rowLength(samples, units);
        if (dRows.length < needed) {
            dRows = new float[needed];
        }
    }

    /** Z and A for this share of the batch. */
    void forward(Worker worker, Features x, int part, int parts) {
        worker.products()
                .forward(
                        x.values(),
                        samples,
                        weights.values(),
                        biases.values(),
                        units,
                        fanIn,
                        z.values(),
                        activation,
                        part,
                        parts);
    }

    private void activate(int panel, int line, int lines) {
        activate.apply(z.values(), a.values(), z.at(panel, line), lines * P);
    }

    /** Starts a backward pass: D from a row-major gradient, with respect to Z or, times the slope, to A. */
    void seed(float[] gradient, boolean ofPreActivations) {
        d.take(gradient, samples, 0, units);
        for (int panel = 0; panel < Layout.panels(samples); panel++) {
            if (ofPreActivations) {
                copyToRows(panel, 0, units);
            } else {
                multiplyBySlope(panel, 0, units);
            }
        }
    }

    private void multiplyBySlope(int panel, int line, int lines) {
        slope.apply(z.values(), a.values(), d.values(), d.at(panel, line), lines * P);
        copyToRows(panel, line, lines);
    }

    private void copyToRows(int panel, int line, int lines) {
        int columns = Math.min(P, samples - panel * P);
        for (int unit = line; unit < line + lines; unit += P) {
            int to = Layout.at(unit / P, panel * P, samples);
            int rows = Math.min(P, line + lines - unit);
            Copies.transpose(d.values(), d.at(panel, unit), P, rows, columns, dRows, to, P);
        }
    }

    /** This share of the D of the layer below, from this layer's D. */
    void inputGradients(Worker worker, Dense below, int part, int parts) {
        worker.products()
                .inputGradient(
                        d.values(),
                        samples,
                        weights.values(),
                        units,
                        fanIn,
                        below.d.values(),
                        below.slopes,
                        part,
                        parts);
    }

    /** Computes this share of the parameters' gradients from D and X, and updates the parameters as it goes. */
    void update(Worker worker, Updater updater, Features x, int part, int parts) {
        int from = Share.from(units, P, part, parts) / P;
        int to = Layout.panels(Share.to(units, P, part, parts));
        sumBiasGradients(from, to);
        updater.update(biases, from * P, biasGradient, from * P, (to - from) * P, false);
        worker.products()
                .weightGradientByGroups(
                        dRows,
                        x.values(),
                        samples,
                        units,
                        fanIn,
                        worker.scratch(),
                        worker.updates(spec.index()),
                        part,
                        parts);
    }

    private void sumBiasGradients(int from, int to) {
        Arrays.fill(biasGradient, from * P, to * P, 0);
        for (int panel = from; panel < to; panel++) {
            int columns = Math.min(P, units - panel * P);
            Copies.addLines(dRows, Layout.at(panel, 0, samples), samples, columns, biasGradient, panel * P);
        }
    }

    /** Where the weights of {@code input} begin in panel {@code panel}. */
    int weightAt(int panel, int input) {
        return Layout.at(panel, input, fanIn);
    }

    /** Takes parameters in; the arrays handed over stay as they are. */
    void load(Parameters.Layer layer) {
        Layout.pack(layer.weights(), units, fanIn, weights.values());
        System.arraycopy(layer.biases(), 0, biases.values(), 0, units);
    }

    /** A copy of the parameters. */
    Parameters.Layer parameters() {
        return new Parameters.Layer(
                Layout.unpack(weights.values(), units, fanIn), Arrays.copyOf(biases.values(), units));
    }

    /**
     * A copy of everything.
     *
     * @param backward whether D is of the last batch
     */
    LayerSnapshot snapshot(Worker worker, Features x, boolean backward) {
        Parameters.Layer now = parameters();
        float[] none = {};
        return new LayerSnapshot(
                spec,
                samples,
                z.rows(samples),
                a.rows(samples),
                backward ? d.rows(samples) : none,
                now.weights(),
                backward ? weightGradient(worker, x) : none,
                now.biases(),
                backward ? biasGradient() : none);
    }

    private float[] weightGradient(Worker worker, Features x) {
        float[] panels = new float[weights.values().length];
        worker.products().weightGradient(dRows, x.values(), samples, units, fanIn, panels, Epilogue.NONE, 0, 1);
        return Layout.unpack(panels, units, fanIn);
    }

    private float[] biasGradient() {
        sumBiasGradients(0, Layout.panels(units));
        return Arrays.copyOf(biasGradient, units);
    }

    // Floats, for those who ask what a network needs

    long parameterCount() {
        return (long) weights.values().length + biases.values().length;
    }

    long ruleStateCount() {
        return weights.stateLength() + biases.stateLength();
    }

    long batchCount() {
        return (long) zRows.values().length
                + aRows.values().length
                + z.values().length
                + a.values().length
                + d.values().length
                + dRows.length
                + biasGradient.length;
    }
}
