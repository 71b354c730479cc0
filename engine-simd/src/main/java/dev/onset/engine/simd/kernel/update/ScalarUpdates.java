package dev.onset.engine.simd.kernel.update;

/** The update rules in plain Java: the twin of {@link VectorUpdates}, and what runs where there are no vectors. */
public final class ScalarUpdates implements UpdateLoops {

    @Override
    public void sgd(float[] w, int at, float[] g, int from, int count, float rate) {
        for (int i = 0; i < count; i++) {
            w[at + i] = Math.fma(-rate, g[from + i], w[at + i]);
        }
    }

    @Override
    public void momentum(float[] w, float[] v, int at, float[] g, int from, int count, float rate, float momentum) {
        for (int i = 0; i < count; i++) {
            float velocity = Math.fma(momentum, v[at + i], g[from + i]);
            v[at + i] = velocity;
            w[at + i] = Math.fma(-rate, velocity, w[at + i]);
        }
    }

    @Override
    public void nesterov(float[] w, float[] v, int at, float[] g, int from, int count, float rate, float momentum) {
        for (int i = 0; i < count; i++) {
            float slope = g[from + i];
            float velocity = Math.fma(momentum, v[at + i], slope);
            v[at + i] = velocity;
            w[at + i] = Math.fma(-rate, Math.fma(momentum, velocity, slope), w[at + i]);
        }
    }

    @Override
    public void adam(
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
            float shrink) {
        for (int i = 0; i < count; i++) {
            float slope = g[from + i];
            float first = Math.fma(beta1, m[at + i], rest1 * slope);
            float second = Math.fma(beta2, v[at + i], rest2 * (slope * slope));
            m[at + i] = first;
            v[at + i] = second;
            float kept = Math.fma(-shrink, w[at + i], w[at + i]);
            w[at + i] = kept - step * first / ((float) Math.sqrt(second * scale) + epsilon);
        }
    }

    @Override
    public void rmsProp(
            float[] w,
            float[] s,
            int at,
            float[] g,
            int from,
            int count,
            float rate,
            float rho,
            float rest,
            float epsilon) {
        for (int i = 0; i < count; i++) {
            float slope = g[from + i];
            float second = Math.fma(rho, s[at + i], rest * (slope * slope));
            s[at + i] = second;
            w[at + i] -= rate * slope / ((float) Math.sqrt(second) + epsilon);
        }
    }
}
