package dev.onset.engine.simd.kernel.product;

import dev.onset.engine.simd.kernel.width.LaneSpecies;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Rows over vectors: one row by eight vectors of units, or four rows by four or, where 16 registers are all there is,
 * two.
 *
 * <p>Eight or sixteen chains of sums, where eight hide the latency of a multiply-add; eight vectors are of four panels,
 * at 128 bits of two, which keeps as many streams of memory busy. Names: z2x1 is row 2, vector 1.
 */
public final class VectorSmallBatchTile implements SmallBatchTile {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final int L = LaneSpecies.LANES;
    private static final int P = TileKernel.PANEL;

    private final boolean manyRegisters;

    /** @param manyRegisters whether 32 vectors fit the registers: with 16, four rows go by two vectors */
    public VectorSmallBatchTile(boolean manyRegisters) {
        this.manyRegisters = manyRegisters;
    }

    @Override
    public int height(int remaining) {
        return remaining >= 4 ? 4 : 1;
    }

    @Override
    public int panelsAtOnce() {
        return 8 * L / P;
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
        int block = (height == 1 ? 8 : manyRegisters ? 4 : 2) * L;
        int whole = units / block * block;
        for (int unit = 0; unit < whole; unit += block) {
            if (height == 1) {
                oneByEight(depth, x, xAt, w, wAt, wStride, start, startAt, z, zAt, unit);
            } else if (manyRegisters) {
                fourByFour(depth, x, xAt, xStride, w, wAt, wStride, start, startAt, z, zAt, zStride, unit);
            } else {
                fourByTwo(depth, x, xAt, xStride, w, wAt, wStride, start, startAt, z, zAt, zStride, unit);
            }
        }
        for (int unit = whole; unit < units; unit += 2 * L) {
            for (int row = 0; row < height; row++) {
                oneByTwo(depth, x, xAt + row * xStride, w, wAt, wStride, start, startAt, z, zAt + row * zStride, unit);
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
        VectorPartialSums.accumulate(d, dAt, dStride, samples, w, wAt, wStride, inputs, chains, chainsAt);
    }

    /** Where unit {@code unit} of step 0 lies, from the first panel on. */
    private static int at(int unit, int wStride) {
        return unit / P * wStride + unit % P;
    }

    private static void oneByEight(
            int depth,
            float[] x,
            int xAt,
            float[] w,
            int wAt,
            int wStride,
            float[] start,
            int startAt,
            float[] z,
            int zAt,
            int unit) {
        int q0 = wAt + at(unit, wStride);
        int q1 = wAt + at(unit + 1 * L, wStride);
        int q2 = wAt + at(unit + 2 * L, wStride);
        int q3 = wAt + at(unit + 3 * L, wStride);
        int q4 = wAt + at(unit + 4 * L, wStride);
        int q5 = wAt + at(unit + 5 * L, wStride);
        int q6 = wAt + at(unit + 6 * L, wStride);
        int q7 = wAt + at(unit + 7 * L, wStride);
        FloatVector z0x0 = FloatVector.fromArray(S, start, startAt + unit);
        FloatVector z0x1 = FloatVector.fromArray(S, start, startAt + unit + 1 * L);
        FloatVector z0x2 = FloatVector.fromArray(S, start, startAt + unit + 2 * L);
        FloatVector z0x3 = FloatVector.fromArray(S, start, startAt + unit + 3 * L);
        FloatVector z0x4 = FloatVector.fromArray(S, start, startAt + unit + 4 * L);
        FloatVector z0x5 = FloatVector.fromArray(S, start, startAt + unit + 5 * L);
        FloatVector z0x6 = FloatVector.fromArray(S, start, startAt + unit + 6 * L);
        FloatVector z0x7 = FloatVector.fromArray(S, start, startAt + unit + 7 * L);
        for (int k = 0; k < depth; k++) {
            FloatVector x0 = FloatVector.broadcast(S, x[xAt + k]);
            z0x0 = FloatVector.fromArray(S, w, q0 + k * P).fma(x0, z0x0);
            z0x1 = FloatVector.fromArray(S, w, q1 + k * P).fma(x0, z0x1);
            z0x2 = FloatVector.fromArray(S, w, q2 + k * P).fma(x0, z0x2);
            z0x3 = FloatVector.fromArray(S, w, q3 + k * P).fma(x0, z0x3);
            z0x4 = FloatVector.fromArray(S, w, q4 + k * P).fma(x0, z0x4);
            z0x5 = FloatVector.fromArray(S, w, q5 + k * P).fma(x0, z0x5);
            z0x6 = FloatVector.fromArray(S, w, q6 + k * P).fma(x0, z0x6);
            z0x7 = FloatVector.fromArray(S, w, q7 + k * P).fma(x0, z0x7);
        }
        z0x0.intoArray(z, zAt + unit);
        z0x1.intoArray(z, zAt + unit + 1 * L);
        z0x2.intoArray(z, zAt + unit + 2 * L);
        z0x3.intoArray(z, zAt + unit + 3 * L);
        z0x4.intoArray(z, zAt + unit + 4 * L);
        z0x5.intoArray(z, zAt + unit + 5 * L);
        z0x6.intoArray(z, zAt + unit + 6 * L);
        z0x7.intoArray(z, zAt + unit + 7 * L);
    }

    private static void fourByFour(
            int depth,
            float[] x,
            int xAt,
            int xStride,
            float[] w,
            int wAt,
            int wStride,
            float[] start,
            int startAt,
            float[] z,
            int zAt,
            int zStride,
            int unit) {
        int q0 = wAt + at(unit, wStride);
        int q1 = wAt + at(unit + 1 * L, wStride);
        int q2 = wAt + at(unit + 2 * L, wStride);
        int q3 = wAt + at(unit + 3 * L, wStride);
        FloatVector z0x0 = FloatVector.fromArray(S, start, startAt + unit);
        FloatVector z0x1 = FloatVector.fromArray(S, start, startAt + unit + 1 * L);
        FloatVector z0x2 = FloatVector.fromArray(S, start, startAt + unit + 2 * L);
        FloatVector z0x3 = FloatVector.fromArray(S, start, startAt + unit + 3 * L);
        FloatVector z1x0 = z0x0;
        FloatVector z1x1 = z0x1;
        FloatVector z1x2 = z0x2;
        FloatVector z1x3 = z0x3;
        FloatVector z2x0 = z0x0;
        FloatVector z2x1 = z0x1;
        FloatVector z2x2 = z0x2;
        FloatVector z2x3 = z0x3;
        FloatVector z3x0 = z0x0;
        FloatVector z3x1 = z0x1;
        FloatVector z3x2 = z0x2;
        FloatVector z3x3 = z0x3;
        for (int k = 0; k < depth; k++) {
            FloatVector x0 = FloatVector.broadcast(S, x[xAt + k]);
            FloatVector x1 = FloatVector.broadcast(S, x[xAt + k + xStride]);
            FloatVector x2 = FloatVector.broadcast(S, x[xAt + k + 2 * xStride]);
            FloatVector x3 = FloatVector.broadcast(S, x[xAt + k + 3 * xStride]);
            FloatVector w0 = FloatVector.fromArray(S, w, q0 + k * P);
            z0x0 = w0.fma(x0, z0x0);
            z1x0 = w0.fma(x1, z1x0);
            z2x0 = w0.fma(x2, z2x0);
            z3x0 = w0.fma(x3, z3x0);
            FloatVector w1 = FloatVector.fromArray(S, w, q1 + k * P);
            z0x1 = w1.fma(x0, z0x1);
            z1x1 = w1.fma(x1, z1x1);
            z2x1 = w1.fma(x2, z2x1);
            z3x1 = w1.fma(x3, z3x1);
            FloatVector w2 = FloatVector.fromArray(S, w, q2 + k * P);
            z0x2 = w2.fma(x0, z0x2);
            z1x2 = w2.fma(x1, z1x2);
            z2x2 = w2.fma(x2, z2x2);
            z3x2 = w2.fma(x3, z3x2);
            FloatVector w3 = FloatVector.fromArray(S, w, q3 + k * P);
            z0x3 = w3.fma(x0, z0x3);
            z1x3 = w3.fma(x1, z1x3);
            z2x3 = w3.fma(x2, z2x3);
            z3x3 = w3.fma(x3, z3x3);
        }
        z0x0.intoArray(z, zAt + unit);
        z0x1.intoArray(z, zAt + unit + 1 * L);
        z0x2.intoArray(z, zAt + unit + 2 * L);
        z0x3.intoArray(z, zAt + unit + 3 * L);
        z1x0.intoArray(z, zAt + unit + zStride);
        z1x1.intoArray(z, zAt + unit + zStride + 1 * L);
        z1x2.intoArray(z, zAt + unit + zStride + 2 * L);
        z1x3.intoArray(z, zAt + unit + zStride + 3 * L);
        z2x0.intoArray(z, zAt + unit + 2 * zStride);
        z2x1.intoArray(z, zAt + unit + 2 * zStride + 1 * L);
        z2x2.intoArray(z, zAt + unit + 2 * zStride + 2 * L);
        z2x3.intoArray(z, zAt + unit + 2 * zStride + 3 * L);
        z3x0.intoArray(z, zAt + unit + 3 * zStride);
        z3x1.intoArray(z, zAt + unit + 3 * zStride + 1 * L);
        z3x2.intoArray(z, zAt + unit + 3 * zStride + 2 * L);
        z3x3.intoArray(z, zAt + unit + 3 * zStride + 3 * L);
    }

    private static void fourByTwo(
            int depth,
            float[] x,
            int xAt,
            int xStride,
            float[] w,
            int wAt,
            int wStride,
            float[] start,
            int startAt,
            float[] z,
            int zAt,
            int zStride,
            int unit) {
        int q0 = wAt + at(unit, wStride);
        int q1 = wAt + at(unit + 1 * L, wStride);
        FloatVector z0x0 = FloatVector.fromArray(S, start, startAt + unit);
        FloatVector z0x1 = FloatVector.fromArray(S, start, startAt + unit + 1 * L);
        FloatVector z1x0 = z0x0;
        FloatVector z1x1 = z0x1;
        FloatVector z2x0 = z0x0;
        FloatVector z2x1 = z0x1;
        FloatVector z3x0 = z0x0;
        FloatVector z3x1 = z0x1;
        for (int k = 0; k < depth; k++) {
            FloatVector w0 = FloatVector.fromArray(S, w, q0 + k * P);
            FloatVector w1 = FloatVector.fromArray(S, w, q1 + k * P);
            FloatVector x0 = FloatVector.broadcast(S, x[xAt + k]);
            z0x0 = w0.fma(x0, z0x0);
            z0x1 = w1.fma(x0, z0x1);
            FloatVector x1 = FloatVector.broadcast(S, x[xAt + k + xStride]);
            z1x0 = w0.fma(x1, z1x0);
            z1x1 = w1.fma(x1, z1x1);
            FloatVector x2 = FloatVector.broadcast(S, x[xAt + k + 2 * xStride]);
            z2x0 = w0.fma(x2, z2x0);
            z2x1 = w1.fma(x2, z2x1);
            FloatVector x3 = FloatVector.broadcast(S, x[xAt + k + 3 * xStride]);
            z3x0 = w0.fma(x3, z3x0);
            z3x1 = w1.fma(x3, z3x1);
        }
        z0x0.intoArray(z, zAt + unit);
        z0x1.intoArray(z, zAt + unit + 1 * L);
        z1x0.intoArray(z, zAt + unit + zStride);
        z1x1.intoArray(z, zAt + unit + zStride + 1 * L);
        z2x0.intoArray(z, zAt + unit + 2 * zStride);
        z2x1.intoArray(z, zAt + unit + 2 * zStride + 1 * L);
        z3x0.intoArray(z, zAt + unit + 3 * zStride);
        z3x1.intoArray(z, zAt + unit + 3 * zStride + 1 * L);
    }

    private static void oneByTwo(
            int depth,
            float[] x,
            int xAt,
            float[] w,
            int wAt,
            int wStride,
            float[] start,
            int startAt,
            float[] z,
            int zAt,
            int unit) {
        int q0 = wAt + at(unit, wStride);
        int q1 = wAt + at(unit + 1 * L, wStride);
        FloatVector z0x0 = FloatVector.fromArray(S, start, startAt + unit);
        FloatVector z0x1 = FloatVector.fromArray(S, start, startAt + unit + 1 * L);
        for (int k = 0; k < depth; k++) {
            FloatVector x0 = FloatVector.broadcast(S, x[xAt + k]);
            z0x0 = FloatVector.fromArray(S, w, q0 + k * P).fma(x0, z0x0);
            z0x1 = FloatVector.fromArray(S, w, q1 + k * P).fma(x0, z0x1);
        }
        z0x0.intoArray(z, zAt + unit);
        z0x1.intoArray(z, zAt + unit + 1 * L);
    }
}
