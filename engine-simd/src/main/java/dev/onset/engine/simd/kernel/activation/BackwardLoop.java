package dev.onset.engine.simd.kernel.activation;

/** D ← D · f'(Z), elementwise, where A = f(Z) is at hand. */
public interface BackwardLoop {

    /**
     * Multiplies {@code count} numbers of {@code d} from {@code at} by the activation's slope.
     *
     * <p>Whole vectors are read and written, so up to a vector beyond the last number the arrays must have room, and
     * what is there is overwritten in {@code d}.
     */
    void apply(float[] z, float[] a, float[] d, int at, int count);
}
