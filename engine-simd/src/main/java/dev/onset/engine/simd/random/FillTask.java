package dev.onset.engine.simd.random;

import dev.onset.api.random.Law;
import dev.onset.api.random.RandomStream;

/**
 * A range of an array and the indices that fill it: {@code target[from + i]} gets the value at {@code first + i}.
 *
 * @param stream where the words come from
 * @param law what they are turned into
 * @param first index of the first value
 * @param target what is written
 * @param from the first place
 * @param to one past the last place
 */
@SuppressWarnings("ArrayRecordComponent") // a task, never compared
record FillTask(RandomStream stream, Law law, long first, float[] target, int from, int to) implements Runnable {

    private static final int SUPERBLOCK = SampleLoop.SUPERBLOCK;

    /** How many values. */
    int count() {
        return to - from;
    }

    /** One of so many parts of nearly the same size, cut where superblocks end. */
    FillTask part(int part, int parts) {
        return new FillTask(
                stream, law, first + cut(part, parts), target, from + cut(part, parts), from + cut(part + 1, parts));
    }

    private int cut(int part, int parts) {
        if (part == 0 || part == parts) {
            return part == 0 ? 0 : to - from;
        }
        long index = first + (long) (to - from) * part / parts;
        return (int) Math.max(0, index - index % SUPERBLOCK - first);
    }

    @Override
    public void run() {
        SampleLoop loop = new SampleLoop(stream, law);
        int at = from;
        int head = (int) Math.min(to - from, (SUPERBLOCK - first % SUPERBLOCK) % SUPERBLOCK);
        if (head > 0) {
            corner(loop, first, at, head);
            at += head;
        }
        int blocks = (to - at) / SUPERBLOCK;
        loop.fill((first + head) / SUPERBLOCK, blocks, target, at);
        at += blocks * SUPERBLOCK;
        if (at < to) {
            corner(loop, first + (at - from), at, to - at);
        }
    }

    /** Part of one superblock, which is made as a whole. */
    private void corner(SampleLoop loop, long index, int at, int count) {
        float[] values = new float[SUPERBLOCK];
        loop.fill(index / SUPERBLOCK, 1, values, 0);
        System.arraycopy(values, (int) (index % SUPERBLOCK), target, at, count);
    }
}
