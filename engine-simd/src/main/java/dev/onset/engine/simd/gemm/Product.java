package dev.onset.engine.simd.gemm;

import dev.onset.engine.simd.kernel.TileKernel;

/**
 * The loops around the tile: C = start + A·B over a range of rows and of panels.
 *
 * <p>Every element of C is one chain of fused multiply-adds in the order of k, whatever the blocks, the tile and the
 * share of other threads, so its bits depend on none of them. C is read only where start is C, and may hold anything
 * before; operands may not overlap it. Columns are computed in whole panels, so C has room for those.
 *
 * <p>Belongs to one thread: it owns the buffers into which operands are copied.
 */
final class Product {

    private final TileKernel tile;
    private final int width;
    private final float[] strip;

    Product(TileKernel tile) {
        this.tile = tile;
        this.width = tile.columns();
        this.strip = new float[BlockSizes.ALIGNED + tile.rows() * BlockSizes.DEPTH];
    }

    /** Computes rows [rowFrom, rowTo) of the panels [panelFrom, panelTo), {@code depth} steps each. */
    void run(
            Rows a,
            Panels b,
            int depth,
            Place start,
            Place c,
            Epilogue epilogue,
            int rowFrom,
            int rowTo,
            int panelFrom,
            int panelTo) {
        int blockPanels = Math.max(1, BlockSizes.COLUMNS / width);
        int blockDepth = BlockSizes.depthBlock(depth);
        for (int panel = panelFrom; panel < panelTo; panel += blockPanels) { // loop 5
            int end = Math.min(panelTo, panel + blockPanels);
            for (int k = 0; k < depth; k += blockDepth) { // loop 4
                int steps = Math.min(blockDepth, depth - k);
                b.load(panel, end, k, steps);
                Epilogue last = k + steps == depth ? epilogue : Epilogue.NONE;
                rows(a, b, k, steps, k == 0 ? start : c, c, last, rowFrom, rowTo, panel, end);
            }
        }
    }

    /** Loop 3. */
    private void rows(
            Rows a,
            Panels b,
            int k,
            int steps,
            Place start,
            Place c,
            Epilogue epilogue,
            int rowFrom,
            int rowTo,
            int panel,
            int end) {
        int height;
        for (int row = rowFrom; row < rowTo; row += height) {
            height = tile.height(rowTo - row);
            a.strip(row, height, k, steps, strip);
            for (int p = panel; p < end; p++) { // loop 2
                tile.multiply(
                        height,
                        steps,
                        strip,
                        BlockSizes.ALIGNED,
                        height,
                        b.values(),
                        b.of(p - panel),
                        width,
                        start.values(),
                        start.of(row, p),
                        start.rowStride(),
                        c.values(),
                        c.of(row, p),
                        c.rowStride());
            }
            epilogue.apply(row, height, panel * width, (end - panel) * width);
        }
    }
}
