package dev.onset.engine.simd.kernel;

import dev.onset.api.activation.Lanes;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** A vector of floats as lanes: the interpretation that an activation's definition runs in. */
final class VectorLanes implements Lanes<FloatVector> {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;

    static final VectorLanes INSTANCE = new VectorLanes();

    private VectorLanes() {}

    @Override
    public FloatVector of(double c) {
        return FloatVector.broadcast(S, (float) c);
    }

    @Override
    public FloatVector plus(FloatVector a, FloatVector b) {
        return a.add(b);
    }

    @Override
    public FloatVector minus(FloatVector a, FloatVector b) {
        return a.sub(b);
    }

    @Override
    public FloatVector times(FloatVector a, FloatVector b) {
        return a.mul(b);
    }

    @Override
    public FloatVector over(FloatVector a, FloatVector b) {
        return a.div(b);
    }

    @Override
    public FloatVector fma(FloatVector a, FloatVector b, FloatVector c) {
        return a.fma(b, c);
    }

    @Override
    public FloatVector max(FloatVector a, FloatVector b) {
        return a.max(b);
    }

    @Override
    public FloatVector min(FloatVector a, FloatVector b) {
        return a.min(b);
    }

    @Override
    public FloatVector abs(FloatVector a) {
        return a.abs();
    }

    @Override
    public FloatVector sqrt(FloatVector a) {
        return a.sqrt();
    }

    @Override
    public FloatVector whenPositive(FloatVector a, FloatVector yes, FloatVector no) {
        return no.blend(yes, a.compare(VectorOperators.GT, 0f));
    }

    @Override
    public FloatVector exp(FloatVector a) {
        return VectorMath.exp(a);
    }

    @Override
    public FloatVector expm1(FloatVector a) {
        return VectorMath.expm1(a);
    }

    @Override
    public FloatVector log1p(FloatVector a) {
        return VectorMath.log1p(a);
    }

    @Override
    public FloatVector tanh(FloatVector a) {
        return VectorMath.tanh(a);
    }

    @Override
    public FloatVector sigmoid(FloatVector a) {
        return VectorMath.sigmoid(a);
    }

    @Override
    public FloatVector erf(FloatVector a) {
        return VectorMath.erf(a);
    }
}
