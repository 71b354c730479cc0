package dev.onset.engine.simd.kernel;

import dev.onset.api.activation.Lanes;

/**
 * One float as lanes: the scalar twin of {@link VectorLanes}, bit for bit.
 *
 * <p>Boxes on paper. Compiled into a loop of its own the boxes vanish, because each operation unboxes before it
 * chooses or computes; only code that is still interpreted allocates them.
 */
final class FloatLanes implements Lanes<Float> {

    static final FloatLanes INSTANCE = new FloatLanes();

    private FloatLanes() {}

    @Override
    public Float of(double c) {
        return (float) c;
    }

    @Override
    public Float plus(Float a, Float b) {
        return a + b;
    }

    @Override
    public Float minus(Float a, Float b) {
        return a - b;
    }

    @Override
    public Float times(Float a, Float b) {
        return a * b;
    }

    @Override
    public Float over(Float a, Float b) {
        return a / b;
    }

    @Override
    public Float fma(Float a, Float b, Float c) {
        return Math.fma(a, b, c);
    }

    @Override
    public Float max(Float a, Float b) {
        return Math.max(a, b);
    }

    @Override
    public Float min(Float a, Float b) {
        return Math.min(a, b);
    }

    @Override
    public Float abs(Float a) {
        return Math.abs(a);
    }

    @Override
    public Float sqrt(Float a) {
        return (float) Math.sqrt(a);
    }

    @Override
    public Float whenPositive(Float a, Float yes, Float no) {
        float ifPositive = yes;
        float otherwise = no;
        return a > 0 ? ifPositive : otherwise;
    }

    @Override
    public Float exp(Float a) {
        return FloatMath.exp(a);
    }

    @Override
    public Float expm1(Float a) {
        return FloatMath.expm1(a);
    }

    @Override
    public Float log1p(Float a) {
        return FloatMath.log1p(a);
    }

    @Override
    public Float tanh(Float a) {
        return FloatMath.tanh(a);
    }

    @Override
    public Float sigmoid(Float a) {
        return FloatMath.sigmoid(a);
    }

    @Override
    public Float erf(Float a) {
        return FloatMath.erf(a);
    }
}
