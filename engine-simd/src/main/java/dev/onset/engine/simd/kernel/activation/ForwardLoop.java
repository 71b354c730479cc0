package dev.onset.engine.simd.kernel.activation;

/** A ← f(Z), elementwise. */
public interface ForwardLoop {

    /**
     * Applies the activation to {@code count} numbers from {@code at}.
     *
     * <p>Whole vectors are read and written, so up to a vector beyond the last number the arrays must have room, and
     * what is there is overwritten in {@code a}.
     */
    void apply(float[] z, float[] a, int at, int count);
}
