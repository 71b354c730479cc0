package dev.onset.engine.simd.kernel.update;

/**
 * The update rules, each one pass over a range of parameters.
 *
 * <p>Letters are those of the papers: w parameter, g gradient, m and v first and second moment. Parameters and moments
 * lie from {@code at} on, gradients from {@code from} on. Every element is computed alone, from correctly rounded
 * operations, so all forms give the same bits.
 */
public interface UpdateLoops {

    /** w ← w - rate · g. */
    void sgd(float[] w, int at, float[] g, int from, int count, float rate);

    /** v ← momentum · v + g; w ← w - rate · v. */
    void momentum(float[] w, float[] v, int at, float[] g, int from, int count, float rate, float momentum);

    /** v ← momentum · v + g; w ← w - rate · (g + momentum · v). */
    void nesterov(float[] w, float[] v, int at, float[] g, int from, int count, float rate, float momentum);

    /**
     * m ← beta1 · m + rest1 · g; v ← beta2 · v + rest2 · g²; w ← w - shrink · w; w ← w - step · m / (√(scale · v) +
     * epsilon).
     *
     * <p>{@code step} holds the learning rate and the correction of the first moment, {@code scale} that of the second;
     * {@code shrink} is 0 where nothing decays.
     */
    void adam(
            float[] w,
            float[] m,
            float[] v,
            int at,
            float[] g,
            int from,
            int count,
            float beta1,
            float rest1,
            float beta2,
            float rest2,
            float step,
            float scale,
            float epsilon,
            float shrink);

    /** s ← rho · s + rest · g²; w ← w - rate · g / (√s + epsilon). */
    void rmsProp(
            float[] w,
            float[] s,
            int at,
            float[] g,
            int from,
            int count,
            float rate,
            float rho,
            float rest,
            float epsilon);
}
