package dev.onset.engine.simd.kernel;

/**
 * The tiles over vectors of which 16 fit the registers: two vectors wide, six or four rows.
 *
 * <p>Six rows by two vectors load eight times for twelve multiplications, eight rows by one vector nine times for eight: a
 * processor that loads as often as it multiplies then waits for loads.
 */
final class ShortTile implements TileKernel {

    private static final int L = LaneSpecies.LANES;

    @Override
    public int height(int remaining) {
        return remaining >= 12 || remaining % ROWS != 0 ? 6 : 4;
    }

    @Override
    public int width(int remaining) {
        return 2 * L;
    }

    @Override
    public void spread(float[] from, int at, int lines, float[] to) {
        VectorSpread.lines(from, at, lines, to);
    }

    @Override
    public void adjacent(
            int height,
            int width,
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
        if (height == 6) {
            ShortAdjacentTile.six(depth, a, aAt, b, bAt, start, startAt, startStride, c, cAt);
        } else {
            ShortAdjacentTile.four(depth, a, aAt, b, bAt, start, startAt, startStride, c, cAt);
        }
    }

    @Override
    public void apart(
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
            int startStride,
            float[] c,
            int cAt) {
        if (height == 6) {
            ShortApartTile.six(depth, a, aAt, aJump, b, bAt, start, startAt, startStride, c, cAt);
        } else {
            ShortApartTile.four(depth, a, aAt, aJump, b, bAt, start, startAt, startStride, c, cAt);
        }
    }

    @Override
    public int shallowDepth() {
        return 16;
    }

    @Override
    public void shallow(int rows, int columns, int depth, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        ShortShallowTile.multiply(rows, columns, depth, a, aAt, b, bAt, c, cAt);
    }
}
