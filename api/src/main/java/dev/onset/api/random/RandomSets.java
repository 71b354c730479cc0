package dev.onset.api.random;

import java.util.Arrays;

/**
 * Permutations, subsets of an exact size and directions, drawn from a stream: what no index can draw alone, because the
 * whole has to add up. The result depends on the stream alone.
 */
public final class RandomSets {

    /**
     * Sums run in this many chains, by index, and the chains are added in order: the same bits however wide a CPU is.
     */
    private static final int CHAINS = 8;

    private RandomSets() {}

    /**
     * The numbers 0 to {@code count - 1} in random order, by Fisher and Yates: for i from count - 1 down to 1, places i
     * and ⌊bits64(i) (i + 1) / 2^64⌋ change. The bias of any place is below 2^-33.
     *
     * @param count how many, at least 0
     */
    public static int[] permutation(RandomStream stream, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count must be at least 0, not " + count);
        }
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        for (int i = count - 1; i > 0; i--) {
            int other = below(stream, i, i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    /**
     * Writes exactly {@code kept} ones and otherwise zeros into a range, every such mask equally likely: place i gets a
     * one if ⌊bits64(first + i) (places left) / 2^64⌋ is below the ones left (D. Knuth, The Art of Computer Programming
     * 2, 3.4.2, algorithm S).
     *
     * @param first index of the first place in the stream
     * @param target is written in [from, to)
     * @param kept how many ones, from 0 to {@code to - from}
     * @throws IndexOutOfBoundsException as {@link RandomStream#fill} does, before anything is written
     */
    public static void exactMask(RandomStream stream, long first, float[] target, int from, int to, int kept) {
        RandomStream.check(first, target, from, to);
        if (kept < 0 || kept > to - from) {
            throw new IllegalArgumentException(
                    "of " + (to - from) + " places from 0 to " + (to - from) + " can be kept, not " + kept);
        }
        int left = kept;
        for (int i = from; i < to; i++) {
            boolean keep = left > 0 && below(stream, first + (i - from), to - i) < left;
            target[i] = keep ? 1 : 0;
            left -= keep ? 1 : 0;
        }
    }

    /**
     * A point of the sphere of a radius, uniform: standard normals at {@code first}, {@code first + 1}, ... over their
     * norm. The squares are added in double, in eight chains by place modulo 8 and these in order; where all normals
     * are zero, the point is on the first axis.
     *
     * @param target is written in [from, to), whose length is the dimension
     * @param radius finite in float32
     */
    public static void sphere(RandomStream stream, long first, float[] target, int from, int to, double radius) {
        if (!Float.isFinite((float) radius)) {
            throw new IllegalArgumentException("radius must be finite in float32, not " + radius);
        }
        stream.fill(Law.Normal.STANDARD, first, target, from, to);
        double norm = Math.sqrt(squares(target, from, to));
        if (norm == 0 && from < to) {
            target[from] = (float) radius;
            return;
        }
        double factor = radius / norm;
        for (int i = from; i < to; i++) {
            target[i] = (float) (target[i] * factor);
        }
    }

    private static double squares(float[] values, int from, int to) {
        double[] sums = new double[CHAINS];
        for (int i = from; i < to; i++) {
            double x = values[i];
            sums[(i - from) % CHAINS] += x * x;
        }
        double sum = 0;
        for (double chain : sums) {
            sum += chain;
        }
        return sum;
    }

    private static int below(RandomStream stream, long index, int bound) {
        return (int) Math.unsignedMultiplyHigh(stream.bits64(index), bound);
    }
}
