package dev.onset.training;

/**
 * The samples of one step: their inputs copied side by side, and which samples they are.
 *
 * <p>A workspace that is filled again and again and then allocates nothing. It belongs to one thread.
 */
public final class Batch {

    private final Samples samples;
    private final float[] inputs;
    private final int[] chosen;
    private int rows;

    /**
     * An empty batch.
     *
     * @param samples where its samples come from
     * @param capacity the most samples it will hold, at least 1
     */
    public Batch(Samples samples, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a batch holds at least 1 sample, not " + capacity);
        }
        this.samples = samples;
        this.inputs = new float[Math.multiplyExact(capacity, samples.inputs())];
        this.chosen = new int[capacity];
    }

    /** Takes the {@code count} samples that stand in {@code order} at {@code from} and after. */
    public void fill(int[] order, int from, int count) {
        samples.gather(order, from, count, inputs);
        System.arraycopy(order, from, chosen, 0, count);
        rows = count;
    }

    /** Where the samples come from. */
    public Samples samples() {
        return samples;
    }

    /** The most samples it holds. */
    public int capacity() {
        return chosen.length;
    }

    /** How many samples it holds now. */
    public int rows() {
        return rows;
    }

    /**
     * The inputs, {@link #rows} rows from the array's start: the array itself, which the next {@link #fill} overwrites.
     */
    public float[] inputs() {
        return inputs;
    }

    /** The index, within {@link #samples}, of the sample in a row. */
    public int sample(int row) {
        return chosen[row];
    }
}
