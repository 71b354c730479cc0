package dev.onset.engine.simd.measure;

import dev.onset.engine.simd.kernel.width.VectorWidth;
import dev.onset.engine.simd.network.Task;
import dev.onset.engine.simd.network.Team;

/**
 * The most fused multiply-adds that this processor computes at the engine's vector width: what kernels are held
 * against.
 */
public final class PeakProbe implements Runnable, AutoCloseable {

    /** Runs of the chains in one run of the probe: some hundred microseconds, beside which a fork is nothing. */
    private static final int REPEATS = 256;

    private final Chains chains;
    private final Team team;
    private final float[][] sinks;
    private final Task task = this::share;

    /** A probe on {@code threads} threads at once, the caller's included. */
    public PeakProbe(int threads) {
        VectorWidth width = VectorWidth.current();
        width.require();
        chains = chains(width);
        team = new Team(threads, "onset-peak");
        sinks = new float[threads][chains.sinkLength()];
    }

    private static Chains chains(VectorWidth width) {
        if (width.bits() == 0) {
            return new ScalarChains();
        }
        return width.hasManyRegisters() ? new VectorChains.Many() : new VectorChains.Few();
    }

    /** Floating-point operations of one run, over all threads. */
    public long operations() {
        return chains.operations() * REPEATS * team.size();
    }

    @Override
    public void run() {
        team.run(task, team.size());
    }

    private void share(int part, int parts) {
        for (int i = 0; i < REPEATS; i++) {
            chains.run(sinks[part]);
        }
    }

    @Override
    public void close() {
        team.close();
    }
}
