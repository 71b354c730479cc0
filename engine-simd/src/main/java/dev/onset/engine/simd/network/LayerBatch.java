package dev.onset.engine.simd.network;

import dev.onset.engine.simd.gemm.Layout;
import dev.onset.engine.simd.kernel.BackwardLoop;
import dev.onset.engine.simd.kernel.Copies;
import dev.onset.engine.simd.kernel.ForwardLoop;

/**
 * What a layer holds of the last batch, and the loops over it.
 *
 * <p>Letters: X inputs, Z pre-activations, A = f(Z), D the gradient with respect to Z. D is kept twice: as features for
 * the layer below, and as rows for the gradient of the weights. Few samples have their Z and A row by row first.
 */
final class LayerBatch {

    private static final int P = Layout.PANEL;

    private final int units;
    private final ForwardLoop activate;
    private final BackwardLoop slope;

    final Features z;
    final Features a;
    final Features d;
    final Rows zRows;
    final Rows aRows;
    private float[] dRows = {};
    private int samples;

    LayerBatch(int units, ForwardLoop activate, BackwardLoop slope) {
        this.units = units;
        this.activate = activate;
        this.slope = slope;
        z = new Features(units);
        a = new Features(units);
        d = new Features(units);
        zRows = new Rows(Layout.panels(units) * P);
        aRows = new Rows(zRows.stride());
    }

    int samples() {
        return samples;
    }

    float[] dRows() {
        return dRows;
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
        int needed = Layout.rowLength(samples, units);
        if (dRows.length < needed) {
            dRows = new float[needed];
        }
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
        for (int panel = 0; panel < Layout.panels(samples); panel++) {
            if (ofPreActivations) {
                copyToRows(panel, 0, units);
            } else {
                multiplyBySlope(panel, 0, units);
            }
        }
    }

    /** D, where the gradient with respect to A lies, for some units of a panel of samples. */
    void multiplyBySlope(int panel, int line, int lines) {
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

    /** Floats held. */
    long count() {
        return (long) z.values().length
                + a.values().length
                + d.values().length
                + zRows.values().length
                + aRows.values().length
                + dRows.length;
    }
}
