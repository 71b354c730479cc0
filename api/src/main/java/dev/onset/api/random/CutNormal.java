package dev.onset.api.random;

/**
 * A normal between two cuts, at least one of which lies within four deviations or on the other side of the mean: one
 * word, one value, by {@link NormalQuantile}. Made by {@link TruncatedNormal#law}.
 *
 * <p>With c = ((word xor 2^31) | 1) 2^-31 the mass between 0 and z is s = fma(c, half, middle); beyond
 * {@link NormalQuantile#MIDDLE} the mass beyond z is summed from the near end instead, which keeps its digits. The
 * value is fma(z, deviation, mean), kept within [low, high]. z is within 6e-7 max(1, |z|) of the exact quantile.
 *
 * @param middle the mean of what lies between 0 and either cut, with signs
 * @param half half the mass between the cuts, at least 0
 * @param mass the mass between the cuts
 * @param below the mass below the lower cut
 * @param above the mass above the upper cut
 * @param mean before the cut
 * @param deviation before the cut
 * @param low the least value
 * @param high the greatest value
 */
public record CutNormal(
        float middle,
        float half,
        float mass,
        float below,
        float above,
        float mean,
        float deviation,
        float low,
        float high)
        implements Law {

    public CutNormal {
        if (!(half >= 0)) {
            throw new IllegalArgumentException("half must be at least 0, not " + half);
        }
    }

    @Override
    public void four(int[] words, float[] values) {
        for (int row = 0; row < 4; row++) {
            values[row] = value(words[row]);
        }
    }

    /**
     * Where a word's quantile lies: 0 up to {@link NormalQuantile#MIDDLE}, beyond it -1 on the left and 1 on the right.
     * It never falls from one word to the next, in the order of the words with their uppermost bits turned.
     */
    public int side(int word) {
        float s = mass(word);
        return s > NormalQuantile.MIDDLE ? 1 : s < -NormalQuantile.MIDDLE ? -1 : 0;
    }

    /** The value of an index's word. */
    public float value(int word) {
        float s = mass(word);
        float z = Math.abs(s) > NormalQuantile.MIDDLE ? beyond(word, s) : NormalQuantile.middle(s);
        float value = Math.fma(z, deviation, mean);
        float least = value < low ? low : value;
        return least > high ? high : least;
    }

    private float mass(int word) {
        return Math.fma(((word ^ Integer.MIN_VALUE) | 1) * 0x1p-31f, half, middle);
    }

    private float beyond(int word, float s) {
        boolean right = s > 0;
        // u and 1 - u for the lower and the upper side, each with all its digits where it is small.
        int bits = (word >>> 1) ^ (right ? Integer.MAX_VALUE : 0);
        float u = Math.fma((float) bits, 0x1p-31f, 0x1p-32f);
        float z = NormalQuantile.tail(Math.fma(u, mass, right ? above : below));
        return right ? z : -z;
    }
}
