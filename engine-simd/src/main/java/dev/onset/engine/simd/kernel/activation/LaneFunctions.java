package dev.onset.engine.simd.kernel.activation;

import static dev.onset.engine.simd.kernel.activation.Coefficients.*;

/**
 * exp, expm1, log1p, tanh, sigmoid and erf as operations that IEEE 754 rounds correctly, so that they have the same
 * bits at every vector width, compiled or not.
 *
 * <p>The lanewise EXP, TANH and their kin of the Vector API do not: they answer differently before and after
 * compilation, and at different widths. Accuracies and ranges are those that
 * {@link dev.onset.api.activation.Lanes} promises.
 */
final class LaneFunctions {

    private static final int SIGN = 0x80000000;

    private LaneFunctions() {}

    /** e^a = 2^m e^r 2^m with r in ± ln 2: 2^2m alone overflows before, and underflows after, e^a does. */
    static Node exp(Trace m, Node a) {
        Node x = m.min(m.max(a, m.of(EXP_LOW)), m.of(EXP_HIGH));
        Node t = m.fma(x, m.of(LOG2_E / 2), m.of(POWER_ROUNDER));
        Node r = reduced(m, x, m.minus(t, m.of(POWER_ROUNDER)), 2);
        Node s = power(m, t);
        Node q = m.fma(m.times(r, r), polynomial(m, r, W2, W3, W4, W5, W6, W7), r);
        return m.times(m.times(m.plus(q, m.of(1)), s), s);
    }

    /** 2 (2^(n-1) (1 + q) - ½) with q = e^r - 1. */
    static Node expm1(Trace m, Node a) {
        Node x = m.min(m.max(a, m.of(EXPM1_LOW)), m.of(EXP_HIGH));
        Node t = m.fma(x, m.of(LOG2_E), m.of(HALF_POWER_ROUNDER));
        Node q = expm1Reduced(m, reduced(m, x, m.minus(t, m.of(HALF_POWER_ROUNDER)), 1));
        // Half of the power, because 2^n is out of range before the result is.
        Node s = power(m, t);
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
        Node down = m.negate(m.with(Op.INT_MIN, k, EXPONENT_BIAS));
        Node scale = power(m, m.asFloat(m.with(Op.INT_PLUS, down, EXPONENT_BIAS)));
        Node f = m.fma(lost, scale, m.minus(scaled, one));
        Node n = m.minus(m.asFloat(m.with(Op.INT_PLUS, k, ROUNDER_BITS)), m.of(ROUNDER));
        Node square = m.times(f, f);
        Node tail = m.fma(
                m.times(square, f), polynomial(m, f, L3, L4, L5, L6, L7, L8, L9, L10), m.times(n, m.of(LN2_TAIL)));
        Node sum = m.plus(m.fma(square, m.of(-0.5), tail), f);
        return m.whenLess(a, m.of(Double.POSITIVE_INFINITY), m.fma(n, m.of(LN2_HEAD), sum), a);
    }

    /** E / (E + 2) with E = e^2|a| - 1, which is as exact near 0 as far from it. */
    static Node tanh(Trace m, Node a) {
        Node x = m.min(m.abs(a), m.of(TANH_ONE));
        Node twice = m.plus(x, x);
        Node t = m.fma(twice, m.of(LOG2_E), m.of(POWER_ROUNDER));
        Node s = power(m, t);
        Node q = expm1Reduced(m, reduced(m, twice, m.minus(t, m.of(POWER_ROUNDER)), 1));
        Node e = m.fma(s, q, m.minus(s, m.of(1)));
        return withSign(m, m.over(e, m.plus(e, m.of(2))), a);
    }

    /** 1 / (1 + 2^n e^-r) with a = r - n ln 2, where 2^128 stands for infinity. */
    static Node sigmoid(Trace m, Node a) {
        Node x = m.min(m.max(a, m.of(-EXP_HIGH)), m.of(SIGMOID_ONE));
        Node t = m.fma(x, m.of(-LOG2_E), m.of(POWER_ROUNDER));
        Node r = reduced(m, x, m.minus(t, m.of(POWER_ROUNDER)), -1);
        Node p = m.minus(m.of(1), fallReduced(m, r));
        return m.over(m.of(1), m.fma(p, power(m, t), m.of(1)));
    }

    /** 1 - e^-g with e^-g = erfc |a|, in the form (1 - s) + s q with s = 2^n, q = 1 - e^-r and g = r - n ln 2. */
    static Node erf(Trace m, Node a) {
        Node x = m.min(m.abs(a), m.of(ERF_ONE));
        Node g = m.fma(x, polynomial(m, x, G1, G2, G3, G4, G5, G6, G7, G8, G9), x);
        Node t = m.fma(g, m.of(-LOG2_E), m.of(POWER_ROUNDER));
        // One constant does for ln 2: where n is not small, 2^n is.
        Node r = m.fma(m.minus(t, m.of(POWER_ROUNDER)), m.of(LN2), g);
        Node s = power(m, t);
        return withSign(m, m.fma(s, fallReduced(m, r), m.minus(m.of(1), s)), a);
    }

    /** Φ(-|a|) = ½ 2^-y = 2^(n-1) 2^-r with y = r - n, taken from 1 where {@code a} is not negative. */
    static Node normalCdf(Trace m, Node a) {
        Node x = m.min(m.abs(a), m.of(TAIL_ZERO));
        Node y = m.times(x, polynomial(m, x, Q0, Q1, Q2, Q3, Q4, Q5, Q6, Q7));
        Node t = m.minus(m.of(HALF_POWER_ROUNDER), y);
        Node r = m.plus(y, m.minus(t, m.of(HALF_POWER_ROUNDER)));
        Node tail = m.times(polynomial(m, r, 1, P1, P2, P3, P4, P5), power(m, t));
        return m.whenLess(a, m.of(0), tail, m.minus(m.of(1), tail));
    }

    /** A magnitude, which is not negative, with the sign of {@code a}. */
    static Node withSign(Trace m, Node magnitude, Node a) {
        return m.asFloat(m.or(m.bits(magnitude), m.with(Op.INT_AND, m.bits(a), SIGN)));
    }

    /** x - n ln 2 for n a multiple of {@code unit}. */
    private static Node reduced(Trace m, Node x, Node n, int unit) {
        return m.fma(n, m.of(-unit * LN2_TAIL), m.fma(n, m.of(-unit * LN2_HEAD), x));
    }

    /** e^r - 1. */
    private static Node expm1Reduced(Trace m, Node r) {
        return m.fma(m.times(r, r), polynomial(m, r, E2, E3, E4, E5, E6), r);
    }

    /** 1 - e^-r. */
    private static Node fallReduced(Trace m, Node r) {
        return m.fma(m.times(r, r), polynomial(m, r, -E2, E3, -E4, E5, -E6), r);
    }

    /** 2^n for n in [-126, 127], 0 for n = -127, infinity for n = 128, where t = n + POWER_ROUNDER. */
    private static Node power(Trace m, Node t) {
        return m.asFloat(m.with(Op.INT_SHIFT_LEFT, m.bits(t), MANTISSA_BITS));
    }

    /**
     * A polynomial, its coefficients from the lowest: pairs first, then a chain over them, which is half as long as
     * Horner's, and overwrites a register with a constant in it half as often.
     */
    static Node polynomial(Trace m, Node x, float... coefficients) {
        Node square = m.times(x, x);
        int last = (coefficients.length - 1) / 2 * 2;
        Node sum = pair(m, x, coefficients, last);
        for (int i = last - 2; i >= 0; i -= 2) {
            sum = m.fma(sum, square, pair(m, x, coefficients, i));
        }
        return sum;
    }

    private static Node pair(Trace m, Node x, float[] coefficients, int i) {
        Node constant = m.of(coefficients[i]);
        return i + 1 == coefficients.length ? constant : m.fma(m.of(coefficients[i + 1]), x, constant);
    }
}
