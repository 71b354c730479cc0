package dev.onset.engine.simd.kernel;

/**
 * The tiles over vectors of which 16 fit the registers: two vectors wide, six or four rows.
 *
 * <p>Six rows by two vectors load eight times for twelve multiplications, eight rows by one vector nine times for eight: a
 * processor that loads as often as it multiplies then waits for loads.
 */
final class ShortTile implements TileKernel {

    private static final int L = LaneSpecies.LANES;

    /** Rows of A, 12 KiB at 128 steps, that one half of a panel of B passes before the other, while both are in the cache. */
    private static final int TOGETHER = 24;

    /** Where the chains of a tile begin; nobody writes it. */
    private final float[] zeros = new float[6 * PANEL];

    @Override
    public void spread(float[] from, int at, int lines, float[] to) {
        VectorSpread.lines(from, at, lines, to);
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
            int startStride,
            float[] c,
            int cAt) {
        int height;
        for (int r = 0; r < rows; r += height) {
            int left = rows - r;
            height = left >= 12 || left % ROWS != 0 ? 6 : 4;
            for (int j = 0; j < columns; j += 2 * L) {
                int from = startAt + r * startStride + j;
                int to = cAt + r * PANEL + j;
                if (height == 6) {
                    ShortAdjacentTile.six(depth, a, aAt + r, b, bAt + j, start, from, startStride, c, to);
                } else {
                    ShortAdjacentTile.four(depth, a, aAt + r, b, bAt + j, start, from, startStride, c, to);
                }
            }
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
        int together;
        for (int r = 0; r < rows; r += together) {
            int left = rows - r;
            together = left >= TOGETHER ? TOGETHER : left >= 12 ? 12 : left;
            int p = aAt + r * PANEL;
            for (int j = 0; j < columns; j += 2 * L) {
                int to = cAt + r * PANEL + j;
                int from = resume ? to : 0;
                if (together >= 12) {
                    int step = resume ? 6 * PANEL : 0;
                    ShortApartTile.six(together / 6, depth, a, p, aJump, b, bAt + j, start, from, step, c, to);
                } else {
                    int step = resume ? 4 * PANEL : 0;
                    ShortApartTile.four(together / 4, depth, a, p, aJump, b, bAt + j, start, from, step, c, to);
                }
            }
        }
    }

    @Override
    public int shallowDepth() {
        return 16;
    }

    @Override
    public void shallow(int rows, int columns, int depth, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        if (columns <= 2 * L) {
            VectorShallowTile.multiply(rows, columns, depth, a, aAt, b, bAt, c, cAt);
        } else {
            ShortShallowTile.multiply(rows, columns, depth, a, aAt, b, bAt, c, cAt);
        }
    }
}
