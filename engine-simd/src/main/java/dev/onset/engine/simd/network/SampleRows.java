package dev.onset.engine.simd.network;

/** Numbers of a batch of few samples, row-major, each row filled up to a stride; grows to the largest batch seen. */
final class SampleRows {

    private final int stride;
    private float[] values = {};

    /** @param stride from row to row */
    SampleRows(int stride) {
        this.stride = stride;
    }

    void release() {
        values = new float[0];
    }

    void grow(int samples) {
        if (values.length < samples * stride) {
            values = new float[samples * stride];
        }
    }

    float[] values() {
        return values;
    }

    int stride() {
        return stride;
    }

    /** Copies numbers that lie without gaps. */
    void take(float[] dense, int samples, int count) {
        for (int row = 0; row < samples; row++) {
            System.arraycopy(dense, row * count, values, row * stride, count);
        }
    }

    /** Copies numbers to where they lie without gaps. */
    void give(int samples, int count, float[] dense) {
        for (int row = 0; row < samples; row++) {
            System.arraycopy(values, row * stride, dense, row * count, count);
        }
    }
}
