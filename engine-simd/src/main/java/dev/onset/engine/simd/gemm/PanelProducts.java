package dev.onset.engine.simd.gemm;

import dev.onset.api.linear.MatrixProducts;
import dev.onset.api.linear.PanelMatrix;
import dev.onset.api.linear.PanelMatrix.Part;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.product.TileKernel;
import dev.onset.engine.simd.kernel.width.VectorWidth;

/**
 * Products for whoever asks for {@link MatrixProducts}: the tiles of the engine on matrices in panels as wide as its
 * own.
 *
 * <p>Where the incubator module is not there the tiles are scalar: the same bits, slowly.
 */
public final class PanelProducts implements MatrixProducts {

    private static final int P = TileKernel.PANEL;

    private final TileKernel tile =
            Kernels.forWidthOrScalar(VectorWidth.current()).tile();
    /** Where chains begin; nobody writes it. */
    private final float[] zeros = new float[P * P];

    @Override
    public int panelWidth() {
        return P;
    }

    @Override
    public void multiplyTransposed(Part a, Part b, Part c) {
        MatrixProducts.requireTransposedFit(a, b, c);
        requireOwnWidth(c.matrix());
        int depth = BlockSizes.depthBlock(a.rows(), BlockSizes.ADJACENT_DEPTH);
        for (int k = 0; k < a.rows(); k += depth) {
            int steps = Math.min(depth, a.rows() - k);
            for (int column = 0; column < c.columns(); column += P) {
                adjacentPanel(a, b, c, k, steps, column);
            }
        }
    }

    private static void requireOwnWidth(PanelMatrix matrix) {
        if (matrix.width() != P) {
            throw new IllegalArgumentException(
                    "these products read panels of " + P + " columns, not of " + matrix.width());
        }
    }

    private void adjacentPanel(Part a, Part b, Part c, int k, int steps, int column) {
        float[] result = c.matrix().values();
        float[] start = k == 0 ? zeros : result;
        int columns = Math.min(P, c.columns() - column);
        int rows;
        for (int row = 0; row < c.rows(); row += rows) {
            rows = Math.min(Layout.tiled(c.rows()) - row, P - row % P);
            int to = c.at(row, column);
            int from = k == 0 ? 0 : to;
            tile.adjacent(
                    rows,
                    columns,
                    steps,
                    a.matrix().values(),
                    a.at(k, row),
                    b.matrix().values(),
                    b.at(k, column),
                    start,
                    from,
                    result,
                    to);
        }
    }

    @Override
    public void addProduct(Part a, Part b, Part c) {
        MatrixProducts.requireFit(a, b, c);
        requireOwnWidth(c.matrix());
        for (int row = 0; row < c.rows(); row += BlockSizes.GROUP) {
            int end = Math.min(c.rows(), row + BlockSizes.GROUP);
            for (int column = 0; column < c.columns(); column += P) {
                apartPanel(a, b, c, row, end, column);
            }
        }
    }

    private void apartPanel(Part a, Part b, Part c, int first, int last, int column) {
        tile.apart(
                Layout.tiled(last - first),
                Math.min(P, c.columns() - column),
                b.rows(),
                a.matrix().values(),
                a.at(first, 0),
                a.matrix().panelStride() - P,
                b.matrix().values(),
                b.at(0, column),
                c.matrix().values(),
                c.at(first, column),
                true);
    }
}
