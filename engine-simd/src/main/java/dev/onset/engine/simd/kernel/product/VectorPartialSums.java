package dev.onset.engine.simd.kernel.product;

import dev.onset.engine.simd.kernel.width.LaneSpecies;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link SmallBatchTile#accumulate} over vectors: D of two samples stays in eight registers while the weights of 32
 * units go by once, in the order in which they lie.
 *
 * <p>A vector holds no more lanes than a sum has chains: at 512 bits half of one, at 128 bits the chains go in two
 * halves. Sums come and go through the first-level cache, a load and a store for four multiplications. Names: d1x2 is
 * sample 1, vector 2.
 */
final class VectorPartialSums {

    private static final int C = PartialSums.COUNT;
    private static final VectorSpecies<Float> S = LaneSpecies.LANES < C ? LaneSpecies.FLOATS : FloatVector.SPECIES_256;
    private static final int L = S.length();
    private static final int P = TileKernel.PANEL;

    private VectorPartialSums() {}

    static void accumulate(
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
        for (int sample = 0; sample < samples; sample += PartialSums.PAIR) {
            int from = dAt + sample * P;
            int to = chainsAt + PartialSums.at(sample, samples, 0, inputs);
            for (int j = 0; j < C; j += L) {
                if (sample + 1 < samples) {
                    two(d, from + j, dStride, w, wAt + j, wStride, inputs, chains, to + j);
                } else {
                    one(d, from + j, dStride, w, wAt + j, wStride, inputs, chains, to + j);
                }
            }
        }
    }

    /** From the first to the third of four vectors of units: a panel holds four, or two. */
    private static int third(int stride) {
        return 2 * C / P * stride + 2 * C % P;
    }

    private static void two(
            float[] d, int dAt, int dStride, float[] w, int wAt, int wStride, int inputs, float[] chains, int at) {
        int d2 = dAt + third(dStride);
        int w2At = wAt + third(wStride);
        FloatVector d0x0 = FloatVector.fromArray(S, d, dAt);
        FloatVector d0x1 = FloatVector.fromArray(S, d, dAt + C);
        FloatVector d0x2 = FloatVector.fromArray(S, d, d2);
        FloatVector d0x3 = FloatVector.fromArray(S, d, d2 + C);
        FloatVector d1x0 = FloatVector.fromArray(S, d, dAt + P);
        FloatVector d1x1 = FloatVector.fromArray(S, d, dAt + P + C);
        FloatVector d1x2 = FloatVector.fromArray(S, d, d2 + P);
        FloatVector d1x3 = FloatVector.fromArray(S, d, d2 + P + C);
        for (int i = 0; i < inputs; i++) {
            int q = wAt + i * P;
            int q2 = w2At + i * P;
            int c = at + i * 2 * C;
            FloatVector w0 = FloatVector.fromArray(S, w, q);
            FloatVector w1 = FloatVector.fromArray(S, w, q + C);
            FloatVector w2 = FloatVector.fromArray(S, w, q2);
            FloatVector w3 = FloatVector.fromArray(S, w, q2 + C);
            FloatVector s0 = FloatVector.fromArray(S, chains, c);
            s0 = w0.fma(d0x0, s0);
            s0 = w1.fma(d0x1, s0);
            s0 = w2.fma(d0x2, s0);
            s0 = w3.fma(d0x3, s0);
            FloatVector s1 = FloatVector.fromArray(S, chains, c + C);
            s1 = w0.fma(d1x0, s1);
            s1 = w1.fma(d1x1, s1);
            s1 = w2.fma(d1x2, s1);
            s1 = w3.fma(d1x3, s1);
            s0.intoArray(chains, c);
            s1.intoArray(chains, c + C);
        }
    }

    private static void one(
            float[] d, int dAt, int dStride, float[] w, int wAt, int wStride, int inputs, float[] chains, int at) {
        int d2 = dAt + third(dStride);
        int w2At = wAt + third(wStride);
        FloatVector d0x0 = FloatVector.fromArray(S, d, dAt);
        FloatVector d0x1 = FloatVector.fromArray(S, d, dAt + C);
        FloatVector d0x2 = FloatVector.fromArray(S, d, d2);
        FloatVector d0x3 = FloatVector.fromArray(S, d, d2 + C);
        for (int i = 0; i < inputs; i++) {
            int q = wAt + i * P;
            int q2 = w2At + i * P;
            int c = at + i * C;
            FloatVector w0 = FloatVector.fromArray(S, w, q);
            FloatVector w1 = FloatVector.fromArray(S, w, q + C);
            FloatVector w2 = FloatVector.fromArray(S, w, q2);
            FloatVector w3 = FloatVector.fromArray(S, w, q2 + C);
            FloatVector s0 = FloatVector.fromArray(S, chains, c);
            s0 = w0.fma(d0x0, s0);
            s0 = w1.fma(d0x1, s0);
            s0 = w2.fma(d0x2, s0);
            s0 = w3.fma(d0x3, s0);
            s0.intoArray(chains, c);
        }
    }
}
