package dev.onset.engine.simd.kernel.activation;

/**
 * sin, cos and atan as operations that IEEE 754 rounds correctly; the accuracies and ranges are those that
 * {@link dev.onset.api.activation.Lanes} promises.
 *
 * <p>Each polynomial is a minimax fit found as those of {@link Coefficients} were; the error stated is relative to the
 * function.
 */
final class CircleFunctions {

    /** Where angles end: float32 numbers are 0.06 apart here, and the multiple of π/2 below 2^20. */
    private static final float FARTHEST = 1e6f;

    private static final float TWO_OVER_PI = 0.63661975f;
    /**
     * π/2 in three parts: the head's product with a multiple, taken from an angle within the range, leaves no error.
     */
    private static final float QUARTER_HEAD = 1.5707964f;

    private static final float QUARTER_MIDDLE = -4.371139e-8f;
    private static final float QUARTER_TAIL = -1.7151245e-15f;

    /** (sin r - r) / r³ in powers of r² for |r| up to 0.81; 5e-9 of the sine. */
    private static final float S3 = -0.16666652f;

    private static final float S5 = 0.008332011f;
    private static final float S7 = -1.9495051e-4f;

    /** (cos r - 1 + r²/2) / r⁴ in powers of r² for |r| up to 0.81; 2e-10 of the cosine. */
    private static final float C4 = 0.04166664f;

    private static final float C6 = -0.0013887126f;
    private static final float C8 = 2.4411222e-5f;

    /** (atan t - t) / t³ in powers of t² for t up to 1; 3e-9 of the arc tangent. */
    private static final float A3 = -0.333333f;

    private static final float A5 = 0.1999853f;
    private static final float A7 = -0.14264014f;
    private static final float A9 = 0.10950861f;
    private static final float A11 = -0.08399208f;
    private static final float A13 = 0.05787887f;
    private static final float A15 = -0.031093534f;
    private static final float A17 = 0.010866271f;
    private static final float A19 = -0.0017821442f;

    private static final float HALF_PI_HEAD = 1.5707964f;
    private static final float HALF_PI_TAIL = -4.371139e-8f;
    private static final int SIGN = 0x80000000;
    private static final int ODD = 1;
    private static final int SECOND_BIT = 2;
    private static final int SECOND_BIT_TO_SIGN = 30;
    /** Makes a normal float of the last bit. */
    private static final int LAST_BIT_TO_EXPONENT = 29;

    private CircleFunctions() {}

    /** Of r = |a| - n π/2 the sine or, for odd n, the cosine; minus that in the third and fourth quarter. */
    static Node sin(Trace m, Node a) {
        Node x = m.min(m.abs(a), m.of(FARTHEST));
        Node t = quarters(m, x);
        Node r = rest(m, x, t);
        Node turned = negatedBySecondBit(m, whenOdd(m, t, cosineOf(m, r), sineOf(m, r)), m.bits(t));
        return m.asFloat(m.intMinus(m.bits(turned), m.with(Op.INT_AND, m.bits(a), SIGN)));
    }

    /** The cosine of r or, for odd n, the sine; minus that in the second and third quarter. */
    static Node cos(Trace m, Node a) {
        Node x = m.min(m.abs(a), m.of(FARTHEST));
        Node t = quarters(m, x);
        Node r = rest(m, x, t);
        Node value = whenOdd(m, t, sineOf(m, r), cosineOf(m, r));
        return negatedBySecondBit(m, value, m.with(Op.INT_PLUS, m.bits(t), ODD));
    }

    /** atan |a| below 1, π/2 - atan(1 / |a|) above: one division does for both. */
    static Node atan(Trace m, Node a) {
        Node size = m.abs(a);
        Node one = m.of(1);
        Node t = m.over(m.min(size, one), m.max(size, one));
        Node square = m.times(t, t);
        Node p = m.fma(
                m.times(square, t), LaneFunctions.polynomial(m, square, A3, A5, A7, A9, A11, A13, A15, A17, A19), t);
        Node rest = m.plus(m.minus(m.of(HALF_PI_HEAD), p), m.of(HALF_PI_TAIL));
        return LaneFunctions.withSign(m, m.whenLess(one, size, rest, p), a);
    }

    /** The nearest n to x over π/2, in the low bits beside the rounder. */
    private static Node quarters(Trace m, Node x) {
        return m.fma(x, m.of(TWO_OVER_PI), m.of(Coefficients.ROUNDER));
    }

    /** x - n π/2. */
    private static Node rest(Trace m, Node x, Node t) {
        Node n = m.minus(t, m.of(Coefficients.ROUNDER));
        Node head = m.fma(n, m.of(-QUARTER_HEAD), x);
        return m.fma(n, m.of(-QUARTER_TAIL), m.fma(n, m.of(-QUARTER_MIDDLE), head));
    }

    private static Node sineOf(Trace m, Node r) {
        Node square = m.times(r, r);
        return m.fma(m.times(square, r), LaneFunctions.polynomial(m, square, S3, S5, S7), r);
    }

    private static Node cosineOf(Trace m, Node r) {
        Node square = m.times(r, r);
        Node parabola = m.fma(square, m.of(-0.5), m.of(1));
        return m.fma(m.times(square, square), LaneFunctions.polynomial(m, square, C4, C6, C8), parabola);
    }

    private static Node whenOdd(Trace m, Node t, Node odd, Node even) {
        Node last = m.with(Op.INT_AND, m.bits(t), ODD);
        return m.whenLess(m.of(0), m.asFloat(m.with(Op.INT_SHIFT_LEFT, last, LAST_BIT_TO_EXPONENT)), odd, even);
    }

    /** The other sign where the second bit of n is set; taking a sign bit away turns it over. */
    private static Node negatedBySecondBit(Trace m, Node value, Node n) {
        Node second = m.with(Op.INT_AND, n, SECOND_BIT);
        return m.asFloat(m.intMinus(m.bits(value), m.with(Op.INT_SHIFT_LEFT, second, SECOND_BIT_TO_SIGN)));
    }
}
