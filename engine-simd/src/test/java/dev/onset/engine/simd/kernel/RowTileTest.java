package dev.onset.engine.simd.kernel;

import static dev.onset.engine.simd.kernel.TileKernel.PANEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chains and their adding up, of this width and in plain Java, against the definition: the same bits. */
final class RowTileTest {

    private static final long SEED = 20_261_125;
    private static final int D_AT = 5;
    private static final int W_AT = 3;
    private static final int MOST_PANELS = 7;
    private static final int MOST_INPUTS = 12;

    private static List<RowTile> tiles() {
        List<RowTile> tiles = new ArrayList<>(List.of(new ScalarRowTile()));
        if (VectorWidth.current().bits() > 0) {
            tiles.add(new VectorRowTile(false));
            tiles.add(new VectorRowTile(true));
        }
        return tiles;
    }

    @Test
    void chainsRunAlongThePanels() {
        for (RowTile tile : tiles()) {
            for (int panels = 1; panels <= MOST_PANELS; panels++) {
                for (int samples : new int[] {1, 2, 3, 8}) {
                    for (int inputs = TileKernel.ROWS; inputs <= MOST_INPUTS; inputs += TileKernel.ROWS) {
                        check(tile, panels, samples, inputs);
                    }
                }
            }
        }
    }

    private static void check(RowTile tile, int panels, int samples, int inputs) {
        int dStride = (samples + 1) * PANEL;
        int wStride = (inputs + 2) * PANEL;
        float[] d = random("d", D_AT + panels * dStride);
        float[] w = random("w", W_AT + panels * wStride);
        float[] sums = random("whatever was there", inputs * samples * PANEL);
        tile.chains(panels, d, D_AT, dStride, samples, w, W_AT, wStride, inputs, sums);
        for (int i = 0; i < sums.length; i++) {
            int place = i % PANEL;
            int sample = i / PANEL % samples;
            int input = i / PANEL / samples;
            float chain = 0;
            for (int panel = 0; panel < panels; panel++) {
                float weight = w[W_AT + panel * wStride + input * PANEL + place];
                chain = Math.fma(weight, d[D_AT + panel * dStride + sample * PANEL + place], chain);
            }
            assertThat(sums[i])
                    .as("%s, input %d sample %d place %d", tile.getClass().getSimpleName(), input, sample, place)
                    .isEqualTo(chain);
        }
    }

    @Test
    void halvesAreAddedToHalves() {
        for (RowTile tile : tiles()) {
            for (int count : new int[] {1, 2, 31}) {
                float[] sums = random("sums", count * PANEL);
                float[] expected = sums.clone();
                float[] totals = new float[count];
                tile.fold(sums, count, totals);
                for (int i = 0; i < count; i++) {
                    for (int half = PANEL / 2; half > 0; half /= 2) {
                        for (int j = 0; j < half; j++) {
                            expected[i * PANEL + j] += expected[i * PANEL + j + half];
                        }
                    }
                    assertThat(totals[i])
                            .as("%s, %d of %d", tile.getClass().getSimpleName(), i, count)
                            .isEqualTo(expected[i * PANEL]);
                }
            }
        }
    }

    private static float[] random(String name, int count) {
        float[] values = new float[count];
        RandomStream.root(SEED).child(name).normals(values);
        return values;
    }
}
