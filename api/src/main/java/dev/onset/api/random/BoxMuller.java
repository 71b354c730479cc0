package dev.onset.api.random;

/**
 * The two halves of Box and Muller's transform, as float32 polynomials in fused multiply-adds.
 *
 * <p>G. Box and M. Muller, Ann. Math. Statist. 29 (1958), doi:10.1214/aoms/1177706645. No library function is used, so
 * the bits are the same on every machine, and a vector form with the same operations gives them too. The coefficients
 * are weighted least-squares fits (Lawson's iteration) of the relative error: log below 6e-9, sine 4e-9, cosine 1e-10,
 * before rounding.
 */
final class BoxMuller {

    private static final float LN_2 = 0.6931472f;
    private static final float HALF_PI = 1.5707964f;
    /** The float32 bits of √½, where the logarithm's reduction starts an octave. */
    private static final int SQRT_HALF_BITS = 0x3F3504F3;

    private BoxMuller() {}

    /** √(-2 ln u) with u = (bits + ½) / 2^32 at 31-bit resolution, in (0, 1]. */
    static float radius(int bits) {
        float u = Math.fma((float) (bits >>> 1), 0x1p-31f, 0x1p-32f);
        // Rounding may carry u to 1 and a logarithm a hair above 0; the radius is 0 there.
        return (float) Math.sqrt(Math.max(0f, -2 * log(u)));
    }

    /** cos 2πt with t = bits / 2^32. */
    static float cosine(int bits) {
        int quadrant = quadrant(bits);
        float x = angle(bits, quadrant);
        float magnitude = (quadrant & 1) == 0 ? cosineNearZero(x) : sineNearZero(x);
        return (quadrant + 1 & 2) == 0 ? magnitude : -magnitude;
    }

    /** sin 2πt with t = bits / 2^32. */
    static float sine(int bits) {
        int quadrant = quadrant(bits);
        float x = angle(bits, quadrant);
        float magnitude = (quadrant & 1) == 0 ? sineNearZero(x) : cosineNearZero(x);
        return (quadrant & 2) == 0 ? magnitude : -magnitude;
    }

    /** ln u for normal positive u: u = 2^e m with m in [√½, √2), then t - t²/2 + t³ P(t) with t = m - 1. */
    static float log(float u) {
        int shifted = Float.floatToRawIntBits(u) - SQRT_HALF_BITS;
        int exponent = shifted >> 23;
        float t = Float.intBitsToFloat(Float.floatToRawIntBits(u) - (exponent << 23)) - 1;
        float p = -0.076345444f;
        p = Math.fma(p, t, 0.12761654f);
        p = Math.fma(p, t, -0.13160202f);
        p = Math.fma(p, t, 0.14201748f);
        p = Math.fma(p, t, -0.16623354f);
        p = Math.fma(p, t, 0.20001227f);
        p = Math.fma(p, t, -0.25000823f);
        p = Math.fma(p, t, 0.3333333f);
        float square = t * t;
        float small = Math.fma(square * t, p, Math.fma(square, -0.5f, t));
        return Math.fma((float) exponent, LN_2, small);
    }

    private static int quadrant(int bits) {
        return (bits + (1 << 29)) >>> 30;
    }

    private static float angle(int bits, int quadrant) {
        return (bits - (quadrant << 30)) * (HALF_PI * 0x1p-30f);
    }

    private static float sineNearZero(float x) {
        float z = x * x;
        float p = Math.fma(Math.fma(-0.00019515205f, z, 0.00833216f), z, -0.16666655f);
        return Math.fma(z * x, p, x);
    }

    private static float cosineNearZero(float x) {
        float z = x * x;
        float p = Math.fma(Math.fma(2.443837e-05f, z, -0.0013887367f), z, 0.041666646f);
        return Math.fma(z * z, p, Math.fma(z, -0.5f, 1f));
    }
}
