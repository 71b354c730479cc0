package dev.onset.engine.simd.kernel;

import static dev.onset.engine.simd.kernel.Coefficients.*;

/**
 * exp, expm1, log1p, tanh, sigmoid and erf of one float, in the same operations as {@link VectorMath} and so with the
 * same bits.
 *
 * <p>Accuracies and ranges are those that {@link dev.onset.api.activation.Lanes} promises. Only operations that IEEE
 * 754 rounds correctly are used, none of them chosen by the platform.
 */
final class FloatMath {

    private FloatMath() {}

    static float exp(float a) {
        float x = Math.min(Math.max(a, EXP_LOW), EXP_HIGH);
        float t = Math.fma(x, LOG2_E, ROUNDER);
        float r = reduced(x, t);
        float p = Math.fma(r * r, expTail(r), r) + 1;
        // In two halves, because 2^n alone overflows before, and underflows after, e^x does.
        int n = Float.floatToRawIntBits(t) - ROUNDER_BITS;
        int half = n >> 1;
        return p * power(half) * power(n - half);
    }

    static float expm1(float a) {
        float x = Math.min(Math.max(a, EXPM1_LOW), EXP_HIGH);
        float t = Math.fma(x, LOG2_E, ROUNDER);
        float r = reduced(x, t);
        float q = Math.fma(r * r, expTail(r), r);
        // Half of 2^n (1 + q) - 1, so that 2^n itself may be out of range.
        float s = power(Float.floatToRawIntBits(t) - ROUNDER_BITS - 1);
        return Math.fma(s, q, s - 0.5f) * 2;
    }

    static float log1p(float a) {
        float u = a + 1;
        float less = u - 1;
        float lost = (1 - (u - less)) + (a - less);
        int shifted = Float.floatToRawIntBits(u) - SQRT_HALF_BITS;
        int k = shifted >> MANTISSA_BITS;
        float m = Float.intBitsToFloat((shifted & ((1 << MANTISSA_BITS) - 1)) + SQRT_HALF_BITS);
        float f = Math.fma(lost, power(-Math.min(k, EXPONENT_BIAS)), m - 1);
        float n = k;
        float square = f * f;
        float tail = Math.fma(square * f, logTail(f), n * LN2_TAIL);
        float sum = Math.fma(square, -0.5f, tail) + f;
        float result = Math.fma(n, LN2_HEAD, sum);
        return a < Float.POSITIVE_INFINITY ? result : a;
    }

    static float tanh(float a) {
        float x = Math.min(Math.abs(a), TANH_ONE);
        float z = x * x;
        float small = Math.fma(x * z, tanhTail(z), x);
        float large = 1 - 2 / (exp(x + x) + 1);
        return Math.copySign(x < TANH_SPLIT ? small : large, a);
    }

    static float sigmoid(float a) {
        float e = exp(-Math.abs(a));
        float top = a < 0 ? e : 1;
        return top / (e + 1);
    }

    static float erf(float a) {
        float x = Math.min(Math.abs(a), ERF_ONE);
        float small = Math.fma(x, erfTail(x * x), x);
        float large = 1 - exp(-minusLogErfc(x));
        return Math.copySign(x < ERF_SPLIT ? small : large, a);
    }

    private static float reduced(float x, float t) {
        float n = t - ROUNDER;
        return Math.fma(n, -LN2_TAIL, Math.fma(n, -LN2_HEAD, x));
    }

    private static float expTail(float r) {
        return Math.fma(Math.fma(Math.fma(Math.fma(E6, r, E5), r, E4), r, E3), r, E2);
    }

    /** 2^n for n in [-126, 127], 0 for n = -127, infinity for n = 128. */
    private static float power(int n) {
        return Float.intBitsToFloat((n + EXPONENT_BIAS) << MANTISSA_BITS);
    }

    private static float logTail(float f) {
        float high = Math.fma(Math.fma(Math.fma(L10, f, L9), f, L8), f, L7);
        return Math.fma(Math.fma(Math.fma(Math.fma(high, f, L6), f, L5), f, L4), f, L3);
    }

    private static float tanhTail(float z) {
        float high = Math.fma(Math.fma(T13, z, T11), z, T9);
        return Math.fma(Math.fma(Math.fma(high, z, T7), z, T5), z, T3);
    }

    private static float erfTail(float z) {
        float high = Math.fma(Math.fma(Math.fma(R13, z, R11), z, R9), z, R7);
        return Math.fma(Math.fma(Math.fma(high, z, R5), z, R3), z, R1);
    }

    private static float minusLogErfc(float x) {
        float high = Math.fma(Math.fma(Math.fma(G6, x, G5), x, G4), x, G3);
        return Math.fma(Math.fma(Math.fma(high, x, G2), x, G1), x, G0);
    }
}
