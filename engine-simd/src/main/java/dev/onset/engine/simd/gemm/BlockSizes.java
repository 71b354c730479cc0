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
     * Steps of k in a block where rows of A lie apart: a panel of B this deep (16 KiB) and the rows of A of a tile stay
     * in a first-level cache of 32 KiB while the tiles of a group stream past from the second.
     */
    static final int APART_DEPTH = 128;

    /**
     * Steps of k in a block where rows of A lie side by side. Half as many again, some 2 % faster: before each tile's
     * loop C2 checks more places in A here, and that weighs more than what the first-level cache then lacks.
     */
    static final int ADJACENT_DEPTH = 192;

    /**
     * Lines of C in a group, which is finished before the next begins, so that C (12 KiB) is in the first-level cache
     * from its first step to its epilogue, and the group's rows of A, up to some thousand steps of k, in the second while
     * all panels of B pass. A whole number of the tallest tiles and of panels.
     */
    static final int GROUP = 96;

    private BlockSizes() {}

    /**
     * The cut of {@code depth} into blocks of about equal depth, near {@code target}, in whole panels: A may be panels
     * along k, and a short block at the end would spend its time beginning and ending.
     */
    static int depthBlock(int depth, int target) {
        int blocks = Math.max(1, (depth + target / 2) / target);
        return Math.ceilDiv(Math.ceilDiv(depth, blocks), TileKernel.PANEL) * TileKernel.PANEL;
    }
}
