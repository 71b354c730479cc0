package dev.onset.engine.simd.kernel.product;

/** The copy that brings numbers into panels, out of them, and from one kind of panel to another. */
public interface Transposition {

    /**
     * Transposes a corner of a panel: {@code to[toAt + j * toStride + i] = from[fromAt + i * fromStride + j]} for i
     * below {@code rows} and j below {@code columns}; nothing else is written.
     */
    void transpose(float[] from, int fromAt, int fromStride, int rows, int columns, float[] to, int toAt, int toStride);
}
