package dev.onset.engine.simd.measure;

import dev.onset.engine.simd.gemm.Share;
import dev.onset.engine.simd.network.Task;
import dev.onset.engine.simd.network.Team;
import java.util.Arrays;

/** How fast memory beyond the caches is filled and copied, by the JDK's own loops. */
public final class MemoryProbe implements AutoCloseable {

    /** Larger than any cache; less where the heap is small. */
    private static final long MOST_BYTES = 256L << 20;

    private static final int HEAP_SHARE = 8;
    private static final int PAGE = 1024;

    private final float[] from;
    private final float[] to;
    private final Team team;
    private final Task fill = this::fillShare;
    private final Task copy = this::copyShare;
    private float value;

    /** A probe on {@code threads} threads at once, the caller's included, of 256 MiB or what the heap has room for. */
    public MemoryProbe(int threads) {
        this(threads, Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / HEAP_SHARE));
    }

    /**
     * A probe that writes so many bytes.
     *
     * @param threads the caller's included, at least 1
     * @param bytes below 8 GiB; beyond the caches to measure memory; as many again are read from
     */
    public MemoryProbe(int threads, long bytes) {
        from = new float[(int) (bytes / Float.BYTES)];
        to = new float[from.length];
        team = new Team(threads, "onset-memory");
    }

    /** Bytes that one fill writes. */
    public long fillBytes() {
        return (long) Float.BYTES * to.length;
    }

    /** Bytes that one copy reads and writes. */
    public long copyBytes() {
        return 2 * fillBytes();
    }

    /** Fills the whole array. */
    public void fill() {
        value++;
        team.run(fill, team.size());
    }

    /** Copies the whole array. */
    public void copy() {
        team.run(copy, team.size());
    }

    private void fillShare(int part, int parts) {
        Arrays.fill(to, Share.from(to.length, PAGE, part, parts), Share.to(to.length, PAGE, part, parts), value);
    }

    private void copyShare(int part, int parts) {
        int at = Share.from(to.length, PAGE, part, parts);
        System.arraycopy(from, at, to, at, Share.to(to.length, PAGE, part, parts) - at);
    }

    @Override
    public void close() {
        team.close();
    }
}
