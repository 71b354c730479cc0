package dev.onset.engine.simd.random;

import dev.onset.api.random.CutNormal;
import dev.onset.api.random.CutTail;
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
     * Superblocks that are made at a time: 512 words are 2 kB, and the values, as much again, wait for memory while the
     * next words are made. With four times as many they do not: 1e8 uniforms take a tenth longer, and a fill of 1e4 has
     * 8 kB to find. A whole number of those made together.
     */
    private static final int AT_A_TIME = 8;

    private final VectorWords generator;
    private final int[][] words;
    private final Turn turn;

    /** A loop for one law over one stream; loads vectors, so only for where there are some. */
    public SampleLoop(RandomStream stream, Law law) {
        generator = new VectorWords(stream.seed(), stream.id());
        words = new int[law.planes()][AT_A_TIME * SUPERBLOCK];
        turn = turn(law);
    }

    /** Puts the values of superblocks {@code first} to {@code first + count - 1} into an array from {@code at} on. */
    public void fill(long first, int count, float[] target, int at) {
        for (int done = 0; done < count; done += AT_A_TIME) {
            int now = Math.min(AT_A_TIME, count - done);
            for (int plane = 0; plane < words.length; plane++) {
                generator.fill(words[plane], first + done, now, plane);
            }
            turn.intoValues(words, now * SUPERBLOCK, target, at + done * SUPERBLOCK);
        }
    }

    private static Turn turn(Law law) {
        return switch (law) {
            case Law.Normal normal ->
                (words, count, target, at) ->
                        VectorNormals.fill(words[0], count, target, at, normal.deviation(), normal.mean());
            case Law.Symmetric uniform ->
                (words, count, target, at) -> VectorUniforms.fill(words[0], count, target, at, uniform);
            case CutNormal cut -> {
                VectorCuts cuts = new VectorCuts(cut, AT_A_TIME * SUPERBLOCK);
                yield (words, count, target, at) -> cuts.fill(words[0], count, target, at);
            }
            case Law.Sign sign -> (words, count, target, at) -> VectorChoices.signs(words[0], count, target, at, sign);
            case Law.Mask mask -> (words, count, target, at) -> VectorChoices.masks(words[0], count, target, at, mask);
            case Law.Interval interval ->
                (words, count, target, at) -> intervals(words[0], words[1], count, target, at, interval);
            case CutTail tail -> (words, count, target, at) -> tails(words[0], count, target, at, tail);
        };
    }

    /** In plain Java: there is no vector of doubles as long as one of words. */
    private static void intervals(int[] words, int[] more, int count, float[] target, int at, Law.Interval law) {
        for (int i = 0; i < count; i++) {
            target[at + i] = law.value(words[i], more[i]);
        }
    }

    /** In plain Java: far tails are rare. */
    private static void tails(int[] words, int count, float[] target, int at, CutTail law) {
        for (int i = 0; i < count; i++) {
            target[at + i] = law.value(words[i]);
        }
    }

    /** What turns {@code count} words of each plane, whole superblocks, into values; it may use the words up. */
    @FunctionalInterface
    private interface Turn {

        void intoValues(int[][] words, int count, float[] target, int at);
    }
}
