package dev.onset.api.random;

/**
 * A normal between two cuts that both lie beyond four deviations on one side: the value is fma(δ, deviation, base),
 * where δ is how far the quantile lies beyond the near cut. Made by {@link TruncatedNormal#law}.
 *
 * <p>The mass beyond a + δ, as a share v of that beyond a, is uniform. With E = -ln v, L = cutLog + E and m = ln(4πL),
 * the terms of z² = 2L - m + ε are subtracted from their values at the cut one by one, so that δ has its digits however
 * far out: it is within 5e-6 + 1e-7 / ((b - a) a) of the exact one, relative to its own deviation, b being the far cut.
 * Tails narrower than 0.03 / a are all but uniform and lose digits: 7e-5 at 1e-3 / a, 6 % at 1e-6 / a.
 *
 * @param flip what the upper 31 bits of a word are turned by: 0 for a right tail, all ones for a left one
 * @param rest the share v of the far cut
 * @param inside 1 - rest
 * @param cut the near cut a, at least 4
 * @param cutLog -ln of the mass beyond it
 * @param cutLogInverse 1 / cutLog
 * @param cutM ln(4π cutLog)
 * @param cutEpsilon ε there
 * @param base the value at the near cut
 * @param deviation before the cut, negative for a left tail
 * @param low the least value
 * @param high the greatest value
 */
public record CutTail(
        int flip,
        float rest,
        float inside,
        float cut,
        float cutLog,
        float cutLogInverse,
        float cutM,
        float cutEpsilon,
        float base,
        float deviation,
        float low,
        float high)
        implements Law {

    @Override
    public void four(int[] words, float[] values) {
        for (int row = 0; row < 4; row++) {
            values[row] = value(words[row]);
        }
    }

    /** The value of an index's word. */
    public float value(int word) {
        int bits = word >>> 1 ^ flip;
        float u = Math.fma((float) bits, 0x1p-31f, 0x1p-32f);
        float back = Math.fma((float) (bits ^ Integer.MAX_VALUE), 0x1p-31f, 0x1p-32f);
        float e = -NormalQuantile.log1p(-(u * inside), Math.fma(back, inside, rest));
        float x = e * cutLogInverse;
        float grown = NormalQuantile.log1p(x, x + 1);
        float epsilon = NormalQuantile.epsilon(cutLog + e, cutM + grown);
        float d = Math.fma(2, e, -grown) + (epsilon - cutEpsilon);
        float delta = d / ((float) Math.sqrt(Math.fma(cut, cut, d)) + cut);
        float value = Math.fma(delta, deviation, base);
        float least = value < low ? low : value;
        return least > high ? high : least;
    }
}
