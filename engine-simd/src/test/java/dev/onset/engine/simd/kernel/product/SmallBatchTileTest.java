package dev.onset.engine.simd.kernel.product;

import static dev.onset.engine.simd.kernel.product.PartialSums.COUNT;
import static dev.onset.engine.simd.kernel.product.PartialSums.UNITS;
import static dev.onset.engine.simd.kernel.product.TileKernel.PANEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Products of few rows, chains and their adding up, of this width and in plain Java, against the definition: the same bits. */
final class SmallBatchTileTest {

    private static final long SEED = 20_261_125;
    private static final int D_AT = 5;
    private static final int W_AT = 3;
    private static final int AT = 12;

    private static List<SmallBatchTile> tiles() {
        List<SmallBatchTile> tiles = new ArrayList<>(List.of(new ScalarSmallBatchTile()));
        if (VectorWidth.current().bits() > 0) {
            tiles.add(new VectorSmallBatchTile(false));
            tiles.add(new VectorSmallBatchTile(true));
        }
        return tiles;
    }

    @Test
    void everyUnitOfEveryRowIsOneChainInTheOrderOfK() {
        for (SmallBatchTile tile : tiles()) {
            for (int depth : new int[] {1, 2, 3, 8, 33}) {
                for (int panels = 1; panels <= 5; panels++) {
                    for (int rows = 1; rows <= 9; rows++) {
                        checkProduct(tile, rows, depth, panels * PANEL);
                    }
                }
            }
        }
    }

    private static void checkProduct(SmallBatchTile tile, int rows, int depth, int units) {
        int xStride = depth + 3;
        int wStride = depth * PANEL + 7;
        int zStride = units + 5;
        float[] x = random("x", rows * xStride);
        float[] w = random("w", W_AT + units / PANEL * wStride);
        float[] start = random("start", D_AT + units);
        float[] z = random("z", AT + rows * zStride);
        float[] expected = z.clone();
        for (int row = 0; row < rows; row++) {
            for (int unit = 0; unit < units; unit++) {
                float sum = start[D_AT + unit];
                int at = W_AT + unit / PANEL * wStride + unit % PANEL;
                for (int k = 0; k < depth; k++) {
                    sum = Math.fma(x[row * xStride + k], w[at + k * PANEL], sum);
                }
                expected[AT + row * zStride + unit] = sum;
            }
        }
        int height;
        for (int row = 0; row < rows; row += height) {
            height = tile.height(rows - row);
            int xAt = row * xStride;
            int zAt = AT + row * zStride;
            tile.multiply(height, depth, x, xAt, xStride, w, W_AT, wStride, units, start, D_AT, z, zAt, zStride);
        }
        assertThat(z)
                .as("%s, %d rows, %d steps, %d units, seed %d", tile.getClass(), rows, depth, units, SEED)
                .isEqualTo(expected);
    }

    @Test
    void chainsTakeUnitsByTurnsAndGoOnFromWhatWasThere() {
        for (SmallBatchTile tile : tiles()) {
            for (int samples = 1; samples <= 8; samples++) {
                for (int inputs : new int[] {1, 2, 3, 5, 31, 64, 70}) {
                    check(tile, samples, inputs);
                }
            }
        }
    }

    private static void check(SmallBatchTile tile, int samples, int inputs) {
        int dStride = samples * PANEL + 3;
        int wStride = inputs * PANEL + 7;
        float[] d = random("d", D_AT + UNITS / PANEL * dStride);
        float[] w = random("w", W_AT + UNITS / PANEL * wStride);
        float[] chains = random("before", AT + samples * inputs * COUNT);
        float[] expected = chains.clone();
        for (int sample = 0; sample < samples; sample++) {
            for (int input = 0; input < inputs; input++) {
                int to = AT + PartialSums.at(sample, samples, input, inputs);
                for (int j = 0; j < UNITS; j++) {
                    int chain = to + j % COUNT;
                    float weight = w[W_AT + j / PANEL * wStride + input * PANEL + j % PANEL];
                    float gradient = d[D_AT + j / PANEL * dStride + sample * PANEL + j % PANEL];
                    expected[chain] = Math.fma(weight, gradient, expected[chain]);
                }
            }
        }
        tile.accumulate(d, D_AT, dStride, samples, w, W_AT, wStride, inputs, chains, AT);
        assertThat(chains)
                .as("%s, %d samples, %d inputs, seed %d", tile.getClass().getSimpleName(), samples, inputs, SEED)
                .isEqualTo(expected);
    }

    @Test
    void eachSumHasChainsOfItsOwn() {
        for (int samples = 1; samples <= 8; samples++) {
            int inputs = 5;
            int[] owners = new int[samples * inputs * COUNT];
            for (int i = 0; i < samples * inputs; i++) {
                int at = PartialSums.at(i / inputs, samples, i % inputs, inputs);
                for (int chain = at; chain < at + COUNT; chain++) {
                    owners[chain]++;
                }
            }
            assertThat(owners).as("%d samples", samples).containsOnly(1);
        }
    }

    @Test
    void halvesAreAddedToHalves() {
        for (int samples = 1; samples <= 8; samples++) {
            int inputs = 7;
            float[] chains = random("chains", AT + samples * inputs * COUNT);
            float[] dx = new float[3 + inputs * PANEL];
            float[] expected = dx.clone();
            for (int i = 0; i < samples * inputs; i++) {
                int sample = i / inputs;
                int from = AT + PartialSums.at(sample, samples, i % inputs, inputs);
                float[] sum = Arrays.copyOfRange(chains, from, from + COUNT);
                for (int half = COUNT / 2; half > 0; half /= 2) {
                    for (int j = 0; j < half; j++) {
                        sum[j] += sum[j + half];
                    }
                }
                expected[3 + i % inputs * PANEL + sample] = sum[0];
            }
            PartialSums.fold(chains, AT, samples, inputs, dx, 3);
            assertThat(dx).as("%d samples, seed %d", samples, SEED).isEqualTo(expected);
        }
    }

    private static float[] random(String name, int count) {
        float[] values = new float[count];
        RandomStream.root(SEED).child(name).normals(values);
        return values;
    }
}
