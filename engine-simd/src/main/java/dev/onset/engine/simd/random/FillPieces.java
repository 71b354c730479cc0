package dev.onset.engine.simd.random;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A range in pieces that any number of threads take one after the other, so that none waits for one that began late.
 * Who makes a value changes nothing about it.
 */
final class FillPieces implements Runnable {

    /** Values of a piece in a long range: some 50 microseconds of work. */
    private static final int COUNT = 1 << 16;

    /** Pieces a thread in a short one. */
    private static final int A_THREAD = 4;

    private final FillTask whole;
    private final int pieces;
    private final AtomicInteger next = new AtomicInteger();

    FillPieces(FillTask whole, int threads) {
        this.whole = whole;
        pieces = Math.max(A_THREAD * threads, whole.count() / COUNT);
    }

    /** Makes pieces until all are taken. */
    @Override
    public void run() {
        for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            whole.part(piece, pieces).run();
        }
    }
}
