package dev.onset.engine.simd.network;

import dev.onset.engine.simd.gemm.Layout;
import dev.onset.engine.simd.kernel.activation.BackwardLoop;
import dev.onset.engine.simd.kernel.activation.ForwardLoop;
import dev.onset.engine.simd.kernel.product.Transposition;

/**
 * What a layer holds of the last batch, and the loops over it.
 *
 * <p>Letters: X inputs, Z pre-activations, A = f(Z), D the gradient with respect to Z. D is kept as features, which the
 * layer below is computed from, and for the gradient of the weights laid out as {@link UnitPanels} too, while a step has
 * it in hand. Few samples have their Z and A row by row first.
 */
final class LayerBatch {

    private static final int P = Layout.PANEL;

    private final int layer;
    private final int units;
    private final ForwardLoop activate;
    private final BackwardLoop slope;

    final Features z;
    final Features a;
    final Features d;
    final SampleRows zRows;
    final SampleRows aRows;
    private final UnitPanels unitPanels;
    private final Transposition transposition;
    private int samples;

    LayerBatch(
            int layer,
            int units,
            ForwardLoop activate,
            BackwardLoop slope,
            UnitPanels unitPanels,
            Transposition transposition) {
        this.layer = layer;
        this.units = units;
        this.unitPanels = unitPanels;
        this.transposition = transposition;
        this.activate = activate;
        this.slope = slope;
        z = new Features(units, transposition);
        a = new Features(units, transposition);
        d = new Features(units, transposition);
        zRows = new SampleRows(Layout.panels(units) * P);
        aRows = new SampleRows(zRows.stride());
    }

    int samples() {
        return samples;
    }

    /** D as unit panels, from when it is computed until that of three layers below is. */
    float[] dUnitPanels() {
        return unitPanels.of(layer);
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

    /** Lays Z and A of few samples out as those of many, for a backward pass or whoever looks. */
    void spreadRows() {
        start(samples);
        z.take(zRows, samples);
        a.take(aRows, samples);
    }

    /** Gets ready for the backward pass of the last batch. */
    void startBackward() {
        d.grow(samples);
        unitPanels.grow(layer, samples, units);
    }

    /** A from Z, for some units of a panel of samples. */
    void activate(int panel, int line, int lines) {
        activate.apply(z.values(), a.values(), z.at(panel, line), lines * P);
    }

    /** A from Z, for some units of few samples. */
    void activateRows(int from, int count) {
        for (int row = 0; row < samples; row++) {
            activate.apply(zRows.values(), aRows.values(), row * zRows.stride() + from, count);
        }
    }

    /** Starts a backward pass: D from a row-major gradient, with respect to Z or, times the slope, to A. */
    void seed(float[] gradient, boolean ofPreActivations) {
        d.take(gradient, samples, 0, units);
        if (ofPreActivations) {
            layOutUnitPanels();
            return;
        }
        for (int panel = 0; panel < Layout.panels(samples); panel++) {
            multiplyBySlope(panel, 0, units);
        }
    }

    /** Lays the whole D out as unit panels, where other layers' may have taken its place. */
    void layOutUnitPanels() {
        for (int panel = 0; panel < Layout.panels(samples); panel++) {
            copyToUnitPanels(panel, 0, units);
        }
    }

    /** D, where the gradient with respect to A lies, for some units of a panel of samples. */
    void multiplyBySlope(int panel, int line, int lines) {
        slope.apply(z.values(), a.values(), d.values(), d.at(panel, line), lines * P);
        copyToUnitPanels(panel, line, lines);
    }

    private void copyToUnitPanels(int panel, int line, int lines) {
        int columns = Math.min(P, samples - panel * P);
        for (int unit = line; unit < line + lines; unit += P) {
            int to = Layout.at(unit / P, panel * P, samples);
            int rows = Math.min(P, line + lines - unit);
            transposition.transpose(d.values(), d.at(panel, unit), P, rows, columns, dUnitPanels(), to, P);
        }
    }

    /** Floats held. */
    long count() {
        return (long) z.values().length
                + a.values().length
                + d.values().length
                + zRows.values().length
                + aRows.values().length;
    }
}
