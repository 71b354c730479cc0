package dev.onset.engine.simd.network;

import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.Parameters;
import dev.onset.engine.simd.gemm.Epilogue;
import dev.onset.engine.simd.gemm.Layout;
import dev.onset.engine.simd.gemm.Share;
import dev.onset.engine.simd.gemm.SmallBatchProducts;
import dev.onset.engine.simd.kernel.activation.ActivationLoops;
import dev.onset.engine.simd.kernel.product.Transposition;
import java.util.Arrays;

/**
 * One dense layer: its parameters, and a thread's share of each pass.
 *
 * <p>Letters as in {@link LayerBatch}. The gradient of the weights exists only group by group, on its way into the
 * update.
 */
final class DenseLayer {

    private static final int P = Layout.PANEL;

    private final LayerSpec spec;
    private final int units;
    private final int fanIn;
    private final LayerBatch batch;
    private final Epilogue activation;
    private final Epilogue slopes;

    final ParameterArrays weights;
    final ParameterArrays biases;
    final float[] biasGradient;

    /** @param unitPanels shared by all layers */
    DenseLayer(LayerSpec spec, ActivationLoops loops, UnitPanels unitPanels, Transposition transposition) {
        this.spec = spec;
        units = spec.fanOut();
        fanIn = spec.fanIn();
        batch = new LayerBatch(
                spec.index(),
                units,
                loops.forward(spec.after()),
                loops.backward(spec.after()),
                unitPanels,
                transposition);
        activation = batch::activate;
        slopes = batch::multiplyBySlope;
        weights = new ParameterArrays(Layout.weightLength(units, fanIn));
        biases = new ParameterArrays(Layout.panels(units) * P);
        biasGradient = new float[biases.values().length];
    }

    int units() {
        return units;
    }

    /** What the layer holds of the last batch. */
    LayerBatch batch() {
        return batch;
    }

    /** Multiplications of one product over the last batch. */
    long work() {
        return (long) batch.samples() * fanIn * units;
    }

    /** The same for few samples, going forward. */
    long smallBatchWork() {
        return SmallBatchProducts.work(batch.samples(), units, fanIn);
    }

    /** Z and A of few samples for this share of the units; {@code down} as in {@link SmallBatchProducts}. */
    void forwardSmallBatch(Worker worker, SampleRows x, boolean down, int part, int parts) {
        int stride = batch.zRows.stride();
        worker.smallBatchProducts()
                .forward(
                        x.values(),
                        x.stride(),
                        batch.samples(),
                        weights.values(),
                        biases.values(),
                        units,
                        fanIn,
                        batch.zRows.values(),
                        stride,
                        part,
                        parts,
                        down);
        int from = Share.from(stride, P, part, parts);
        batch.activateRows(from, Share.to(stride, P, part, parts) - from);
    }

    /** Z and A for this share of the batch. */
    void forward(Worker worker, Features x, int part, int parts) {
        worker.products()
                .forward(
                        x.values(),
                        batch.samples(),
                        weights.values(),
                        biases.values(),
                        units,
                        fanIn,
                        batch.z.values(),
                        activation,
                        part,
                        parts);
    }

    /** This share of the D of the layer below, from this layer's D. */
    void inputGradients(Worker worker, DenseLayer below, int part, int parts) {
        float[] w = weights.values();
        float[] dx = below.batch.d.values();
        int samples = batch.samples();
        if (SmallBatchProducts.suitsInputGradient(samples, units)) {
            worker.smallBatchProducts()
                    .inputGradient(batch.dUnitPanels(), samples, w, units, fanIn, dx, below.slopes, part, parts);
        } else {
            worker.products().inputGradient(batch.d.values(), samples, w, units, fanIn, dx, below.slopes, part, parts);
        }
    }

    /** Computes this share of the parameters' gradients from D and X, and updates the parameters as it goes. */
    void update(Worker worker, Updater updater, Features x, int part, int parts) {
        int from = Share.from(units, P, part, parts) / P;
        int to = Layout.panels(Share.to(units, P, part, parts));
        sumBiasGradients(worker, from, to);
        updater.update(biases, from * P, biasGradient, from * P, (to - from) * P, false);
        worker.products()
                .weightGradientByGroups(
                        batch.dUnitPanels(),
                        x.values(),
                        batch.samples(),
                        units,
                        fanIn,
                        worker.scratch(),
                        worker.updates(spec.index()),
                        part,
                        parts);
    }

    private void sumBiasGradients(Worker worker, int from, int to) {
        int samples = batch.samples();
        for (int panel = from; panel < to; panel++) {
            int at = Layout.at(panel, 0, samples);
            worker.tile().addLines(batch.dUnitPanels(), at, samples, biasGradient, panel * P);
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
        if (backward) {
            batch.layOutUnitPanels();
        }
        return new LayerSnapshot(
                spec,
                batch.samples(),
                batch.z.rows(batch.samples()),
                batch.a.rows(batch.samples()),
                backward ? batch.d.rows(batch.samples()) : none,
                now.weights(),
                backward ? weightGradient(worker, x) : none,
                now.biases(),
                backward ? biasGradient(worker) : none);
    }

    private float[] weightGradient(Worker worker, Features x) {
        float[] panels = new float[weights.values().length];
        worker.products()
                .weightGradient(
                        batch.dUnitPanels(), x.values(), batch.samples(), units, fanIn, panels, Epilogue.NONE, 0, 1);
        return Layout.unpack(panels, units, fanIn);
    }

    private float[] biasGradient(Worker worker) {
        sumBiasGradients(worker, 0, Layout.panels(units));
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
        return batch.count() + biasGradient.length;
    }
}
