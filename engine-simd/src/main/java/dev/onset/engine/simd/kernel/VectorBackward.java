package dev.onset.engine.simd.kernel;

import dev.onset.api.activation.LaneActivation;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** D ← D · f'(Z, A) over vectors. A template of {@link OwnLoop}. */
final class VectorBackward implements BackwardLoop {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final int L = LaneSpecies.LANES;
    private static final LaneActivation OWN = OwnLoop.activation(MethodHandles.lookup(), LaneActivation.class);
    private static final boolean IS_OWN = OwnLoop.isOwn(OWN);

    private final LaneActivation shared;

    VectorBackward(LaneActivation activation) {
        shared = activation;
    }

    @Override
    public void apply(float[] z, float[] a, float[] d, int at, int count) {
        LaneActivation f = IS_OWN ? OWN : shared;
        int end = at + count;
        for (int i = at; i < end; i += L) {
            FloatVector x = FloatVector.fromArray(S, z, i);
            FloatVector slope = f.slope(VectorLanes.INSTANCE, x, FloatVector.fromArray(S, a, i));
            FloatVector.fromArray(S, d, i).mul(slope).intoArray(d, i);
        }
    }
}
