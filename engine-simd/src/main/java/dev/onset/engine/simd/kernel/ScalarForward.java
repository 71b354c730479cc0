package dev.onset.engine.simd.kernel;

import dev.onset.api.activation.LaneActivation;
import java.lang.invoke.MethodHandles;

/** A ← f(Z) one float at a time, with the bits of the vector loop. A template of {@link OwnLoop}. */
final class ScalarForward implements ForwardLoop {

    private static final LaneActivation OWN = OwnLoop.activation(MethodHandles.lookup(), LaneActivation.class);
    private static final boolean IS_OWN = OwnLoop.isOwn(OWN);

    private final LaneActivation shared;

    ScalarForward(LaneActivation activation) {
        shared = activation;
    }

    @Override
    public void apply(float[] z, float[] a, int at, int count) {
        LaneActivation f = IS_OWN ? OWN : shared;
        int end = at + count;
        for (int i = at; i < end; i++) {
            a[i] = f.value(FloatLanes.INSTANCE, z[i]);
        }
    }
}
