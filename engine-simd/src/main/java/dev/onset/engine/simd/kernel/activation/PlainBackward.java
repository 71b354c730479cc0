package dev.onset.engine.simd.kernel.activation;

import dev.onset.api.activation.Activation;
import java.lang.invoke.MethodHandles;

/** D ← D · f'(Z, A) of an activation that is two functions of doubles. A template of {@link OwnLoop}. */
public final class PlainBackward implements BackwardLoop {

    private static final Activation OWN = OwnLoop.activation(MethodHandles.lookup());
    private static final boolean IS_OWN = OwnLoop.isOwn(OWN);

    private final Activation shared;

    public PlainBackward(Activation activation) {
        shared = activation;
    }

    @Override
    public void apply(float[] z, float[] a, float[] d, int at, int count) {
        Activation f = IS_OWN ? OWN : shared;
        int end = at + count;
        for (int i = at; i < end; i++) {
            d[i] *= (float) f.slope(z[i]);
        }
    }
}
