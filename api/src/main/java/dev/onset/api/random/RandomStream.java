package dev.onset.api.random;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A stream of random numbers whose every value has an address.
 *
 * <p>The value at index i is a pure function of the seed, the path of names that leads to the stream, and i: it needs no
 * other value, and no order of drawing, thread or vector width changes it.
 *
 * <p>Generator: {@linkplain Threefry Threefry4x32-20} with key (seed, stream id) and counter (block, 0), low words
 * first. Layout: superblocks of 64 words from 16 counters; index i takes word (i mod 64) / 16 of counter 16 (i / 64) + i
 * mod 16. A stream is immutable and safe for use by many threads.
 */
public final class RandomStream {

    private static final int SUPERBLOCK = 64;
    private static final int COUNTERS = 16;
    /** Half a unit of the 24-bit grid, so that no value is zero and the grid is symmetric. */
    private static final float HALF = 0.5f;

    private final long seed;
    private final long id;

    private RandomStream(long seed, long id) {
        this.seed = seed;
        this.id = id;
    }

    /** The stream from which all others under this seed descend. */
    public static RandomStream root(long seed) {
        return new RandomStream(seed, 0);
    }

    /**
     * The stream of that name under this one, independent of all others and of the order in which children are asked
     * for.
     *
     * <p>Its 64-bit id is the first two words of a Matyas-Meyer-Oseas hash over Threefry4x32-20: the state starts as
     * (parent's id, the name's length in UTF-8 bytes, 0), and each 16 bytes m, zero-padded and little-endian, make it
     * E(state, m) xor m; an empty name is one block of zeros. Two names collide with probability 2^-64.
     */
    public RandomStream child(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int[] state = {(int) id, (int) (id >>> 32), bytes.length, 0};
        int[] block = new int[4];
        for (int start = 0; start == 0 || start < bytes.length; start += 16) {
            for (int word = 0; word < 4; word++) {
                block[word] = littleEndian(bytes, start + 4 * word);
            }
            Threefry.words(state, state[0], state[1], state[2], state[3], block[0], block[1], block[2], block[3]);
            for (int word = 0; word < 4; word++) {
                state[word] ^= block[word];
            }
        }
        return new RandomStream(seed, (state[1] & 0xFFFFFFFFL) << 32 | (state[0] & 0xFFFFFFFFL));
    }

    /** The numbered child: {@code child(Long.toString(number))}. */
    public RandomStream child(long number) {
        return child(Long.toString(number));
    }

    /**
     * The 32 random bits at an index.
     *
     * @throws IndexOutOfBoundsException for a negative index, as all that take one
     */
    public int bits(long index) {
        int[] words = new int[4];
        words(counter(index), words);
        return words[row(index)];
    }

    /** A number in (0, 1), never 0 or 1: an odd multiple of 2^-33, so double precision from all 32 bits. */
    public double unit(long index) {
        return ((bits(index) & 0xFFFFFFFFL) + 0.5) * 0x1p-32;
    }

    /** A number strictly inside (-1, 1): one of 2^24 equidistant values, symmetric, never 0. */
    public float symmetric(long index) {
        return symmetric(bits(index));
    }

    /**
     * A standard normal.
     *
     * <p>Box-Muller on a pair of words of one counter (rows 0 and 1, or 2 and 3 of the superblock), so that each index
     * consumes a fixed address. Largest |z|: 6.7.
     */
    public float normal(long index) {
        int[] words = new int[4];
        words(counter(index), words);
        int row = row(index);
        int pair = row & 2;
        float radius = BoxMuller.radius(words[pair]);
        return (row & 1) == 0 ? BoxMuller.cosine(words[pair + 1]) * radius : BoxMuller.sine(words[pair + 1]) * radius;
    }

    /** An integer in [0, bound); the bias is below bound / 2^32. */
    public int below(long index, int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound must be at least 1, not " + bound);
        }
        return (int) (((bits(index) & 0xFFFFFFFFL) * bound) >>> 32);
    }

    /** Puts the standard normals at 0, 1, 2, ... into an array: the same as {@link #normal}, faster. */
    public void normals(float[] target) {
        int[] words = new int[4];
        forEachCounter(target.length, (at, counter) -> {
            words(counter, words);
            for (int pair = 0; pair < 4; pair += 2) {
                float radius = BoxMuller.radius(words[pair]);
                put(target, at + (long) pair * COUNTERS, BoxMuller.cosine(words[pair + 1]) * radius);
                put(target, at + (pair + 1L) * COUNTERS, BoxMuller.sine(words[pair + 1]) * radius);
            }
        });
    }

    /** Puts the symmetric uniforms at 0, 1, 2, ... into an array: the same as {@link #symmetric(long)}, faster. */
    public void symmetrics(float[] target) {
        int[] words = new int[4];
        forEachCounter(target.length, (at, counter) -> {
            words(counter, words);
            for (int row = 0; row < 4; row++) {
                put(target, at + (long) row * COUNTERS, symmetric(words[row]));
            }
        });
    }

    /** Shuffles an array in place by Fisher and Yates. */
    public void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = below(i, i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    @Override
    public String toString() {
        return "RandomStream[seed=" + seed + ", id=" + Long.toHexString(id) + "]";
    }

    private static float symmetric(int bits) {
        return ((bits >> 8) + HALF) * 0x1p-23f;
    }

    private static void put(float[] target, long at, float value) {
        if (at < target.length) {
            target[(int) at] = value;
        }
    }

    private static void forEachCounter(int count, CounterVisitor visitor) {
        for (long block = 0; block < count; block += SUPERBLOCK) {
            for (int lane = 0; lane < COUNTERS && block + lane < count; lane++) {
                visitor.visit(block + lane, block / SUPERBLOCK * COUNTERS + lane);
            }
        }
    }

    private void words(long counter, int[] words) {
        Threefry.words(
                words,
                (int) seed,
                (int) (seed >>> 32),
                (int) id,
                (int) (id >>> 32),
                (int) counter,
                (int) (counter >>> 32),
                0,
                0);
    }

    private static long counter(long index) {
        return Objects.checkIndex(index, Long.MAX_VALUE) / SUPERBLOCK * COUNTERS + index % COUNTERS;
    }

    private static int row(long index) {
        return (int) (index % SUPERBLOCK / COUNTERS);
    }

    private static int littleEndian(byte[] bytes, int start) {
        int word = 0;
        for (int i = 3; i >= 0; i--) {
            word = word << 8 | (start + i < bytes.length ? bytes[start + i] & 0xFF : 0);
        }
        return word;
    }

    private interface CounterVisitor {
        void visit(long at, long counter);
    }
}
