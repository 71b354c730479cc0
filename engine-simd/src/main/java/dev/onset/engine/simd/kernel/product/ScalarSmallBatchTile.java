package dev.onset.engine.simd.kernel.product;

/** Rows in plain Java: the twin of {@link VectorSmallBatchTile}, and what runs where there are no vectors. */
public final class ScalarSmallBatchTile implements SmallBatchTile {

    private static final int P = TileKernel.PANEL;

    @Override
    public int height(int remaining) {
        return 1;
    }

    @Override
    public int panelsAtOnce() {
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
            int zStride) {
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
    public void accumulate(
            float[] d,
            int dAt,
            int dStride,
            int samples,
            float[] w,
            int wAt,
            int wStride,
            int inputs,
            float[] chains,
            int chainsAt) {
        for (int sample = 0; sample < samples; sample++) {
            for (int input = 0; input < inputs; input++) {
                int to = chainsAt + PartialSums.at(sample, samples, input, inputs);
                for (int j = 0; j < PartialSums.UNITS; j++) {
                    int chain = to + j % PartialSums.COUNT;
                    int p = dAt + j / P * dStride + sample * P + j % P;
                    int q = wAt + j / P * wStride + input * P + j % P;
                    chains[chain] = Math.fma(w[q], d[p], chains[chain]);
                }
            }
        }
    }
}
