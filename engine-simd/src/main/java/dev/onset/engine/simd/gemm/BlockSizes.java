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
     * Steps of k in a block where rows of A lie apart: a panel of B this deep (8 KiB, 16 at 512 bits) and the rows of A
     * of a tile stay in a first-level cache of 32 KiB while the tiles of a group stream past from the second.
     */
    static final int APART_DEPTH = 128;

    /**
     * Steps of k in a block where rows of A lie side by side: three times as many. Before each tile's loop C2 checks
     * more places in A here. A panel of B (24 KiB, 48 at 512 bits) fills most of the first-level cache then; a group's
     * rows of A (144 KiB) come from the second.
     */
    static final int ADJACENT_DEPTH = 384;

    /**
     * Panels of B, 256 columns, that pass a block of A before the next block of k: all but the first of them find it in
     * the second-level cache, where their C (96 KiB) waits too. All groups of lines pass these panels before the next
     * ones, so that a large B goes by once and not once a group.
     */
    static final int PANELS = 256 / TileKernel.PANEL;

    /**
     * Lines of C in a group: a panel of them (6 KiB, 12 at 512 bits) is in the first-level cache while a block of k is
     * added, and the block of A beside it in the second. A whole number of the tallest tiles and of panels.
     */
    static final int GROUP = 96;

    /** Blocks of k are multiples of this: whole panels, since A may be panels along k. */
    private static final int STEPS = 32;

    private BlockSizes() {}

    /**
     * The cut of {@code depth} into blocks of about equal depth, near {@code target}: a short block at the end would
     * spend its time beginning and ending.
     */
    static int depthBlock(int depth, int target) {
        int blocks = Math.max(1, (depth + target / 2) / target);
        return Math.ceilDiv(Math.ceilDiv(depth, blocks), STEPS) * STEPS;
    }
}
