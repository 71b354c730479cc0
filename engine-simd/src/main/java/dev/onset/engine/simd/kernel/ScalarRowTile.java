package dev.onset.engine.simd.kernel;

import java.util.Arrays;

/** Rows in plain Java: the twin of {@link VectorRowTile}, and what runs where there are no vectors. */
final class ScalarRowTile implements RowTile {

    private static final int P = TileKernel.PANEL;

    @Override
    public int height(int remaining) {
        return 1;
    }

    @Override
    public void multiply(
            int height,
            int depth,
            float[] x,
            int xAt,
            int xStride,
            float[] w,
            int wAt,
            int wStride,
            int units,
            float[] start,
            int startAt,
            float[] z,
            int zAt,
            int zStride,
            boolean down) {
        System.arraycopy(start, startAt, z, zAt, units);
        for (int unit = 0; unit < units; unit += P) {
            int p = wAt + unit / P * wStride;
            for (int k = 0; k < depth; k++) {
                float value = x[xAt + k];
                for (int j = 0; j < P; j++) {
                    z[zAt + unit + j] = Math.fma(value, w[p + k * P + j], z[zAt + unit + j]);
                }
            }
        }
    }

    @Override
    public void chains(
            int panels,
            float[] d,
            int dAt,
            int dStride,
            int samples,
            float[] w,
            int wAt,
            int wStride,
            int inputs,
            float[] sums) {
        Arrays.fill(sums, 0, inputs * samples * P, 0);
        for (int i = 0; i < inputs * samples; i++) {
            for (int panel = 0; panel < panels; panel++) {
                int p = dAt + panel * dStride + i % samples * P;
                int q = wAt + panel * wStride + i / samples * P;
                for (int j = 0; j < P; j++) {
                    sums[i * P + j] = Math.fma(w[q + j], d[p + j], sums[i * P + j]);
                }
            }
        }
    }

    @Override
    public void fold(float[] sums, int count, float[] totals) {
        for (int i = 0; i < count; i++) {
            for (int half = P / 2; half > 0; half /= 2) {
                for (int j = i * P; j < i * P + half; j++) {
                    sums[j] += sums[j + half];
                }
            }
            totals[i] = sums[i * P];
        }
    }
}
