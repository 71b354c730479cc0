package dev.onset.engine.simd.kernel.product;

import dev.onset.engine.simd.kernel.width.LaneSpecies;

/**
 * The tiles over vectors of which 16 fit the registers: two vectors wide, six or four rows.
 *
 * <p>Six rows by two vectors load eight times for twelve multiplications, eight rows by one vector nine times for
 * eight: a processor that loads as often as it multiplies then waits for loads.
 */
public final class ShortTile implements TileKernel {

    private static final int L = LaneSpecies.LANES;

    /** Steps of k in a round of the tiles of six rows, which make whole rounds only. */
    private static final int STEPS = 4;

    /** Up to so many steps, uneven ones are better off with fewer rows at once. */
    private static final int FEW_STEPS = 32;

    /** Where the chains of a tile begin; nobody writes it. */
    private final float[] zeros = new float[6 * PANEL];

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
        int whole = inRounds(depth);
        int bySix = rowsBySix(rows, whole);
        for (int r = 0; r < bySix; r += 6) {
            for (int j = 0; j < columns; j += 2 * L) {
                int from = startAt + r * PANEL + j;
                int to = cAt + r * PANEL + j;
                ShortAdjacentTile.six(whole, a, aAt + r, b, bAt + j, start, from, c, to);
            }
        }
        for (int r = whole < depth ? 0 : bySix; r < rows; r += 4) {
            boolean resume = r < bySix;
            int done = resume ? whole : 0;
            for (int j = 0; j < columns; j += 2 * L) {
                int to = cAt + r * PANEL + j;
                float[] first = resume ? c : start;
                int from = resume ? to : startAt + r * PANEL + j;
                int p = aAt + done * PANEL + r;
                ShortAdjacentTile.four(depth - done, a, p, b, bAt + done * PANEL + j, first, from, c, to);
            }
        }
    }

    /** Steps of k that tiles of six rows make. */
    private static int inRounds(int depth) {
        return depth % STEPS == 0 || depth > FEW_STEPS ? depth / STEPS * STEPS : 0;
    }

    /** Rows that go by six, in pairs of tiles, so that what is left goes by four. */
    private static int rowsBySix(int rows, int steps) {
        return steps > 0 ? rows / 12 * 12 : 0;
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
        int whole = inRounds(depth);
        int bySix = rowsBySix(rows, whole);
        for (int r = 0; r < bySix; r += 6) {
            for (int j = 0; j < columns; j += 2 * L) {
                int to = cAt + r * PANEL + j;
                apartSix(whole, a, aAt + r * PANEL, aJump, b, bAt + j, c, to, resume);
            }
        }
        for (int r = whole < depth ? 0 : bySix; r < rows; r += 4) {
            int done = r < bySix ? whole : 0;
            int p = aAt + r * PANEL + done / PANEL * (PANEL + aJump) + done % PANEL;
            for (int j = 0; j < columns; j += 2 * L) {
                int to = cAt + r * PANEL + j;
                apartFour(depth - done, a, p, aJump, b, bAt + done * PANEL + j, c, to, resume || r < bySix);
            }
        }
    }

    private void apartSix(
            int depth, float[] a, int aAt, int aJump, float[] b, int bAt, float[] c, int cAt, boolean resume) {
        if (resume) {
            ShortApartTile.six(depth, a, aAt, aJump, b, bAt, c, cAt, c, cAt);
        } else {
            ShortApartTile.six(depth, a, aAt, aJump, b, bAt, zeros, 0, c, cAt);
        }
    }

    private void apartFour(
            int depth, float[] a, int aAt, int aJump, float[] b, int bAt, float[] c, int cAt, boolean resume) {
        if (resume) {
            ShortApartTile.four(depth, a, aAt, aJump, b, bAt, c, cAt, c, cAt);
        } else {
            ShortApartTile.four(depth, a, aAt, aJump, b, bAt, zeros, 0, c, cAt);
        }
    }

    /** With 16 steps level with tiles, with 24 slower. */
    @Override
    public int shallowDepth() {
        return 16;
    }

    @Override
    public void shallow(int rows, int columns, int depth, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        ShortShallowTile.multiply(rows, columns, depth, a, aAt, b, bAt, c, cAt);
    }
}
