package dev.onset.engine.simd.kernel.activation;

import dev.onset.api.activation.Activation;
import java.lang.invoke.MethodHandles;

/** A ← f(Z) of an activation that is two functions of doubles. A template of {@link OwnLoop}. */
public final class PlainForward implements ForwardLoop {

    private static final Activation OWN = OwnLoop.activation(MethodHandles.lookup());
    private static final boolean IS_OWN = OwnLoop.isOwn(OWN);

    private final Activation shared;

    public PlainForward(Activation activation) {
        shared = activation;
    }

    @Override
    public void apply(float[] z, float[] a, int at, int count) {
        Activation f = IS_OWN ? OWN : shared;
        int end = at + count;
        for (int i = at; i < end; i++) {
            a[i] = (float) f.value(z[i]);
        }
    }
}
