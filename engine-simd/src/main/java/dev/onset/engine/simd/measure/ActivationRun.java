package dev.onset.engine.simd.measure;

import dev.onset.api.activation.Activation;
import dev.onset.engine.simd.gemm.Layout;
import dev.onset.engine.simd.gemm.Share;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.activation.ActivationLoops;
import dev.onset.engine.simd.kernel.activation.ForwardLoop;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import dev.onset.engine.simd.network.Task;
import dev.onset.engine.simd.network.Team;
import java.util.Arrays;

/** An activation over many numbers by the engine's own loop, over and over; few numbers are not shared by threads. */
public final class ActivationRun implements Runnable, AutoCloseable {

    /** What a number costs, in multiplications. */
    private static final long WORK = 32;

    /** Numbers of the smallest share: whole vectors, and no cache line of two threads. */
    private static final int UNIT = 1024;

    private final ForwardLoop loop;
    private final Team team;
    private final float[] from;
    private final float[] to;
    private final int count;
    private final Task task = this::share;

    /**
     * A run over a copy of these numbers.
     *
     * @param inPlace whether results go where the numbers were, and are the next run's numbers
     * @param threads the caller's included, at least 1
     */
    public ActivationRun(Activation activation, float[] numbers, boolean inPlace, int threads) {
        this(
                new ActivationLoops(Kernels.forWidth(VectorWidth.current())).forward(activation),
                new Team(threads, "onset-activation"),
                numbers,
                inPlace);
    }

    private ActivationRun(ForwardLoop loop, Team team, float[] numbers, boolean inPlace) {
        this.loop = loop;
        this.team = team;
        count = numbers.length;
        // The loop works on whole vectors.
        from = new float[Layout.ALIGNED + count + VectorWidth.current().lanes()];
        System.arraycopy(numbers, 0, from, Layout.ALIGNED, count);
        to = inPlace ? from : new float[from.length];
    }

    /** The same loop, compiled once, and the same threads, over a copy of other numbers. */
    public ActivationRun over(float[] numbers) {
        return new ActivationRun(loop, team, numbers, to == from);
    }

    @Override
    public void run() {
        team.run(task, team.partsFor(WORK * count));
    }

    private void share(int part, int parts) {
        int at = Share.from(count, UNIT, part, parts);
        loop.apply(from, to, Layout.ALIGNED + at, Share.to(count, UNIT, part, parts) - at);
    }

    /** A copy of what the last run computed. */
    public float[] result() {
        return Arrays.copyOfRange(to, Layout.ALIGNED, Layout.ALIGNED + count);
    }

    /** Stops the threads, those of the runs over other numbers too. */
    @Override
    public void close() {
        team.close();
    }
}
