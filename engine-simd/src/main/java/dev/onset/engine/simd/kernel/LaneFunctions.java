package dev.onset.engine.simd.kernel;

import static dev.onset.engine.simd.kernel.Coefficients.*;

/**
 * exp, expm1, log1p, tanh, sigmoid and erf as operations that IEEE 754 rounds correctly, so that they have the same bits
 * at every vector width, compiled or not.
 *
 * <p>The lanewise EXP, TANH and their kin of the Vector API do not: they answer differently before and after
 * compilation, and at different widths. Accuracies and ranges are those that
 * {@link dev.onset.api.activation.Lanes} promises.
 */
final class LaneFunctions {

    private static final int SIGN = 0x80000000;

    private LaneFunctions() {}

    /** e^a = 2^n e^r with r in ± ½ ln 2. */
    static Node exp(Trace m, Node a) {
        Node x = m.min(m.max(a, m.of(EXP_LOW)), m.of(EXP_HIGH));
        Node t = m.fma(x, m.of(LOG2_E), m.of(ROUNDER));
        Node p = m.plus(expm1Reduced(m, x, t), m.of(1));
        // In two halves, because 2^n alone overflows before, and underflows after, e^a does.
        Node n = m.with(Op.INT_PLUS, m.bits(t), -ROUNDER_BITS);
        Node half = m.with(Op.INT_SHIFT_RIGHT, n, 1);
        return m.times(m.times(p, power(m, half)), power(m, m.intMinus(n, half)));
    }

    /** 2 (2^(n-1) (1 + q) - ½) with q = e^r - 1. */
    static Node expm1(Trace m, Node a) {
        Node x = m.min(m.max(a, m.of(EXPM1_LOW)), m.of(EXP_HIGH));
        Node t = m.fma(x, m.of(LOG2_E), m.of(ROUNDER));
        Node q = expm1Reduced(m, x, t);
        // Half of the power, because 2^n is out of range before the result is.
        Node s = power(m, m.with(Op.INT_PLUS, m.bits(t), -ROUNDER_BITS - 1));
        return m.times(m.fma(s, q, m.minus(s, m.of(0.5))), m.of(2));
    }

    /** k ln 2 + ln(1 + f) with 1 + a = 2^k (1 + f) and 1 + f in [√½, √2]; what 1 + a lost to rounding goes into f. */
    static Node log1p(Trace m, Node a) {
        Node one = m.of(1);
        Node u = m.plus(a, one);
        Node less = m.minus(u, one);
        Node lost = m.plus(m.minus(one, m.minus(u, less)), m.minus(a, less));
        Node shifted = m.with(Op.INT_PLUS, m.bits(u), -SQRT_HALF_BITS);
        Node k = m.with(Op.INT_SHIFT_RIGHT, shifted, MANTISSA_BITS);
        Node mantissa = m.with(Op.INT_AND, shifted, (1 << MANTISSA_BITS) - 1);
        Node scaled = m.asFloat(m.with(Op.INT_PLUS, mantissa, SQRT_HALF_BITS));
        // From 2^127 on nothing that was lost matters, and its scale would be out of range.
        Node scale = power(m, m.negate(m.with(Op.INT_MIN, k, EXPONENT_BIAS)));
        Node f = m.fma(lost, scale, m.minus(scaled, one));
        Node n = m.minus(m.asFloat(m.with(Op.INT_PLUS, k, ROUNDER_BITS)), m.of(ROUNDER));
        Node square = m.times(f, f);
        Node tail =
                m.fma(m.times(square, f), horner(m, f, L10, L9, L8, L7, L6, L5, L4, L3), m.times(n, m.of(LN2_TAIL)));
        Node sum = m.plus(m.fma(square, m.of(-0.5), tail), f);
        return m.whenLess(a, m.of(Double.POSITIVE_INFINITY), m.fma(n, m.of(LN2_HEAD), sum), a);
    }

    /** x + x³ P(x²) near 0, 1 - 2 / (e^2x + 1) beyond. */
    static Node tanh(Trace m, Node a) {
        Node x = m.min(m.abs(a), m.of(TANH_ONE));
        Node z = m.times(x, x);
        Node near = m.fma(m.times(x, z), horner(m, z, T13, T11, T9, T7, T5, T3), x);
        Node far = m.minus(m.of(1), m.over(m.of(2), m.plus(exp(m, m.plus(x, x)), m.of(1))));
        return withSign(m, m.whenLess(x, m.of(TANH_SPLIT), near, far), a);
    }

    /** 1 / (1 + e) or e / (1 + e) with e = e^-|a|, which neither overflows nor cancels. */
    static Node sigmoid(Trace m, Node a) {
        Node e = exp(m, m.minus(m.of(0), m.abs(a)));
        return m.over(m.whenLess(a, m.of(0), e, m.of(1)), m.plus(e, m.of(1)));
    }

    /** x + x P(x²) near 0, 1 - e^-g(x) beyond. */
    static Node erf(Trace m, Node a) {
        Node x = m.min(m.abs(a), m.of(ERF_ONE));
        Node near = m.fma(x, horner(m, m.times(x, x), R13, R11, R9, R7, R5, R3, R1), x);
        Node g = horner(m, x, G6, G5, G4, G3, G2, G1, G0);
        Node far = m.minus(m.of(1), exp(m, m.minus(m.of(0), g)));
        return withSign(m, m.whenLess(x, m.of(ERF_SPLIT), near, far), a);
    }

    /** A magnitude with the sign of {@code a}. */
    private static Node withSign(Trace m, Node magnitude, Node a) {
        Node bare = m.with(Op.INT_AND, m.bits(magnitude), ~SIGN);
        return m.asFloat(m.or(bare, m.with(Op.INT_AND, m.bits(a), SIGN)));
    }

    /** e^r - 1 with r = x - n ln 2, where t = n + ROUNDER. */
    private static Node expm1Reduced(Trace m, Node x, Node t) {
        Node n = m.minus(t, m.of(ROUNDER));
        Node r = m.fma(n, m.of(-LN2_TAIL), m.fma(n, m.of(-LN2_HEAD), x));
        return m.fma(m.times(r, r), horner(m, r, E6, E5, E4, E3, E2), r);
    }

    /** 2^n for n in [-126, 127], 0 for n = -127, infinity for n = 128. */
    private static Node power(Trace m, Node n) {
        return m.asFloat(m.with(Op.INT_SHIFT_LEFT, m.with(Op.INT_PLUS, n, EXPONENT_BIAS), MANTISSA_BITS));
    }

    /** A polynomial, its coefficients from the highest. */
    private static Node horner(Trace m, Node x, float... coefficients) {
        Node sum = m.of(coefficients[0]);
        for (int i = 1; i < coefficients.length; i++) {
            sum = m.fma(sum, x, m.of(coefficients[i]));
        }
        return sum;
    }
}
