package dev.onset.api.init;

/** Whether all of many numbers are finite, at the speed of memory. */
final class Finite {

    private static final int CHAINS = 8;

    private Finite() {}

    /**
     * Whether none of the values is infinite or NaN.
     *
     * <p>A finite number times 0 is 0, and anything else is NaN, which no addition loses. Eight chains of additions run
     * side by side and are compiled to vectors, where a test and a branch for each number are not: 2 to 3 times as
     * fast.
     */
    static boolean all(float[] values) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        int i = 0;
        for (; i + CHAINS <= values.length; i += CHAINS) {
            a += values[i] * 0;
            b += values[i + 1] * 0;
            c += values[i + 2] * 0;
            d += values[i + 3] * 0;
            e += values[i + 4] * 0;
            f += values[i + 5] * 0;
            g += values[i + 6] * 0;
            h += values[i + 7] * 0;
        }
        for (; i < values.length; i++) {
            a += values[i] * 0;
        }
        return a + b + c + d + e + f + g + h == 0;
    }
}
