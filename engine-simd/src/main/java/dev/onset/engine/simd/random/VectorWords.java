package dev.onset.engine.simd.random;

import static jdk.incubator.vector.VectorOperators.ROL;
import static jdk.incubator.vector.VectorOperators.XOR;

import dev.onset.engine.simd.kernel.width.LaneSpecies;
import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Threefry4x32-20 over lanes of counters: the words of whole superblocks, as the streams lay them out.
 *
 * <p>x0 to x3 are the state of one superblock's counters and y0 to y3 that of the next one's: a round is a chain of
 * operations, of which two side by side keep more of the processor busy than one (2.6 against 2.3 thousand million
 * words a second at 512 bits; four make 2.8 there, and less than two where there are 16 registers). Keys are added from
 * memory, which has time to spare. The rounds are rolled up to eight: written out in full the method is too large for
 * the compilers' register allocators, which then skip it, now and then and for good.
 */
final class VectorWords {

    /** Superblocks that are made together. */
    static final int TOGETHER = 2;

    private static final VectorSpecies<Integer> S = LaneSpecies.INTS;
    private static final int L = LaneSpecies.LANES;
    private static final int COUNTERS = 16;
    private static final int WORDS = 4 * COUNTERS;
    private static final int PARITY = 0x1BD11BDA;
    private static final IntVector STEPS = IntVector.zero(S).addIndex(1);

    /** A key is added after each four of the twenty rounds. */
    private static final int ADDITIONS = 5;

    /** Where the last addition's keys begin. */
    private static final int LAST = (ADDITIONS - 1) * 4 * L;

    private final int[] key;
    private final int[] keys = new int[ADDITIONS * 4 * L];

    /** The words of one stream. */
    VectorWords(long seed, long id) {
        int[] parts = {(int) seed, (int) (seed >>> 32), (int) id, (int) (id >>> 32), PARITY};
        for (int i = 0; i < 4; i++) {
            parts[4] ^= parts[i];
        }
        key = parts;
        for (int addition = 1; addition <= ADDITIONS; addition++) {
            for (int word = 0; word < 4; word++) {
                int from = ((addition - 1) * 4 + word) * L;
                int number = word == 3 ? addition : 0;
                Arrays.fill(keys, from, from + L, key[(addition + word) % key.length] + number);
            }
        }
    }

    /**
     * Puts the 64 words of each superblock from {@code superblock} on into {@code words}, {@code count} of them and,
     * where that is odd, one more.
     */
    void fill(int[] words, long superblock, int count, int plane) {
        fill(words, superblock, count, keys, key[0], key[1], key[2] + plane, key[3]);
    }

    private static void fill(
            int[] words, long superblock, int count, int[] keys, int start0, int start1, int start2, int start3) {
        for (int block = 0; block < count; block += TOGETHER) {
            long counter = (superblock + block) * COUNTERS;
            long next = counter + COUNTERS;
            for (int lane = 0; lane < COUNTERS; lane += L) {
                IntVector x0 = STEPS.add((int) counter + lane + start0);
                IntVector x1 = IntVector.broadcast(S, (int) (counter >>> 32) + start1);
                IntVector x2 = IntVector.broadcast(S, start2);
                IntVector x3 = IntVector.broadcast(S, start3);
                IntVector y0 = STEPS.add((int) next + lane + start0);
                IntVector y1 = IntVector.broadcast(S, (int) (next >>> 32) + start1);
                IntVector y2 = x2;
                IntVector y3 = x3;
                for (int key = 0; ; key += 8 * L) {
                    x0 = x0.add(x1);
                    x1 = x1.lanewise(ROL, 10).lanewise(XOR, x0);
                    x2 = x2.add(x3);
                    x3 = x3.lanewise(ROL, 26).lanewise(XOR, x2);
                    y0 = y0.add(y1);
                    y1 = y1.lanewise(ROL, 10).lanewise(XOR, y0);
                    y2 = y2.add(y3);
                    y3 = y3.lanewise(ROL, 26).lanewise(XOR, y2);
                    x0 = x0.add(x3);
                    x3 = x3.lanewise(ROL, 11).lanewise(XOR, x0);
                    x2 = x2.add(x1);
                    x1 = x1.lanewise(ROL, 21).lanewise(XOR, x2);
                    y0 = y0.add(y3);
                    y3 = y3.lanewise(ROL, 11).lanewise(XOR, y0);
                    y2 = y2.add(y1);
                    y1 = y1.lanewise(ROL, 21).lanewise(XOR, y2);
                    x0 = x0.add(x1);
                    x1 = x1.lanewise(ROL, 13).lanewise(XOR, x0);
                    x2 = x2.add(x3);
                    x3 = x3.lanewise(ROL, 27).lanewise(XOR, x2);
                    y0 = y0.add(y1);
                    y1 = y1.lanewise(ROL, 13).lanewise(XOR, y0);
                    y2 = y2.add(y3);
                    y3 = y3.lanewise(ROL, 27).lanewise(XOR, y2);
                    x0 = x0.add(x3);
                    x3 = x3.lanewise(ROL, 23).lanewise(XOR, x0);
                    x2 = x2.add(x1);
                    x1 = x1.lanewise(ROL, 5).lanewise(XOR, x2);
                    y0 = y0.add(y3);
                    y3 = y3.lanewise(ROL, 23).lanewise(XOR, y0);
                    y2 = y2.add(y1);
                    y1 = y1.lanewise(ROL, 5).lanewise(XOR, y2);
                    IntVector k0 = IntVector.fromArray(S, keys, key);
                    IntVector k1 = IntVector.fromArray(S, keys, key + 1 * L);
                    IntVector k2 = IntVector.fromArray(S, keys, key + 2 * L);
                    IntVector k3 = IntVector.fromArray(S, keys, key + 3 * L);
                    x0 = x0.add(k0);
                    x1 = x1.add(k1);
                    x2 = x2.add(k2);
                    x3 = x3.add(k3);
                    y0 = y0.add(k0);
                    y1 = y1.add(k1);
                    y2 = y2.add(k2);
                    y3 = y3.add(k3);
                    if (key == LAST) {
                        break;
                    }
                    x0 = x0.add(x1);
                    x1 = x1.lanewise(ROL, 6).lanewise(XOR, x0);
                    x2 = x2.add(x3);
                    x3 = x3.lanewise(ROL, 20).lanewise(XOR, x2);
                    y0 = y0.add(y1);
                    y1 = y1.lanewise(ROL, 6).lanewise(XOR, y0);
                    y2 = y2.add(y3);
                    y3 = y3.lanewise(ROL, 20).lanewise(XOR, y2);
                    x0 = x0.add(x3);
                    x3 = x3.lanewise(ROL, 17).lanewise(XOR, x0);
                    x2 = x2.add(x1);
                    x1 = x1.lanewise(ROL, 11).lanewise(XOR, x2);
                    y0 = y0.add(y3);
                    y3 = y3.lanewise(ROL, 17).lanewise(XOR, y0);
                    y2 = y2.add(y1);
                    y1 = y1.lanewise(ROL, 11).lanewise(XOR, y2);
                    x0 = x0.add(x1);
                    x1 = x1.lanewise(ROL, 25).lanewise(XOR, x0);
                    x2 = x2.add(x3);
                    x3 = x3.lanewise(ROL, 10).lanewise(XOR, x2);
                    y0 = y0.add(y1);
                    y1 = y1.lanewise(ROL, 25).lanewise(XOR, y0);
                    y2 = y2.add(y3);
                    y3 = y3.lanewise(ROL, 10).lanewise(XOR, y2);
                    x0 = x0.add(x3);
                    x3 = x3.lanewise(ROL, 18).lanewise(XOR, x0);
                    x2 = x2.add(x1);
                    x1 = x1.lanewise(ROL, 20).lanewise(XOR, x2);
                    y0 = y0.add(y3);
                    y3 = y3.lanewise(ROL, 18).lanewise(XOR, y0);
                    y2 = y2.add(y1);
                    y1 = y1.lanewise(ROL, 20).lanewise(XOR, y2);
                    IntVector k4 = IntVector.fromArray(S, keys, key + 4 * L);
                    IntVector k5 = IntVector.fromArray(S, keys, key + 5 * L);
                    IntVector k6 = IntVector.fromArray(S, keys, key + 6 * L);
                    IntVector k7 = IntVector.fromArray(S, keys, key + 7 * L);
                    x0 = x0.add(k4);
                    x1 = x1.add(k5);
                    x2 = x2.add(k6);
                    x3 = x3.add(k7);
                    y0 = y0.add(k4);
                    y1 = y1.add(k5);
                    y2 = y2.add(k6);
                    y3 = y3.add(k7);
                }
                int at = block * WORDS + lane;
                x0.intoArray(words, at);
                x1.intoArray(words, at + COUNTERS);
                x2.intoArray(words, at + 2 * COUNTERS);
                x3.intoArray(words, at + 3 * COUNTERS);
                y0.intoArray(words, at + WORDS);
                y1.intoArray(words, at + WORDS + COUNTERS);
                y2.intoArray(words, at + WORDS + 2 * COUNTERS);
                y3.intoArray(words, at + WORDS + 3 * COUNTERS);
            }
        }
    }
}
