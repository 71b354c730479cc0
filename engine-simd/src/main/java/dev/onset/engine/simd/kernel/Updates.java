package dev.onset.engine.simd.kernel;

/**
 * The update rules, each one pass over a range of parameters.
 *
 * <p>Plain loops: the compiler turns them into vectors by itself, as fast as memory allows, and since each element is
 * computed alone from correctly rounded operations the bits do not depend on whether it does. Letters are those of the
 * papers: w parameter, g gradient, m and v first and second moment.
 */
public final class Updates {

    private Updates() {}

    /** w ← w - rate · g. */
    public static void sgd(float[] w, float[] g, int from, int to, float rate) {
        for (int i = from; i < to; i++) {
            w[i] = Math.fma(-rate, g[i], w[i]);
        }
    }

    /** v ← momentum · v + g; w ← w - rate · v. */
    public static void momentum(float[] w, float[] g, float[] v, int from, int to, float rate, float momentum) {
        for (int i = from; i < to; i++) {
            float velocity = Math.fma(momentum, v[i], g[i]);
            v[i] = velocity;
            w[i] = Math.fma(-rate, velocity, w[i]);
        }
    }

    /** v ← momentum · v + g; w ← w - rate · (g + momentum · v). */
    public static void nesterov(float[] w, float[] g, float[] v, int from, int to, float rate, float momentum) {
        for (int i = from; i < to; i++) {
            float slope = g[i];
            float velocity = Math.fma(momentum, v[i], slope);
            v[i] = velocity;
            w[i] = Math.fma(-rate, Math.fma(momentum, velocity, slope), w[i]);
        }
    }

    /**
     * m ← beta1 · m + rest1 · g; v ← beta2 · v + rest2 · g²; w ← w - shrink · w; w ← w - step · m / (√(scale · v) +
     * epsilon).
     *
     * <p>{@code step} holds the learning rate and the correction of the first moment, {@code scale} that of the second;
     * {@code shrink} is 0 where nothing decays.
     */
    public static void adam(
            float[] w,
            float[] g,
            float[] m,
            float[] v,
            int from,
            int to,
            float beta1,
            float rest1,
            float beta2,
            float rest2,
            float step,
            float scale,
            float epsilon,
            float shrink) {
        for (int i = from; i < to; i++) {
            float slope = g[i];
            float first = Math.fma(beta1, m[i], rest1 * slope);
            float second = Math.fma(beta2, v[i], rest2 * (slope * slope));
            m[i] = first;
            v[i] = second;
            float kept = Math.fma(-shrink, w[i], w[i]);
            w[i] = kept - step * first / ((float) Math.sqrt(second * scale) + epsilon);
        }
    }

    /** s ← rho · s + (1 - rho) · g²; w ← w - rate · g / (√s + epsilon). */
    public static void rmsProp(
            float[] w, float[] g, float[] s, int from, int to, float rate, float rho, float rest, float epsilon) {
        for (int i = from; i < to; i++) {
            float slope = g[i];
            float second = Math.fma(rho, s[i], rest * (slope * slope));
            s[i] = second;
            w[i] -= rate * slope / ((float) Math.sqrt(second) + epsilon);
        }
    }
}
