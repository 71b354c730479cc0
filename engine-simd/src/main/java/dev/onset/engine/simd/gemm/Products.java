package dev.onset.engine.simd.gemm;

import dev.onset.engine.simd.kernel.product.TileKernel;

/**
 * The three products of a dense layer, for one thread: Z = X·Wᵀ + b, dX = D·W and dW = Dᵀ·X, on the panels of
 * {@link Layout}.
 *
 * <p>Every element of a result is one chain of fused multiply-adds in the order of k, whatever the blocks, the tiles
 * and the share of other threads, so its bits depend on none of them. Results are overwritten without being read;
 * operands may not overlap them. Each call computes part {@code part} of {@code parts}: some panels of the result, or
 * some lines of all its panels, whichever is the more even.
 *
 * <p>The loops are those of Goto and van de Geijn (doi:10.1145/1356052.1356053) without the packing, which the layout
 * makes needless: some panels of B; groups of lines; blocks of k, whose A those panels pass; tiles.
 */
public final class Products {

    private static final int P = Layout.PANEL;

    private final TileKernel tile;
    private final float[] spread = new float[BlockSizes.GROUP * P];

    public Products(TileKernel tile) {
        this.tile = tile;
    }

    /**
     * Z = X·Wᵀ + b.
     *
     * @param x features of {@code samples}
     * @param biases one a unit, filled up to whole panels
     * @param z features
     */
    public void forward(
            float[] x,
            int samples,
            float[] weights,
            float[] biases,
            int fanOut,
            int fanIn,
            float[] z,
            Epilogue epilogue,
            int part,
            int parts) {
        int panels = Layout.panels(samples);
        boolean byLines = byLines(panels, fanOut, parts);
        int sampleFrom = byLines ? 0 : Share.from(panels, 1, part, parts);
        int sampleTo = byLines ? panels : Share.to(panels, 1, part, parts);
        int unitFrom = byLines ? Share.from(fanOut, P, part, parts) : 0;
        int unitTo = byLines ? Share.to(fanOut, P, part, parts) : fanOut;
        for (int first = sampleFrom; first < sampleTo; first += BlockSizes.PANELS) {
            int last = Math.min(sampleTo, first + BlockSizes.PANELS);
            for (int u = unitFrom; u < unitTo; u += BlockSizes.GROUP) {
                int units = Math.min(BlockSizes.GROUP, unitTo - u);
                tile.spread(biases, u, Layout.tiled(units), spread);
                forwardGroup(x, samples, first, last, weights, fanOut, fanIn, u, units, z, epilogue);
            }
        }
    }

    /** Whether lines are shared at least as evenly as panels: lines, because each thread then has A to itself. */
    private static boolean byLines(int panels, int lines, int parts) {
        long lineShare = Math.ceilDiv(Layout.panels(lines), parts);
        long panelShare = Math.ceilDiv(panels, parts);
        return lineShare * panels <= panelShare * Layout.panels(lines);
    }

    private void forwardGroup(
            float[] x,
            int samples,
            int first,
            int last,
            float[] w,
            int fanOut,
            int fanIn,
            int unit,
            int units,
            float[] z,
            Epilogue epilogue) {
        int block = BlockSizes.depthBlock(fanIn, BlockSizes.ADJACENT_DEPTH);
        for (int k = 0; k < fanIn; k += block) {
            int steps = Math.min(block, fanIn - k);
            for (int s = first; s < last; s++) {
                int columns = Math.min(P, samples - s * P);
                forwardBlock(x, s, columns, w, fanOut, fanIn, k, steps, unit, units, z);
                if (k + steps == fanIn) {
                    epilogue.apply(s, unit, units);
                }
            }
        }
    }

    private void forwardBlock(
            float[] x,
            int s,
            int columns,
            float[] w,
            int fanOut,
            int fanIn,
            int k,
            int steps,
            int unit,
            int units,
            float[] z) {
        int xAt = Layout.at(s, k, fanIn);
        int group = Layout.at(s, unit, fanOut);
        float[] start = k == 0 ? spread : z;
        int startAt = k == 0 ? 0 : group;
        int rows;
        for (int r = 0; r < units; r += rows) {
            int inPanel = (unit + r) % P;
            rows = Math.min(Layout.tiled(units) - r, P - inPanel);
            int wAt = Layout.at((unit + r) / P, k, fanIn) + inPanel;
            int at = r * P;
            tile.adjacent(rows, columns, steps, w, wAt, x, xAt, start, startAt + at, z, group + at);
        }
    }

    /**
     * dX = D·W.
     *
     * @param d features of {@code samples}
     * @param dx features
     */
    public void inputGradient(
            float[] d,
            int samples,
            float[] weights,
            int fanOut,
            int fanIn,
            float[] dx,
            Epilogue epilogue,
            int part,
            int parts) {
        apart(weights, d, samples, fanOut, fanIn, dx, fanIn, epilogue, part, parts);
    }

    /**
     * dW = Dᵀ·X.
     *
     * @param d unit panels of {@code samples}
     * @param x features of {@code samples}
     * @param gradient as weights
     */
    public void weightGradient(
            float[] d,
            float[] x,
            int samples,
            int fanOut,
            int fanIn,
            float[] gradient,
            Epilogue epilogue,
            int part,
            int parts) {
        apart(x, d, fanOut, samples, fanIn, gradient, fanIn, epilogue, part, parts);
    }

    /**
     * As {@link #weightGradient}, each group of lines into the same place at the start of {@code scratch}, where the
     * epilogue finds it.
     *
     * @param scratch {@link #scratchLength} floats
     */
    public void weightGradientByGroups(
            float[] d,
            float[] x,
            int samples,
            int fanOut,
            int fanIn,
            float[] scratch,
            Epilogue epilogue,
            int part,
            int parts) {
        apart(x, d, fanOut, samples, fanIn, scratch, 0, epilogue, part, parts);
    }

    /** Floats that an instance holds. */
    public static int bufferLength() {
        return BlockSizes.GROUP * P;
    }

    /** Floats that the gradients of a group of lines need. */
    public static int scratchLength() {
        return Layout.at(0, BlockSizes.GROUP, BlockSizes.GROUP);
    }

    /** C = A·B, with A's lines apart: {@code depth} steps, A and C of {@code lines} lines. */
    private void apart(
            float[] a,
            float[] b,
            int columns,
            int depth,
            int lines,
            float[] c,
            int cLines,
            Epilogue epilogue,
            int part,
            int parts) {
        int panels = Layout.panels(columns);
        boolean byLines = byLines(panels, lines, parts);
        int panelFrom = byLines ? 0 : Share.from(panels, 1, part, parts);
        int panelTo = byLines ? panels : Share.to(panels, 1, part, parts);
        int lineFrom = byLines ? Share.from(lines, P, part, parts) : 0;
        int lineTo = byLines ? Share.to(lines, P, part, parts) : lines;
        // Where all panels' results have one place, each is finished before the next begins.
        int together = cLines == 0 ? 1 : BlockSizes.PANELS;
        for (int from = panelFrom; from < panelTo; from += BlockSizes.PANELS) {
            int to = Math.min(panelTo, from + BlockSizes.PANELS);
            for (int line = lineFrom; line < lineTo; line += BlockSizes.GROUP) {
                int count = Math.min(BlockSizes.GROUP, lineTo - line);
                for (int first = from; first < to; first += together) {
                    int last = Math.min(to, first + together);
                    apartGroup(a, b, columns, first, last, depth, lines, line, count, c, cLines, epilogue);
                }
            }
        }
    }

    private void apartGroup(
            float[] a,
            float[] b,
            int columns,
            int first,
            int last,
            int depth,
            int lines,
            int line,
            int count,
            float[] c,
            int cLines,
            Epilogue epilogue) {
        boolean shallow = depth <= tile.shallowDepth();
        int block = shallow ? depth : BlockSizes.depthBlock(depth, BlockSizes.APART_DEPTH);
        int jump = (Layout.lines(lines) - 1) * P;
        for (int k = 0; k < depth; k += block) {
            int steps = Math.min(block, depth - k);
            int aAt = Layout.at(k / P, line, lines);
            for (int panel = first; panel < last; panel++) {
                int wide = Math.min(P, columns - panel * P);
                int bAt = Layout.at(panel, k, depth);
                int cAt = cLines == 0 ? Layout.ALIGNED : Layout.at(panel, line, cLines);
                if (shallow) {
                    tile.shallow(Layout.tiled(count), wide, depth, a, aAt, b, bAt, c, cAt);
                } else {
                    tile.apart(Layout.tiled(count), wide, steps, a, aAt, jump, b, bAt, c, cAt, k > 0);
                }
                if (k + steps == depth) {
                    epilogue.apply(panel, line, count);
                }
            }
        }
    }
}
