package dev.onset.engine.simd.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link RowTile#chains} and {@link RowTile#fold} over vectors: four inputs of one sample at a time, two vectors of units.
 *
 * <p>Eight chains hide the latency of a multiply-add. All samples take the same few weights one after the other, which
 * lie in the first-level cache by then. Chains that come and go through the cache, panel by panel, were half as fast: a
 * store takes as long as two loads. Names: s2x1 is input 2, vector 1.
 */
final class VectorRowChains {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final int L = LaneSpecies.LANES;
    private static final int P = TileKernel.PANEL;

    private VectorRowChains() {}

    static void begin(
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
        for (int input = 0; input < inputs; input += TileKernel.ROWS) {
            for (int sample = 0; sample < samples; sample++) {
                int to = (input * samples + sample) * P;
                for (int j = 0; j < P; j += 2 * L) {
                    int dFrom = dAt + sample * P + j;
                    four(panels, d, dFrom, dStride, w, wAt + input * P + j, wStride, sums, to + j, samples * P);
                }
            }
        }
    }

    private static void four(
            int panels,
            float[] d,
            int dAt,
            int dStride,
            float[] w,
            int wAt,
            int wStride,
            float[] sums,
            int at,
            int stride) {
        FloatVector s0x0 = FloatVector.zero(S);
        FloatVector s0x1 = s0x0;
        FloatVector s1x0 = s0x0;
        FloatVector s1x1 = s0x0;
        FloatVector s2x0 = s0x0;
        FloatVector s2x1 = s0x0;
        FloatVector s3x0 = s0x0;
        FloatVector s3x1 = s0x0;
        int p = dAt;
        int q = wAt;
        for (int panel = 0; panel < panels; panel++) {
            FloatVector d0 = FloatVector.fromArray(S, d, p);
            FloatVector d1 = FloatVector.fromArray(S, d, p + L);
            s0x0 = FloatVector.fromArray(S, w, q).fma(d0, s0x0);
            s0x1 = FloatVector.fromArray(S, w, q + L).fma(d1, s0x1);
            s1x0 = FloatVector.fromArray(S, w, q + P).fma(d0, s1x0);
            s1x1 = FloatVector.fromArray(S, w, q + P + L).fma(d1, s1x1);
            s2x0 = FloatVector.fromArray(S, w, q + 2 * P).fma(d0, s2x0);
            s2x1 = FloatVector.fromArray(S, w, q + 2 * P + L).fma(d1, s2x1);
            s3x0 = FloatVector.fromArray(S, w, q + 3 * P).fma(d0, s3x0);
            s3x1 = FloatVector.fromArray(S, w, q + 3 * P + L).fma(d1, s3x1);
            p += dStride;
            q += wStride;
        }
        s0x0.intoArray(sums, at);
        s0x1.intoArray(sums, at + L);
        s1x0.intoArray(sums, at + stride);
        s1x1.intoArray(sums, at + stride + L);
        s2x0.intoArray(sums, at + 2 * stride);
        s2x1.intoArray(sums, at + 2 * stride + L);
        s3x0.intoArray(sums, at + 3 * stride);
        s3x1.intoArray(sums, at + 3 * stride + L);
    }

    /** Halves first, all of them, and the rest in a second pass: a number is not read just after a vector with it is written. */
    static void fold(float[] sums, int count, float[] totals) {
        for (int at = 0; at < count * P; at += P) {
            for (int j = at; j < at + P / 2; j += L) {
                FloatVector upper = FloatVector.fromArray(S, sums, j + P / 2);
                FloatVector.fromArray(S, sums, j).add(upper).intoArray(sums, j);
            }
        }
        for (int i = 0; i < count; i++) {
            totals[i] = sixteen(sums, i * P);
        }
    }

    private static float sixteen(float[] s, int at) {
        float even = (s[at] + s[at + 8]) + (s[at + 4] + s[at + 12]);
        float even2 = (s[at + 2] + s[at + 10]) + (s[at + 6] + s[at + 14]);
        float odd = (s[at + 1] + s[at + 9]) + (s[at + 5] + s[at + 13]);
        float odd2 = (s[at + 3] + s[at + 11]) + (s[at + 7] + s[at + 15]);
        return (even + even2) + (odd + odd2);
    }
}
