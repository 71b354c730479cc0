package dev.onset.engine.simd.kernel.product;

/**
 * The sums of dX of few samples while they grow: {@value #COUNT} chains for each input and sample.
 *
 * <p>Units fill the lanes there, so they go to the chains by turns, unit u to chain u mod {@value
 * #COUNT}. Samples go in pairs, the last one alone where their number is odd. A pair has its chains input by input,
 * both samples' side by side: a loop over inputs then has one place to count, and nothing is checked in it.
 */
public final class PartialSums {

    /** Chains of a sum: as many as the lanes of a vector of 256 bits, whatever the width here. */
    public static final int COUNT = 8;

    /** Units whose products are added together; where the last are fewer, zeros stand in for the missing. */
    public static final int UNITS = 4 * COUNT;

    /** Samples whose chains lie side by side. */
    static final int PAIR = 2;

    private PartialSums() {}

    /** Where the chains of a sample and an input begin, from the first of all. */
    public static int at(int sample, int samples, int input, int inputs) {
        int first = sample / PAIR * PAIR;
        int together = Math.min(PAIR, samples - first);
        return (first * inputs + input * together + sample - first) * COUNT;
    }

    /**
     * Adds up the chains of each sum: to each of the lower half that of the upper half, and so on down to one number.
     *
     * @param chains from {@code chainsAt} on
     * @param dx the sum of input i and sample s goes to {@code dxAt + i * PANEL + s}
     */
    public static void fold(float[] chains, int chainsAt, int samples, int inputs, float[] dx, int dxAt) {
        for (int first = 0; first < samples; first += PAIR) {
            int from = chainsAt + at(first, samples, 0, inputs);
            if (first + 1 < samples) {
                foldTwo(chains, from, inputs, dx, dxAt + first);
            } else {
                foldOne(chains, from, inputs, dx, dxAt + first);
            }
        }
    }

    private static void foldTwo(float[] chains, int from, int inputs, float[] dx, int to) {
        for (int i = 0; i < inputs; i++) {
            float first = sum(chains, from + i * PAIR * COUNT);
            float second = sum(chains, from + i * PAIR * COUNT + COUNT);
            dx[to + i * TileKernel.PANEL] = first;
            dx[to + i * TileKernel.PANEL + 1] = second;
        }
    }

    private static void foldOne(float[] chains, int from, int inputs, float[] dx, int to) {
        for (int i = 0; i < inputs; i++) {
            dx[to + i * TileKernel.PANEL] = sum(chains, from + i * COUNT);
        }
    }

    private static float sum(float[] c, int at) {
        float even = (c[at] + c[at + 4]) + (c[at + 2] + c[at + 6]);
        float odd = (c[at + 1] + c[at + 5]) + (c[at + 3] + c[at + 7]);
        return even + odd;
    }
}
