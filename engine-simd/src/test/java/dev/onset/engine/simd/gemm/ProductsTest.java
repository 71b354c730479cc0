package dev.onset.engine.simd.gemm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.product.PartialSums;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The three products against plain loops: the same bits at every size, from any mixture of shares, over NaN. */
final class ProductsTest {

    private static final long SEED = 7;
    private static final int[] SIZES = {1, 2, 3, 4, 5, 7, 9, 11, 12, 13, 16, 17, 23, 31, 32, 33, 48, 63, 64, 65, 70};

    private final Products products =
            new Products(Kernels.forWidth(VectorWidth.current()).tile());

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
    void severalBlocks() {
        check(5, 700, 3);
        check(3, 9, 1100);
        check(600, 5, 4);
        check(13, 259, 1037);
        check(40, 3000, 40);
        check(270, 130, 290);
        check(290, 620, 20);
        check(1, 130, 64);
        check(7, 259, 101);
        check(8, 45, 127);
    }

    private void check(int samples, int fanIn, int fanOut) {
        for (int parts : new int[] {1, 2, 5}) {
            check(samples, fanIn, fanOut, parts);
        }
    }

    private void check(int samples, int fanIn, int fanOut, int parts) {
        String shape = "samples " + samples + ", " + fanIn + " -> " + fanOut + ", parts " + parts + ", seed " + SEED;
        float[] x = random("x", samples * fanIn);
        float[] w = random("w", fanOut * fanIn);
        float[] bias = random("b", fanOut);
        float[] d = random("d", samples * fanOut);
        float[] features = features(x, samples, fanIn);
        float[] panels = new float[Layout.weightLength(fanOut, fanIn)];
        Layout.pack(w, fanOut, fanIn, panels);
        assertThat(Layout.unpack(panels, fanOut, fanIn)).isEqualTo(w);
        poisonMissingUnits(panels, fanOut, fanIn);
        assertForward(
                shape,
                x,
                w,
                bias,
                forward(features, samples, panels, bias, fanOut, fanIn, parts),
                samples,
                fanIn,
                fanOut);

        float[] few = forwardSmallBatch(x, samples, panels, bias, fanOut, fanIn, parts);
        assertForward(shape + ", rows", x, w, bias, few, samples, fanIn, fanOut);

        float[] rows = new float[Layout.unitPanelLength(samples, fanOut)];
        Layout.pack(transposed(d, samples, fanOut), fanOut, samples, rows);
        poisonMissingUnits(rows, fanOut, samples);
        float[] gradient = poison(panels.length);
        for (int part = 0; part < parts; part++) {
            products.weightGradient(rows, features, samples, fanOut, fanIn, gradient, Epilogue.NONE, part, parts);
        }
        float[] unpacked = Layout.unpack(gradient, fanOut, fanIn);
        assertWeightGradient(shape, x, d, unpacked, samples, fanIn, fanOut);
        assertThat(byGroups(rows, features, samples, fanOut, fanIn)).as(shape).isEqualTo(unpacked);

        float[] dx = poison(Layout.featureLength(samples, fanIn));
        float[] told = poison(dx.length);
        float[] slopes = features(d, samples, fanOut);
        for (int part = 0; part < parts; part++) {
            Epilogue keep = keep(dx, told, fanIn);
            products.inputGradient(slopes, samples, panels, fanOut, fanIn, dx, keep, part, parts);
        }
        assertInputGradient(shape, d, w, rows(told, samples, fanIn), samples, fanIn, fanOut);
        if (SmallBatchProducts.suitsInputGradient(samples, fanOut)) {
            float[] fewDx = inputGradientOfRows(rows, samples, panels, fanOut, fanIn, parts);
            assertInputGradientOfRows(shape, d, w, fewDx, samples, fanIn, fanOut);
        }
    }

    private float[] inputGradientOfRows(float[] rows, int samples, float[] panels, int fanOut, int fanIn, int parts) {
        SmallBatchProducts few =
                new SmallBatchProducts(Kernels.forWidth(VectorWidth.current()).smallBatchTile());
        float[] dx = poison(Layout.featureLength(samples, fanIn));
        int[] told = new int[fanIn];
        Epilogue epilogue = (panel, line, lines) -> {
            assertThat(panel).isZero();
            for (int input = line; input < line + lines; input++) {
                told[input]++;
            }
        };
        for (int part = 0; part < parts; part++) {
            few.inputGradient(rows, samples, panels, fanOut, fanIn, dx, epilogue, part, parts);
        }
        assertThat(told).as("inputs the epilogue is told of").containsOnly(1);
        return rows(dx, samples, fanIn);
    }

    private float[] forward(
            float[] features, int samples, float[] panels, float[] bias, int fanOut, int fanIn, int parts) {
        float[] biases = Arrays.copyOf(bias, Layout.panels(fanOut) * Layout.PANEL);
        float[] z = poison(Layout.featureLength(samples, fanOut));
        float[] told = poison(z.length);
        for (int part = 0; part < parts; part++) {
            Epilogue keep = keep(z, told, fanOut);
            products.forward(features, samples, panels, biases, fanOut, fanIn, z, keep, part, parts);
        }
        return rows(told, samples, fanOut);
    }

    /** Keeps the lines of a result as they are when the epilogue is told of them, which is once. */
    private static Epilogue keep(float[] result, float[] told, int lines) {
        return (panel, line, count) -> {
            int at = Layout.at(panel, line, lines);
            assertThat(told[at])
                    .as("panel %d, line %d before it is told of", panel, line)
                    .isNaN();
            System.arraycopy(result, at, told, at, count * Layout.PANEL);
        };
    }

    private float[] forwardSmallBatch(
            float[] x, int samples, float[] panels, float[] bias, int fanOut, int fanIn, int parts) {
        SmallBatchProducts few =
                new SmallBatchProducts(Kernels.forWidth(VectorWidth.current()).smallBatchTile());
        int stride = Layout.panels(fanOut) * Layout.PANEL;
        float[] z = poison(samples * stride);
        for (int part = 0; part < parts; part++) {
            few.forward(
                    x,
                    fanIn,
                    samples,
                    panels,
                    Arrays.copyOf(bias, stride),
                    fanOut,
                    fanIn,
                    z,
                    stride,
                    part,
                    parts,
                    parts % 2 == 0);
        }
        float[] dense = new float[samples * fanOut];
        for (int r = 0; r < samples; r++) {
            System.arraycopy(z, r * stride, dense, r * fanOut, fanOut);
        }
        return dense;
    }

    /** The weight gradient, taken from the scratch group by group. */
    private float[] byGroups(float[] rows, float[] features, int samples, int fanOut, int fanIn) {
        float[] scratch = poison(Products.scratchLength());
        float[] gradient = new float[Layout.weightLength(fanOut, fanIn)];
        Epilogue copy = (panel, line, lines) -> System.arraycopy(
                scratch, Layout.ALIGNED, gradient, Layout.at(panel, line, fanIn), lines * Layout.PANEL);
        products.weightGradientByGroups(rows, features, samples, fanOut, fanIn, scratch, copy, 0, 1);
        return Layout.unpack(gradient, fanOut, fanIn);
    }

    /** Features are the weights' layout of the transpose: samples for units. */
    private static float[] features(float[] rows, int samples, int count) {
        float[] features = new float[Layout.featureLength(samples, count)];
        Layout.pack(rows, samples, count, features);
        return features;
    }

    private static float[] rows(float[] features, int samples, int count) {
        return Layout.unpack(features, samples, count);
    }

    private static float[] transposed(float[] matrix, int rows, int columns) {
        float[] transposed = new float[matrix.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                transposed[c * rows + r] = matrix[r * columns + c];
            }
        }
        return transposed;
    }

    private static void assertForward(
            String shape, float[] x, float[] w, float[] bias, float[] z, int rows, int fanIn, int fanOut) {
        for (int r = 0; r < rows; r++) {
            for (int o = 0; o < fanOut; o++) {
                float sum = bias[o];
                for (int i = 0; i < fanIn; i++) {
                    sum = Math.fma(x[r * fanIn + i], w[o * fanIn + i], sum);
                }
                same(z[r * fanOut + o], sum, shape);
            }
        }
    }

    private static void assertWeightGradient(
            String shape, float[] x, float[] d, float[] gradient, int rows, int fanIn, int fanOut) {
        for (int o = 0; o < fanOut; o++) {
            for (int i = 0; i < fanIn; i++) {
                float sum = 0;
                for (int r = 0; r < rows; r++) {
                    sum = Math.fma(x[r * fanIn + i], d[r * fanOut + o], sum);
                }
                same(gradient[o * fanIn + i], sum, shape);
            }
        }
    }

    private static void assertInputGradient(
            String shape, float[] d, float[] w, float[] dx, int rows, int fanIn, int fanOut) {
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < fanIn; i++) {
                float sum = 0;
                for (int o = 0; o < fanOut; o++) {
                    sum = Math.fma(d[r * fanOut + o], w[o * fanIn + i], sum);
                }
                same(dx[r * fanIn + i], sum, shape);
            }
        }
    }

    /** Unit u in chain u mod 8 from zero, then halves added to halves. */
    private static void assertInputGradientOfRows(
            String shape, float[] d, float[] w, float[] dx, int rows, int fanIn, int fanOut) {
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < fanIn; i++) {
                float[] chains = new float[PartialSums.COUNT];
                for (int o = 0; o < fanOut; o++) {
                    int chain = o % PartialSums.COUNT;
                    chains[chain] = Math.fma(d[r * fanOut + o], w[o * fanIn + i], chains[chain]);
                }
                for (int half = PartialSums.COUNT / 2; half > 0; half /= 2) {
                    for (int j = 0; j < half; j++) {
                        chains[j] += chains[j + half];
                    }
                }
                same(dx[r * fanIn + i], chains[0], shape + ", few samples");
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

    /** What lies in the places of units that are not there must not be felt. */
    private static void poisonMissingUnits(float[] panels, int fanOut, int lines) {
        for (int unit = fanOut; unit < Layout.panels(fanOut) * Layout.PANEL; unit++) {
            for (int line = 0; line < lines; line++) {
                panels[Layout.at(unit / Layout.PANEL, line, lines) + unit % Layout.PANEL] = Float.NaN;
            }
        }
    }

    private static float[] random(String name, int count) {
        float[] values = new float[count];
        RandomStream.root(SEED).child(name).normals(values);
        return values;
    }
}
