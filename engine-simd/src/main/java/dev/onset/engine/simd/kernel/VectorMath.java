package dev.onset.engine.simd.kernel;

import static dev.onset.engine.simd.kernel.Coefficients.*;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * exp, expm1, log1p, tanh, sigmoid and erf of a vector of floats; {@link FloatMath} explains each step.
 *
 * <p>The lanewise EXP, TANH and their kin of the Vector API are not used: they answer differently before and after
 * compilation, and at different widths. Each method is small enough to be inlined into a hot loop (325 bytecodes); one
 * that is not would cost an allocation for every vector.
 */
final class VectorMath {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final int SIGN = 0x80000000;

    private VectorMath() {}

    static FloatVector exp(FloatVector a) {
        FloatVector x = a.max(EXP_LOW).min(EXP_HIGH);
        FloatVector t = x.fma(of(LOG2_E), of(ROUNDER));
        FloatVector r = reduced(x, t);
        FloatVector p = r.mul(r).fma(expTail(r), r).add(1);
        IntVector n = t.reinterpretAsInts().sub(ROUNDER_BITS);
        IntVector half = n.lanewise(VectorOperators.ASHR, 1);
        return p.mul(power(half)).mul(power(n.sub(half)));
    }

    static FloatVector expm1(FloatVector a) {
        FloatVector x = a.max(EXPM1_LOW).min(EXP_HIGH);
        FloatVector t = x.fma(of(LOG2_E), of(ROUNDER));
        FloatVector r = reduced(x, t);
        FloatVector q = r.mul(r).fma(expTail(r), r);
        FloatVector s = power(t.reinterpretAsInts().sub(ROUNDER_BITS + 1));
        return s.fma(q, s.sub(0.5f)).mul(2);
    }

    static FloatVector log1p(FloatVector a) {
        FloatVector u = a.add(1);
        FloatVector less = u.sub(1);
        FloatVector lost = of(1).sub(u.sub(less)).add(a.sub(less));
        IntVector shifted = u.reinterpretAsInts().sub(SQRT_HALF_BITS);
        IntVector k = shifted.lanewise(VectorOperators.ASHR, MANTISSA_BITS);
        FloatVector m =
                shifted.and((1 << MANTISSA_BITS) - 1).add(SQRT_HALF_BITS).reinterpretAsFloats();
        FloatVector f = lost.fma(power(k.min(EXPONENT_BIAS).neg()), m.sub(1));
        FloatVector n = (FloatVector) k.convertShape(VectorOperators.I2F, S, 0);
        FloatVector square = f.mul(f);
        FloatVector tail = square.mul(f).fma(logTail(f), n.mul(LN2_TAIL));
        FloatVector sum = square.fma(of(-0.5f), tail).add(f);
        FloatVector result = n.fma(of(LN2_HEAD), sum);
        return a.blend(result, a.lt(Float.POSITIVE_INFINITY));
    }

    static FloatVector tanh(FloatVector a) {
        FloatVector x = a.abs().min(TANH_ONE);
        FloatVector z = x.mul(x);
        FloatVector small = x.mul(z).fma(tanhTail(z), x);
        FloatVector large = of(1).sub(of(2).div(exp(x.add(x)).add(1)));
        return withSign(large.blend(small, x.lt(TANH_SPLIT)), a);
    }

    static FloatVector sigmoid(FloatVector a) {
        FloatVector e = exp(a.abs().neg());
        VectorMask<Float> negative = a.lt(0);
        return of(1).blend(e, negative).div(e.add(1));
    }

    static FloatVector erf(FloatVector a) {
        FloatVector x = a.abs().min(ERF_ONE);
        FloatVector small = x.fma(erfTail(x.mul(x)), x);
        FloatVector large = of(1).sub(exp(minusLogErfc(x).neg()));
        return withSign(large.blend(small, x.lt(ERF_SPLIT)), a);
    }

    private static FloatVector of(float c) {
        return FloatVector.broadcast(S, c);
    }

    /** The magnitude of a result that is not negative, with the sign of {@code a}. */
    private static FloatVector withSign(FloatVector magnitude, FloatVector a) {
        IntVector sign = a.reinterpretAsInts().and(SIGN);
        return magnitude.reinterpretAsInts().and(~SIGN).or(sign).reinterpretAsFloats();
    }

    private static FloatVector reduced(FloatVector x, FloatVector t) {
        FloatVector n = t.sub(ROUNDER);
        return n.fma(of(-LN2_TAIL), n.fma(of(-LN2_HEAD), x));
    }

    private static FloatVector expTail(FloatVector r) {
        return of(E6).fma(r, of(E5)).fma(r, of(E4)).fma(r, of(E3)).fma(r, of(E2));
    }

    private static FloatVector power(IntVector n) {
        return n.add(EXPONENT_BIAS)
                .lanewise(VectorOperators.LSHL, MANTISSA_BITS)
                .reinterpretAsFloats();
    }

    private static FloatVector logTail(FloatVector f) {
        FloatVector high = of(L10).fma(f, of(L9)).fma(f, of(L8)).fma(f, of(L7));
        return high.fma(f, of(L6)).fma(f, of(L5)).fma(f, of(L4)).fma(f, of(L3));
    }

    private static FloatVector tanhTail(FloatVector z) {
        FloatVector high = of(T13).fma(z, of(T11)).fma(z, of(T9));
        return high.fma(z, of(T7)).fma(z, of(T5)).fma(z, of(T3));
    }

    private static FloatVector erfTail(FloatVector z) {
        FloatVector high = of(R13).fma(z, of(R11)).fma(z, of(R9)).fma(z, of(R7));
        return high.fma(z, of(R5)).fma(z, of(R3)).fma(z, of(R1));
    }

    private static FloatVector minusLogErfc(FloatVector x) {
        FloatVector high = of(G6).fma(x, of(G5)).fma(x, of(G4)).fma(x, of(G3));
        return high.fma(x, of(G2)).fma(x, of(G1)).fma(x, of(G0));
    }
}
