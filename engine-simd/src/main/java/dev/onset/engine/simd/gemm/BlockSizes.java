package dev.onset.engine.simd.gemm;

import dev.onset.engine.simd.kernel.product.TileKernel;

/**
 * Where the loops of a product are cut; no figure changes a result.
 *
 * <p>Chosen with {@code onset bench} and trials of other figures in one process, on server cores with 32 KiB of
 * first-level and 512 KiB of second-level cache; with 48 KiB and 2 MiB, 256 and 512 steps made no difference.
 * Docs/decisions/0030 has the figures.
 */
final class BlockSizes {

    /**
     * Steps of k in a block: a panel of B this deep (16 KiB) and the rows of A of a tile stay in a first-level cache of
     * 32 KiB while the tiles of a group stream past from the second. Whole panels, because A may be panels along k.
     */
    static final int DEPTH = 128;

    /**
     * Lines of C in a group, which is finished before the next begins, so that C (12 KiB) is in the first-level cache
     * from its first step to its epilogue, and the group's rows of A, up to some thousand steps of k, in the second while
     * all panels of B pass. A whole number of the tallest tiles and of panels.
     */
    static final int GROUP = 96;

    private BlockSizes() {}

    /**
     * The cut of {@code depth} into blocks of about equal depth, near {@link #DEPTH}, in whole panels: a short one at
     * the end would spend its time beginning and ending.
     */
    static int depthBlock(int depth) {
        int blocks = Math.max(1, (depth + DEPTH / 2) / DEPTH);
        return Math.ceilDiv(Math.ceilDiv(depth, blocks), TileKernel.PANEL) * TileKernel.PANEL;
    }
}
