package dev.onset.engine.simd.kernel.product;

import java.util.Arrays;

/**
 * Tiles of four rows by two numbers in plain Java: the twin of the vector tiles, bit for bit, and the whole engine
 * where there are no vectors.
 */
public final class ScalarTile implements TileKernel {

    @Override
    public void spread(float[] from, int at, int lines, float[] to) {
        for (int r = 0; r < lines; r++) {
            Arrays.fill(to, r * PANEL, (r + 1) * PANEL, from[at + r]);
        }
    }

    @Override
    public void addLines(float[] from, int at, int lines, float[] sums, int sumsAt) {
        Arrays.fill(sums, sumsAt, sumsAt + PANEL, 0);
        for (int r = 0; r < lines; r++) {
            for (int j = 0; j < PANEL; j++) {
                sums[sumsAt + j] += from[at + r * PANEL + j];
            }
        }
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
        for (int r = 0; r < rows; r += ROWS) {
            for (int j = 0; j < columns; j += 2) {
                int to = cAt + r * PANEL + j;
                begin(start, startAt + r * PANEL + j, c, to);
                steps(depth, a, aAt + r, PANEL, 1, b, bAt + j, c, to);
            }
        }
    }

    private static void begin(float[] start, int startAt, float[] c, int cAt) {
        for (int r = 0; r < ROWS; r++) {
            c[cAt + r * PANEL] = start[startAt + r * PANEL];
            c[cAt + r * PANEL + 1] = start[startAt + r * PANEL + 1];
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
        for (int r = 0; r < rows; r += ROWS) {
            for (int j = 0; j < columns; j += 2) {
                int to = cAt + r * PANEL + j;
                if (!resume) {
                    beginWithZero(c, to);
                }
                int p = aAt + r * PANEL;
                for (int k = 0; k < depth; k += PANEL) {
                    steps(Math.min(PANEL, depth - k), a, p, 1, PANEL, b, bAt + k * PANEL + j, c, to);
                    p += PANEL + aJump;
                }
            }
        }
    }

    private static void beginWithZero(float[] c, int cAt) {
        for (int r = 0; r < ROWS; r++) {
            c[cAt + r * PANEL] = 0;
            c[cAt + r * PANEL + 1] = 0;
        }
    }

    /** Any would do: {@link #shallow} is {@link #apart}. */
    @Override
    public int shallowDepth() {
        return 8;
    }

    @Override
    public void shallow(int rows, int columns, int depth, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        apart(rows, columns, depth, a, aAt, 0, b, bAt, c, cAt, false);
    }

    private static void steps(
            int depth, float[] a, int aAt, int aStep, int aRow, float[] b, int bAt, float[] c, int cAt) {
        float c0x0 = c[cAt];
        float c0x1 = c[cAt + 1];
        float c1x0 = c[cAt + PANEL];
        float c1x1 = c[cAt + PANEL + 1];
        float c2x0 = c[cAt + 2 * PANEL];
        float c2x1 = c[cAt + 2 * PANEL + 1];
        float c3x0 = c[cAt + 3 * PANEL];
        float c3x1 = c[cAt + 3 * PANEL + 1];
        int p = aAt;
        int q = bAt;
        for (int k = 0; k < depth; k++) {
            float b0 = b[q];
            float b1 = b[q + 1];
            float a0 = a[p];
            c0x0 = Math.fma(a0, b0, c0x0);
            c0x1 = Math.fma(a0, b1, c0x1);
            float a1 = a[p + aRow];
            c1x0 = Math.fma(a1, b0, c1x0);
            c1x1 = Math.fma(a1, b1, c1x1);
            float a2 = a[p + 2 * aRow];
            c2x0 = Math.fma(a2, b0, c2x0);
            c2x1 = Math.fma(a2, b1, c2x1);
            float a3 = a[p + 3 * aRow];
            c3x0 = Math.fma(a3, b0, c3x0);
            c3x1 = Math.fma(a3, b1, c3x1);
            p += aStep;
            q += PANEL;
        }
        c[cAt] = c0x0;
        c[cAt + 1] = c0x1;
        c[cAt + PANEL] = c1x0;
        c[cAt + PANEL + 1] = c1x1;
        c[cAt + 2 * PANEL] = c2x0;
        c[cAt + 2 * PANEL + 1] = c2x1;
        c[cAt + 3 * PANEL] = c3x0;
        c[cAt + 3 * PANEL + 1] = c3x1;
    }
}
