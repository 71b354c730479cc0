package dev.onset.engine.simd.gemm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.TileKernel;
import dev.onset.engine.simd.kernel.VectorWidth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The three products against plain loops: the same bits at every size, from any mixture of shares, over NaN. */
final class ProductsTest {

    private static final long SEED = 7;
    private static final int[] SIZES = {1, 2, 3, 4, 5, 7, 9, 11, 12, 13, 16, 17, 23, 31, 32, 33, 48, 63, 64, 65, 70};

    private final TileKernel tile = Kernels.forWidth(VectorWidth.current()).tile();
    private final Layout layout = Layout.of(tile);
    private final Products products = new Products(tile);

    @Test
    void everySizeUpTo70InEachPlace() {
        for (int size = 1; size <= 70; size++) {
            check(size, 5, 3);
            check(3, size, 6);
            check(14, 3, size);
        }
    }

    @Test
    void tailsTogether() {
        for (int rows : SIZES) {
            for (int fanIn : new int[] {1, 17, 33, 70}) {
                for (int fanOut : new int[] {1, 10, 31, 65}) {
                    check(rows, fanIn, fanOut);
                }
            }
        }
    }

    @Test
    void severalBlocksOfDepthAndColumns() {
        check(5, 700, 3);
        check(3, 9, 1100);
        check(600, 5, 4);
        check(13, 259, 1037);
    }

    private void check(int rows, int fanIn, int fanOut) {
        String shape = "rows " + rows + ", " + fanIn + " -> " + fanOut + ", seed " + SEED;
        int width = layout.width();
        int xStride = fanIn + 1;
        int stride = layout.stride(fanOut);
        float[] x = random("x", rows * xStride);
        float[] w = random("w", fanOut * fanIn);
        float[] bias = Arrays.copyOf(random("b", fanOut), layout.panels(fanOut) * width);
        float[] d = new float[rows * stride];
        float[] dense = random("d", rows * fanOut);
        for (int r = 0; r < rows; r++) {
            System.arraycopy(dense, r * fanOut, d, r * stride, fanOut);
        }
        float[] panels = new float[layout.weightLength(fanOut, fanIn)];
        layout.pack(w, fanOut, fanIn, panels);
        assertThat(layout.unpack(panels, fanOut, fanIn)).isEqualTo(w);

        float[] z = poison(rows * stride);
        int cut = rows / 2;
        int panelCut = layout.panels(fanOut) / 2;
        for (int[] s : shares(cut, rows, panelCut, layout.panels(fanOut))) {
            products.forward(x, xStride, panels, bias, fanIn, z, stride, Epilogue.NONE, s[0], s[1], s[2], s[3]);
        }
        assertForward(shape, x, xStride, w, bias, z, stride, rows, fanIn, fanOut);

        float[] gradient = poison(panels.length);
        for (int[] s : shares(fanIn / 2, fanIn, panelCut, layout.panels(fanOut))) {
            products.weightGradient(d, stride, x, xStride, rows, fanIn, gradient, s[0], s[1], s[2], s[3]);
        }
        assertWeightGradient(shape, x, xStride, dense, layout.unpack(gradient, fanOut, fanIn), rows, fanIn, fanOut);

        int dxStride = layout.stride(fanIn);
        float[] dx = poison(rows * dxStride);
        for (int[] s : shares(cut, rows, layout.panels(fanIn) / 2, layout.panels(fanIn))) {
            products.inputGradient(
                    d, stride, panels, fanOut, fanIn, dx, dxStride, Epilogue.NONE, s[0], s[1], s[2], s[3]);
        }
        assertInputGradient(shape, dense, w, dx, dxStride, rows, fanIn, fanOut);
    }

    /** Four quarters, some of them empty. */
    private static int[][] shares(int rowCut, int rows, int panelCut, int panels) {
        return new int[][] {
            {0, rowCut, 0, panelCut},
            {rowCut, rows, 0, panelCut},
            {0, rowCut, panelCut, panels},
            {rowCut, rows, panelCut, panels}
        };
    }

    private static void assertForward(
            String shape,
            float[] x,
            int xStride,
            float[] w,
            float[] bias,
            float[] z,
            int stride,
            int rows,
            int fanIn,
            int fanOut) {
        for (int r = 0; r < rows; r++) {
            for (int o = 0; o < fanOut; o++) {
                float sum = bias[o];
                for (int i = 0; i < fanIn; i++) {
                    sum = Math.fma(x[r * xStride + i], w[o * fanIn + i], sum);
                }
                same(z[r * stride + o], sum, shape);
            }
        }
    }

    private static void assertWeightGradient(
            String shape, float[] x, int xStride, float[] d, float[] gradient, int rows, int fanIn, int fanOut) {
        for (int o = 0; o < fanOut; o++) {
            for (int i = 0; i < fanIn; i++) {
                float sum = 0;
                for (int r = 0; r < rows; r++) {
                    sum = Math.fma(x[r * xStride + i], d[r * fanOut + o], sum);
                }
                same(gradient[o * fanIn + i], sum, shape);
            }
        }
    }

    private static void assertInputGradient(
            String shape, float[] d, float[] w, float[] dx, int dxStride, int rows, int fanIn, int fanOut) {
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < fanIn; i++) {
                float sum = 0;
                for (int o = 0; o < fanOut; o++) {
                    sum = Math.fma(d[r * fanOut + o], w[o * fanIn + i], sum);
                }
                same(dx[r * dxStride + i], sum, shape);
            }
        }
    }

    private static void same(float actual, float expected, String shape) {
        if (Float.floatToRawIntBits(actual) != Float.floatToRawIntBits(expected)) {
            assertThat(actual).as(shape).isEqualTo(expected);
        }
    }

    private static float[] poison(int count) {
        float[] values = new float[count];
        Arrays.fill(values, Float.NaN);
        return values;
    }

    private static float[] random(String name, int count) {
        float[] values = new float[count];
        RandomStream.root(SEED).child(name).normals(values);
        return values;
    }
}
