package dev.onset.engine.simd.kernel.update;

import dev.onset.engine.simd.kernel.width.LaneSpecies;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The update rules over vectors; ranges are whole vectors.
 *
 * <p>By hand, because gradients and parameters lie at different places: the compiler turns a loop into vectors only
 * where it can see that stores do not reach what later rounds load.
 */
public final class VectorUpdates implements UpdateLoops {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final int L = LaneSpecies.LANES;

    @Override
    public void sgd(float[] w, int at, float[] g, int from, int count, float rate) {
        FloatVector down = FloatVector.broadcast(S, -rate);
        for (int i = 0; i < count; i += L) {
            FloatVector slope = FloatVector.fromArray(S, g, from + i);
            down.fma(slope, FloatVector.fromArray(S, w, at + i)).intoArray(w, at + i);
        }
    }

    @Override
    public void momentum(float[] w, float[] v, int at, float[] g, int from, int count, float rate, float momentum) {
        FloatVector down = FloatVector.broadcast(S, -rate);
        FloatVector kept = FloatVector.broadcast(S, momentum);
        for (int i = 0; i < count; i += L) {
            FloatVector velocity = kept.fma(FloatVector.fromArray(S, v, at + i), FloatVector.fromArray(S, g, from + i));
            velocity.intoArray(v, at + i);
            down.fma(velocity, FloatVector.fromArray(S, w, at + i)).intoArray(w, at + i);
        }
    }

    @Override
    public void nesterov(float[] w, float[] v, int at, float[] g, int from, int count, float rate, float momentum) {
        FloatVector down = FloatVector.broadcast(S, -rate);
        FloatVector kept = FloatVector.broadcast(S, momentum);
        for (int i = 0; i < count; i += L) {
            FloatVector slope = FloatVector.fromArray(S, g, from + i);
            FloatVector velocity = kept.fma(FloatVector.fromArray(S, v, at + i), slope);
            velocity.intoArray(v, at + i);
            down.fma(kept.fma(velocity, slope), FloatVector.fromArray(S, w, at + i))
                    .intoArray(w, at + i);
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
        for (int i = 0; i < count; i += L) {
            FloatVector slope = FloatVector.fromArray(S, g, from + i);
            FloatVector first = FloatVector.broadcast(S, beta1)
                    .fma(FloatVector.fromArray(S, m, at + i), slope.mul(FloatVector.broadcast(S, rest1)));
            FloatVector second = FloatVector.broadcast(S, beta2)
                    .fma(FloatVector.fromArray(S, v, at + i), slope.mul(slope).mul(FloatVector.broadcast(S, rest2)));
            first.intoArray(m, at + i);
            second.intoArray(v, at + i);
            FloatVector old = FloatVector.fromArray(S, w, at + i);
            FloatVector root = second.mul(FloatVector.broadcast(S, scale)).sqrt();
            FloatVector change =
                    first.mul(FloatVector.broadcast(S, step)).div(root.add(FloatVector.broadcast(S, epsilon)));
            FloatVector.broadcast(S, -shrink).fma(old, old).sub(change).intoArray(w, at + i);
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
        for (int i = 0; i < count; i += L) {
            FloatVector slope = FloatVector.fromArray(S, g, from + i);
            FloatVector second = FloatVector.broadcast(S, rho)
                    .fma(FloatVector.fromArray(S, s, at + i), slope.mul(slope).mul(FloatVector.broadcast(S, rest)));
            second.intoArray(s, at + i);
            FloatVector root = second.sqrt().add(FloatVector.broadcast(S, epsilon));
            FloatVector change = slope.mul(FloatVector.broadcast(S, rate)).div(root);
            FloatVector.fromArray(S, w, at + i).sub(change).intoArray(w, at + i);
        }
    }
}
