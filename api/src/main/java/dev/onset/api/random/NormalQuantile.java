package dev.onset.api.random;

/**
 * The inverse of the normal distribution function in float32: fused multiply-adds, square roots and one division.
 *
 * <p>Near the middle, z = s P(w) with s the mass between 0 and z and w = -ln(1 - 4s²), the variable of M. Giles,
 * "Approximating the erfinv function" (2011), doi:10.1016/B978-0-12-385963-1.00010-1; beyond |z| = 2.03, with
 * L = -ln(mass beyond z) and m = ln(4πL), z² = 2L - m + ε with ε from the first terms of the asymptotic series,
 * refitted. The coefficients are least-squares fits reweighted to the least greatest relative error (Lawson), rounded
 * one after the other: 2.5e-8 for P, 5e-8 for z² from L = 3.75 to infinity, before rounding.
 */
public final class NormalQuantile {

    /** Above this |s| the tail's form takes over; a cut at two deviations, of 0.47725, stays below. */
    public static final float MIDDLE = 0.479f;
    /** ln 4π. */
    public static final float LN_4_PI = 2.5310242f;

    // P(w) = MIDDLE_0 + MIDDLE_1 w + ... + MIDDLE_6 w⁶
    public static final float MIDDLE_0 = 2.5066283f;
    public static final float MIDDLE_1 = 0.6562356f;
    public static final float MIDDLE_2 = 0.03264993f;
    public static final float MIDDLE_3 = -0.006555049f;
    public static final float MIDDLE_4 = -0.0004312034f;
    public static final float MIDDLE_5 = 0.00018162509f;
    public static final float MIDDLE_6 = -1.2789892e-05f;

    // ε = (TAIL_10 + TAIL_11 m) / L + (TAIL_20 + TAIL_21 m + TAIL_22 m²) / L²
    public static final float TAIL_10 = -0.9308802f;
    public static final float TAIL_11 = 0.49192157f;
    public static final float TAIL_20 = 0.20579591f;
    public static final float TAIL_21 = -0.023063121f;
    public static final float TAIL_22 = 0.02975996f;

    private NormalQuantile() {}

    /** z with mass {@code s} between it and 0, for |s| up to {@link #MIDDLE}. */
    public static float middle(float s) {
        float w = -BoxMuller.log(Math.fma(-4 * s, s, 1));
        float p = Math.fma(MIDDLE_6, w, MIDDLE_5);
        p = Math.fma(p, w, MIDDLE_4);
        p = Math.fma(p, w, MIDDLE_3);
        p = Math.fma(p, w, MIDDLE_2);
        p = Math.fma(p, w, MIDDLE_1);
        p = Math.fma(p, w, MIDDLE_0);
        return s * p;
    }

    /** The positive z with mass {@code t} beyond it, for t from the least normal float to 0.0225. */
    public static float tail(float t) {
        float l = -BoxMuller.log(t);
        float m = BoxMuller.log(l) + LN_4_PI;
        return (float) Math.sqrt(Math.fma(2, l, -m) + epsilon(l, m));
    }

    /** What is left of z² = 2L - m + ε. */
    public static float epsilon(float l, float m) {
        float y = 1 / l;
        float second = Math.fma(m, Math.fma(m, TAIL_22, TAIL_21), TAIL_20);
        return y * Math.fma(y, second, Math.fma(m, TAIL_11, TAIL_10));
    }

    /** ln(1 + x) for x in (-1, ∞), where {@code sum} is 1 + x, rounded: x keeps the digits that the sum drops. */
    public static float log1p(float x, float sum) {
        return BoxMuller.exponent(sum) == 0 ? BoxMuller.logNearOne(x) : BoxMuller.log(sum);
    }
}
