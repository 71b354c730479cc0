package dev.onset.engine.simd.network;

import dev.onset.engine.simd.gemm.Layout;
import dev.onset.engine.simd.kernel.product.Transposition;

/**
 * Numbers of a batch, some for each sample, in the engine's panels of samples; grows to the largest batch seen.
 *
 * <p>Outside the engine the same numbers are row-major, a sample a row.
 */
final class Features {

    private static final int P = Layout.PANEL;

    private final int count;
    private final Transposition transposition;
    private float[] values = {};

    /** @param count numbers of a sample */
    Features(int count, Transposition transposition) {
        this.count = count;
        this.transposition = transposition;
    }

    void grow(int samples) {
        int needed = Layout.featureLength(samples, count);
        if (values.length < needed) {
            values = new float[needed];
        }
    }

    int count() {
        return count;
    }

    void release() {
        values = new float[0];
    }

    float[] values() {
        return values;
    }

    /** Where line {@code feature} of panel {@code panel} of samples begins. */
    int at(int panel, int feature) {
        return Layout.at(panel, feature, count);
    }

    /** Takes in the features [from, to) of all samples from a row-major matrix. */
    void take(float[] rows, int samples, int from, int to) {
        take(rows, count, samples, from, to);
    }

    /** Takes in all features of rows with gaps. */
    void take(SampleRows rows, int samples) {
        take(rows.values(), rows.stride(), samples, 0, count);
    }

    private void take(float[] rows, int stride, int samples, int from, int to) {
        for (int s = 0; s < samples; s += P) {
            int here = Math.min(P, samples - s);
            transposition.transpose(rows, s * stride + from, stride, here, to - from, values, at(s / P, from), P);
        }
    }

    /** Puts all numbers of all samples out. */
    void give(int samples, float[] rows) {
        for (int s = 0; s < samples; s += P) {
            int here = Math.min(P, samples - s);
            transposition.transpose(values, at(s / P, 0), P, count, here, rows, s * count, count);
        }
    }

    /** A copy of all numbers of all samples. */
    float[] rows(int samples) {
        float[] rows = new float[samples * count];
        give(samples, rows);
        return rows;
    }
}
