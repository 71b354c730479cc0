package dev.onset.engine.simd.gemm;

/**
 * Where a matrix lies: row r of panel p begins at {@code at + r * rowStride + p * panelStride}.
 *
 * <p>Mutable, because it is pointed anew on every step and nothing may be allocated there; it belongs to one thread.
 */
final class Place {

    private float[] values = {};
    private int at;
    private int rowStride;
    private int panelStride;

    Place to(float[] values, int at, int rowStride, int panelStride) {
        this.values = values;
        this.at = at;
        this.rowStride = rowStride;
        this.panelStride = panelStride;
        return this;
    }

    float[] values() {
        return values;
    }

    int rowStride() {
        return rowStride;
    }

    int of(int row, int panel) {
        return at + row * rowStride + panel * panelStride;
    }
}
