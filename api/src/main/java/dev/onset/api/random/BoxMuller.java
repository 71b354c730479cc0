package dev.onset.api.random;

/**
 * The two halves of Box and Muller's transform, as float32 polynomials in fused multiply-adds.
 *
 * <p>G. Box and M. Muller, Ann. Math. Statist. 29 (1958), doi:10.1214/aoms/1177706645. No library function is used, so
 * the bits are the same on every machine; a vector form reads the coefficients here and gives them too. The
 * coefficients are weighted least-squares fits (Lawson's iteration) of the relative error: log below 6e-9, sine 4e-9,
 * cosine 1e-10, before rounding.
 */
public final class BoxMuller {

    /** ln 2. */
    public static final float LN_2 = 0.6931472f;
    /** π/2 for 2^30 units of an angle's bits. */
    public static final float ANGLE_UNIT = 1.5707964f * 0x1p-30f;
    /** The float32 bits of √½, where the logarithm's reduction starts an octave. */
    public static final int SQRT_HALF_BITS = 0x3F3504F3;

    // ln(1 + t) = t - t²/2 + t³ (LOG_3 + LOG_4 t + ... + LOG_10 t^7)
    public static final float LOG_3 = 0.3333333f;
    public static final float LOG_4 = -0.25000823f;
    public static final float LOG_5 = 0.20001227f;
    public static final float LOG_6 = -0.16623354f;
    public static final float LOG_7 = 0.14201748f;
    public static final float LOG_8 = -0.13160202f;
    public static final float LOG_9 = 0.12761654f;
    public static final float LOG_10 = -0.076345444f;

    // sin x = x + x³ (SINE_3 + SINE_5 x² + SINE_7 x⁴)
    public static final float SINE_3 = -0.16666655f;
    public static final float SINE_5 = 0.00833216f;
    public static final float SINE_7 = -0.00019515205f;

    // cos x = 1 - x²/2 + x⁴ (COSINE_4 + COSINE_6 x² + COSINE_8 x⁴)
    public static final float COSINE_4 = 0.041666646f;
    public static final float COSINE_6 = -0.0013887367f;
    public static final float COSINE_8 = 2.443837e-05f;

    private BoxMuller() {}

    /** √(-2 ln u) with u = (bits + ½) / 2^32 at 31-bit resolution, in (0, 1]. */
    public static float radius(int bits) {
        float u = Math.fma((float) (bits >>> 1), 0x1p-31f, 0x1p-32f);
        // Rounding may carry u to 1 and a logarithm a hair above 0; the radius is 0 there.
        return (float) Math.sqrt(Math.max(0f, -2 * log(u)));
    }

    /** cos 2πt with t = bits / 2^32. */
    public static float cosine(int bits) {
        int quadrant = quadrant(bits);
        float x = angle(bits, quadrant);
        float magnitude = (quadrant & 1) == 0 ? cosineNearZero(x) : sineNearZero(x);
        return (quadrant + 1 & 2) == 0 ? magnitude : -magnitude;
    }

    /** sin 2πt with t = bits / 2^32. */
    public static float sine(int bits) {
        int quadrant = quadrant(bits);
        float x = angle(bits, quadrant);
        float magnitude = (quadrant & 1) == 0 ? sineNearZero(x) : cosineNearZero(x);
        return (quadrant & 2) == 0 ? magnitude : -magnitude;
    }

    /** ln u for normal positive u = 2^e m with m in [√½, √2): e ln 2 + ln(1 + t) with t = m - 1. */
    public static float log(float u) {
        int exponent = exponent(u);
        float t = Float.intBitsToFloat(Float.floatToRawIntBits(u) - (exponent << 23)) - 1;
        return Math.fma((float) exponent, LN_2, logNearOne(t));
    }

    /** The exponent of 2 that the logarithm takes out of u. */
    static int exponent(float u) {
        return (Float.floatToRawIntBits(u) - SQRT_HALF_BITS) >> 23;
    }

    /** ln(1 + t) = t - t²/2 + t³ P(t) for 1 + t in [√½, √2). */
    static float logNearOne(float t) {
        float p = Math.fma(LOG_10, t, LOG_9);
        p = Math.fma(p, t, LOG_8);
        p = Math.fma(p, t, LOG_7);
        p = Math.fma(p, t, LOG_6);
        p = Math.fma(p, t, LOG_5);
        p = Math.fma(p, t, LOG_4);
        p = Math.fma(p, t, LOG_3);
        float square = t * t;
        return Math.fma(square * t, p, Math.fma(square, -0.5f, t));
    }

    private static int quadrant(int bits) {
        return (bits + (1 << 29)) >>> 30;
    }

    private static float angle(int bits, int quadrant) {
        return (bits - (quadrant << 30)) * ANGLE_UNIT;
    }

    private static float sineNearZero(float x) {
        float z = x * x;
        float p = Math.fma(Math.fma(SINE_7, z, SINE_5), z, SINE_3);
        return Math.fma(z * x, p, x);
    }

    private static float cosineNearZero(float x) {
        float z = x * x;
        float p = Math.fma(Math.fma(COSINE_8, z, COSINE_6), z, COSINE_4);
        return Math.fma(z * z, p, Math.fma(z, -0.5f, 1f));
    }
}
