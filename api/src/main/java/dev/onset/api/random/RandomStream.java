package dev.onset.api.random;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * A stream of random numbers whose every value has an address.
 *
 * <p>The value at index i is a pure function of the seed, the path of names that leads to the stream, and i: it needs
 * no other value, and no order of drawing, thread or vector width changes it.
 *
 * <p>Generator: {@linkplain Threefry Threefry4x32-20} with key (seed, stream id) and counter (block, plane), low words
 * first; plane 0 but for laws that take two words an index. Layout: superblocks of 64 words from 16 counters; index i
 * takes word (i mod 64) / 16 of counter 16 (i / 64) + i mod 16. A stream is immutable and safe for use by many threads.
 */
public final class RandomStream {

    private static final int SUPERBLOCK = 64;
    private static final int COUNTERS = 16;

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
     *
     * @throws IllegalArgumentException for a name with half of a surrogate pair, which has no UTF-8
     */
    public RandomStream child(String name) {
        // The encoder would put "?" for it, and two names would share a stream.
        if (name.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException(
                    "a stream's name must be text, without halves of surrogate pairs: " + escaped(name));
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int[] state = {(int) id, (int) (id >>> 32), bytes.length, 0};
        int[] block = new int[4];
        for (int start = 0; start == 0 || start < bytes.length; start += 16) {
            for (int word = 0; word < 4; word++) {
                block[word] = littleEndian(bytes, start + 4 * word);
            }
            Threefry.words(state, 0, state[0], state[1], state[2], state[3], block[0], block[1], block[2], block[3]);
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

    /** The seed: the first two words of every counter's key, low word first. */
    public long seed() {
        return seed;
    }

    /** What the path of names makes: the last two words of every counter's key, low word first; 0 for the root. */
    public long id() {
        return id;
    }

    /**
     * The 32 random bits at an index.
     *
     * @throws IndexOutOfBoundsException for an index outside [0, 2^63 - 1), as all that take one
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
        return Law.Symmetric.UNIT.at(this, index);
    }

    /**
     * A standard normal.
     *
     * <p>Box-Muller on a pair of words of one counter (rows 0 and 1, or 2 and 3 of the superblock), so that each index
     * consumes a fixed address. Largest |z|: 6.7.
     */
    public float normal(long index) {
        return Law.Normal.STANDARD.at(this, index);
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
        fill(Law.Normal.STANDARD, 0, target, 0, target.length);
    }

    /** Puts the symmetric uniforms at 0, 1, 2, ... into an array: the same as {@link #symmetric(long)}, faster. */
    public void symmetrics(float[] target) {
        fill(Law.Symmetric.UNIT, 0, target, 0, target.length);
    }

    /**
     * Puts a law's values at {@code first}, {@code first + 1}, ... into a range of an array; the same as {@link Law#at}
     * of each, faster, whatever the range is cut into.
     *
     * @param law what to draw
     * @param first index of the first value
     * @param target is written in [from, to)
     * @param from the first place
     * @param to one past the last place
     * @throws IndexOutOfBoundsException where the range is not within the array, or the indices are not within [0,
     *     2^63 - 1)
     */
    public void fill(Law law, long first, float[] target, int from, int to) {
        check(first, target, from, to);
        Optional<BulkSampler> bulk = BulkSamplers.found();
        if (bulk.isPresent() && to - from >= bulk.get().leastCount()) {
            bulk.get().fill(this, law, first, target, from, to);
        } else {
            fillPlainly(law, first, target, from, to);
        }
    }

    /** {@link #fill} in plain Java, one counter after the other: what every {@link BulkSampler} is held against. */
    public void fillPlainly(Law law, long first, float[] target, int from, int to) {
        check(first, target, from, to);
        int[] words = new int[4 * law.planes()];
        float[] values = new float[4];
        long end = first + (to - from);
        // Counted in superblocks: the first index after the last superblock of all would be 2^63. Where nothing is to
        // be drawn at 0, (end - 1) / SUPERBLOCK is 0, and no index passes.
        for (long block = first / SUPERBLOCK; block <= (end - 1) / SUPERBLOCK; block++) {
            for (int lane = 0; lane < COUNTERS; lane++) {
                words(block * COUNTERS + lane, words);
                law.four(words, values);
                for (int row = 0; row < 4; row++) {
                    long index = block * SUPERBLOCK + (long) row * COUNTERS + lane;
                    if (index >= first && index < end) {
                        target[from + (int) (index - first)] = values[row];
                    }
                }
            }
        }
    }

    /** What every fill asks of its range, before anything is written. */
    static void check(long first, float[] target, int from, int to) {
        Objects.checkFromToIndex(from, to, target.length);
        Objects.checkFromIndexSize(first, to - from, Long.MAX_VALUE);
    }

    /** 64 random bits at an index: {@link #bits} above, the same place's word of plane 1 below. */
    public long bits64(long index) {
        int[] words = new int[8];
        words(counter(index), words);
        return (long) words[row(index)] << 32 | (words[4 + row(index)] & 0xFFFFFFFFL);
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

    /** The words of a counter in as many planes as there is room for: four words each. */
    void words(long counter, int[] words) {
        for (int at = 0; at < words.length; at += 4) {
            Threefry.words(
                    words,
                    at,
                    (int) seed,
                    (int) (seed >>> 32),
                    (int) id,
                    (int) (id >>> 32),
                    (int) counter,
                    (int) (counter >>> 32),
                    at / 4,
                    0);
        }
    }

    static long counter(long index) {
        return Objects.checkIndex(index, Long.MAX_VALUE) / SUPERBLOCK * COUNTERS + index % COUNTERS;
    }

    static int row(long index) {
        return (int) (index % SUPERBLOCK / COUNTERS);
    }

    private static String escaped(String name) {
        StringBuilder text = new StringBuilder();
        name.chars().forEach(c -> text.append(c < 0x7F && c >= ' ' ? "" + (char) c : "\\u%04X".formatted(c)));
        return text.toString();
    }

    private static int littleEndian(byte[] bytes, int start) {
        int word = 0;
        for (int i = 3; i >= 0; i--) {
            word = word << 8 | (start + i < bytes.length ? bytes[start + i] & 0xFF : 0);
        }
        return word;
    }
}
