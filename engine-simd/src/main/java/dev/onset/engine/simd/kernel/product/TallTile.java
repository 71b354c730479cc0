package dev.onset.engine.simd.kernel.product;

import dev.onset.engine.simd.kernel.width.LaneSpecies;

/**
 * The tiles over vectors of which 32 fit the registers: one or two vectors wide; twelve, eight or four rows.
 *
 * <p>Few shapes on purpose: each is one more method that first runs interpreted.
 */
public final class TallTile implements TileKernel {

    private static final int L = LaneSpecies.LANES;

    /** Where the chains of a tile begin; nobody writes it. */
    private final float[] zeros = new float[12 * PANEL];

    private static int height(int remaining) {
        return remaining >= 12 ? 12 : remaining >= 8 ? 8 : 4;
    }

    private static int width(int remaining) {
        return remaining > L ? 2 * L : L;
    }

    @Override
    public void spread(float[] from, int at, int lines, float[] to) {
        VectorLines.spread(from, at, lines, to);
    }

    @Override
    public void addLines(float[] from, int at, int lines, float[] sums, int sumsAt) {
        VectorLines.add(from, at, lines, sums, sumsAt);
    }

    @Override
    public void adjacent(
            int rows,
            int columns,
            int depth,
            float[] a,
            int aAt,
            float[] b,
            int bAt,
            float[] start,
            int startAt,
            float[] c,
            int cAt) {
        int height;
        for (int r = 0; r < rows; r += height) {
            height = height(rows - r);
            int width;
            for (int j = 0; j < columns; j += width) {
                width = width(columns - j);
                int from = startAt + r * PANEL + j;
                int to = cAt + r * PANEL + j;
                adjacentTile(height, width, depth, a, aAt + r, b, bAt + j, start, from, c, to);
            }
        }
    }

    private static void adjacentTile(
            int height,
            int width,
            int depth,
            float[] a,
            int aAt,
            float[] b,
            int bAt,
            float[] start,
            int startAt,
            float[] c,
            int cAt) {
        if (width == L) {
            switch (height) {
                case 12 -> NarrowAdjacentTile.twelve(depth, a, aAt, b, bAt, start, startAt, c, cAt);
                case 8 -> NarrowAdjacentTile.eight(depth, a, aAt, b, bAt, start, startAt, c, cAt);
                default -> NarrowAdjacentTile.four(depth, a, aAt, b, bAt, start, startAt, c, cAt);
            }
            return;
        }
        switch (height) {
            case 12 -> WideAdjacentTile.twelve(depth, a, aAt, b, bAt, start, startAt, c, cAt);
            case 8 -> WideAdjacentTile.eight(depth, a, aAt, b, bAt, start, startAt, c, cAt);
            default -> WideAdjacentTile.four(depth, a, aAt, b, bAt, start, startAt, c, cAt);
        }
    }

    @Override
    public void apart(
            int rows,
            int columns,
            int depth,
            float[] a,
            int aAt,
            int aJump,
            float[] b,
            int bAt,
            float[] c,
            int cAt,
            boolean resume) {
        float[] start = resume ? c : zeros;
        int height;
        for (int r = 0; r < rows; r += height) {
            height = height(rows - r);
            int p = aAt + r * PANEL;
            int width;
            for (int j = 0; j < columns; j += width) {
                width = width(columns - j);
                int to = cAt + r * PANEL + j;
                int from = resume ? to : 0;
                apartTile(height, width, depth, a, p, aJump, b, bAt + j, start, from, c, to);
            }
        }
    }

    private static void apartTile(
            int height,
            int width,
            int depth,
            float[] a,
            int aAt,
            int aJump,
            float[] b,
            int bAt,
            float[] start,
            int startAt,
            float[] c,
            int cAt) {
        if (width == L) {
            switch (height) {
                case 12 -> NarrowApartTile.twelve(depth, a, aAt, aJump, b, bAt, start, startAt, c, cAt);
                case 8 -> NarrowApartTile.eight(depth, a, aAt, aJump, b, bAt, start, startAt, c, cAt);
                default -> NarrowApartTile.four(depth, a, aAt, aJump, b, bAt, start, startAt, c, cAt);
            }
            return;
        }
        switch (height) {
            case 12 -> WideApartTile.twelve(depth, a, aAt, aJump, b, bAt, start, startAt, c, cAt);
            case 8 -> WideApartTile.eight(depth, a, aAt, aJump, b, bAt, start, startAt, c, cAt);
            default -> WideApartTile.four(depth, a, aAt, aJump, b, bAt, start, startAt, c, cAt);
        }
    }

    /** With as many, tiles still took a third more time; more were not tried. */
    @Override
    public int shallowDepth() {
        return 8;
    }

    @Override
    public void shallow(int rows, int columns, int depth, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        VectorShallowTile.multiply(rows, columns, depth, a, aAt, b, bAt, c, cAt);
    }
}
