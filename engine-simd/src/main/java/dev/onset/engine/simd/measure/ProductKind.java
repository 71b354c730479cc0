package dev.onset.engine.simd.measure;

/**
 * The three products of a dense layer with m samples, n units and k inputs; each is 2mnk operations.
 *
 * <p>Letters: X samples (m x k), W weights (n x k), D gradients with respect to the layer's sums (m x n).
 */
public enum ProductKind {
    /** Z = X·Wᵀ, m x n. */
    FORWARD,
    /** dW = Dᵀ·X, n x k. */
    WEIGHTS,
    /** dX = D·W, m x k. */
    INPUT
}
