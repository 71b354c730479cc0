package dev.onset.engine.simd.kernel;

import dev.onset.api.activation.LaneActivation;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** A ← f(Z) over vectors. A template of {@link OwnLoop}. */
final class VectorForward implements ForwardLoop {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final int L = LaneSpecies.LANES;
    private static final LaneActivation OWN = OwnLoop.activation(MethodHandles.lookup(), LaneActivation.class);
    private static final boolean IS_OWN = OwnLoop.isOwn(OWN);

    private final LaneActivation shared;

    VectorForward(LaneActivation activation) {
        shared = activation;
    }

    @Override
    public void apply(float[] z, float[] a, int at, int count) {
        LaneActivation f = IS_OWN ? OWN : shared;
        int end = at + count;
        for (int i = at; i < end; i += L) {
            f.value(VectorLanes.INSTANCE, FloatVector.fromArray(S, z, i)).intoArray(a, i);
        }
    }
}
