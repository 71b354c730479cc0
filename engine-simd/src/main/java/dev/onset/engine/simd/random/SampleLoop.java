package dev.onset.engine.simd.random;

import dev.onset.api.random.CutNormal;
import dev.onset.api.random.Law;
import dev.onset.api.random.RandomStream;

/**
 * What fills whole superblocks of a stream with a law's values over vectors, block by block through the first-level
 * cache. It has room of its own, so each thread needs one.
 */
public final class SampleLoop {

    /** Values of a superblock: 16 counters of 4 words. */
    public static final int SUPERBLOCK = 64;

    /**
     * Superblocks that are made at a time: 2048 words are 8 kB, and the values as much again. A whole number of those
     * made together.
     */
    private static final int AT_A_TIME = 32;

    private static final int COUNTERS = 16;

    private final Law law;
    private final VectorWords generator;
    private final int[][] words;
    private final int[] four;
    private final float[] values = new float[4];
    private final VectorCuts cuts;

    /** A loop for one law over one stream; loads vectors, so only for where {@link VectorWidth} has found some. */
    public SampleLoop(RandomStream stream, Law law) {
        this.law = law;
        generator = new VectorWords(stream.seed(), stream.id());
        four = new int[4 * law.planes()];
        words = new int[law.planes()][AT_A_TIME * SUPERBLOCK];
        cuts = new VectorCuts(law instanceof CutNormal ? AT_A_TIME * SUPERBLOCK : 0);
    }

    /** Puts the values of superblocks {@code first} to {@code first + count - 1} into an array from {@code at} on. */
    public void fill(long first, int count, float[] target, int at) {
        for (int done = 0; done < count; done += AT_A_TIME) {
            int now = Math.min(AT_A_TIME, count - done);
            for (int plane = 0; plane < words.length; plane++) {
                generator.fill(words[plane], first + done, now, plane);
            }
            values(now * SUPERBLOCK, target, at + done * SUPERBLOCK);
        }
    }

    private void values(int count, float[] target, int at) {
        switch (law) {
            case Law.Normal normal ->
                VectorNormals.fill(words[0], count, target, at, normal.deviation(), normal.mean());
            case Law.Symmetric uniform -> VectorUniforms.fill(words[0], count, target, at, uniform);
            case CutNormal cut -> {
                cuts.fill(words[0], count, target, at, cut);
                if (cut.reachesBeyond()) {
                    beyond(cut, count, target, at);
                }
            }
            default -> oneByOne(count, target, at);
        }
    }

    private void beyond(CutNormal cut, int count, float[] target, int at) {
        for (int i = 0; i < count; i++) {
            int word = words[0][i];
            if (cut.isBeyond(word)) {
                target[at + i] = cut.value(word);
            }
        }
    }

    /** The law itself over words that vectors made. */
    private void oneByOne(int count, float[] target, int at) {
        for (int block = 0; block < count; block += SUPERBLOCK) {
            for (int lane = block; lane < block + COUNTERS; lane++) {
                for (int row = 0; row < four.length; row++) {
                    int plane = row / 4;
                    four[row] = words[plane][lane + (row % 4) * COUNTERS];
                }
                law.four(four, values);
                for (int row = 0; row < 4; row++) {
                    target[at + lane + row * COUNTERS] = values[row];
                }
            }
        }
    }
}
