package dev.onset.engine.simd.gemm;

/**
 * Where the loops of a product are cut. The loops are numbered as in the BLIS papers, from the outside: 5 over columns,
 * 4 over k, 3 over rows, 2 over the panels of a block, 1 is the tile's own.
 *
 * <p>The figures were chosen on a server core with 48 KiB of first-level and 2 MiB of second-level cache and change no
 * result.
 */
final class BlockSizes {

    /**
     * Loop 4: k of a block. A strip of 12 rows (12 KiB) and a panel of 32 columns (32 KiB) share the first-level cache.
     */
    static final int DEPTH = 256;

    /** Loop 5: columns of a block. With {@link #DEPTH} it takes half of the second-level cache. */
    static final int COLUMNS = 1024;

    /** Floats in a cache line. */
    static final int LINE = 16;

    /**
     * Where panels start in their arrays: an array's data begin 16 bytes after a multiple of 64 in a large array, so
     * that 12 floats on a load of 64 bytes does not straddle two lines.
     */
    static final int ALIGNED = 12;

    /** Row lengths from here on avoid even multiples of a line, whose rows would compete for the same cache sets. */
    static final int CONFLICTING = 256;

    private BlockSizes() {}

    /** The cut of {@code depth} into equal blocks of at most {@link #DEPTH}. */
    static int depthBlock(int depth) {
        int blocks = (depth + DEPTH - 1) / DEPTH;
        return (depth + blocks - 1) / blocks;
    }
}
