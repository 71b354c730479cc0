package dev.onset.engine.simd.gemm;

import dev.onset.engine.simd.kernel.TileKernel;

/**
 * Where the loops of a product are cut; no figure changes a result.
 *
 * <p>Chosen on a server core with 48 KiB of first-level and 2 MiB of second-level cache.
 */
final class BlockSizes {

    /**
     * Steps of k in a block: a panel of B this deep (32 KiB) stays in the first-level cache while the tiles of a group
     * stream past it from the second. Whole panels, because A may be panels along k.
     */
    static final int DEPTH = 256;

    /**
     * Lines of C in a group, which is finished before the next begins, so that C (12 KiB) is in the first-level cache
     * from its first step to its epilogue. A whole number of the tallest tiles and of panels.
     */
    static final int GROUP = 96;

    /** Floats of A in a block, which all panels of B pass: half of the second-level cache. */
    private static final int BLOCK = 1 << 18;

    private BlockSizes() {}

    /** The cut of {@code depth} into blocks of about equal depth, at most {@link #DEPTH}, in whole panels. */
    static int depthBlock(int depth) {
        int blocks = Math.ceilDiv(depth, DEPTH);
        return Math.ceilDiv(Math.ceilDiv(depth, blocks), TileKernel.PANEL) * TileKernel.PANEL;
    }

    /** Lines of C, in whole groups, whose A is a block. */
    static int lineBlock(int depth) {
        return Math.max(1, BLOCK / depth / GROUP) * GROUP;
    }
}
