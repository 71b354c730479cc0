package dev.onset.engine.simd.kernel.product;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Squares of eight by eight numbers in registers, for vectors of 256 bits and more; what is left over one number at a
 * time.
 *
 * <p>Three rounds exchange what lies off the diagonal of squares of two, four and eight: in each, two vectors give each
 * other half of their lanes, by one permutation and one blend each.
 */
public final class VectorTransposition implements Transposition {

    private static final int SIDE = 8;
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
    private static final VectorShuffle<Float> BY_ONE = VectorShuffle.fromOp(S, lane -> lane ^ 1);
    private static final VectorShuffle<Float> BY_TWO = VectorShuffle.fromOp(S, lane -> lane ^ 2);
    private static final VectorShuffle<Float> BY_FOUR = VectorShuffle.fromOp(S, lane -> lane ^ 4);
    private static final VectorMask<Float> ODD = VectorMask.fromLong(S, 0b10101010);
    private static final VectorMask<Float> ODD_PAIRS = VectorMask.fromLong(S, 0b11001100);
    private static final VectorMask<Float> UPPER_HALF = VectorMask.fromLong(S, 0b11110000);

    private final Transposition rest = new ScalarTransposition();

    @Override
    public void transpose(
            float[] from, int fromAt, int fromStride, int rows, int columns, float[] to, int toAt, int toStride) {
        int wholeRows = rows / SIDE * SIDE;
        int wholeColumns = columns / SIDE * SIDE;
        for (int i = 0; i < wholeRows; i += SIDE) {
            for (int j = 0; j < wholeColumns; j += SIDE) {
                square(from, fromAt + i * fromStride + j, fromStride, to, toAt + j * toStride + i, toStride);
            }
        }
        if (wholeColumns < columns) {
            int left = columns - wholeColumns;
            int p = fromAt + wholeColumns;
            rest.transpose(from, p, fromStride, wholeRows, left, to, toAt + wholeColumns * toStride, toStride);
        }
        if (wholeRows < rows) {
            int p = fromAt + wholeRows * fromStride;
            rest.transpose(from, p, fromStride, rows - wholeRows, columns, to, toAt + wholeRows, toStride);
        }
    }

    private static void square(float[] from, int p, int stride, float[] to, int q, int toStride) {
        FloatVector a0 = FloatVector.fromArray(S, from, p);
        FloatVector a1 = FloatVector.fromArray(S, from, p + stride);
        FloatVector a2 = FloatVector.fromArray(S, from, p + 2 * stride);
        FloatVector a3 = FloatVector.fromArray(S, from, p + 3 * stride);
        FloatVector a4 = FloatVector.fromArray(S, from, p + 4 * stride);
        FloatVector a5 = FloatVector.fromArray(S, from, p + 5 * stride);
        FloatVector a6 = FloatVector.fromArray(S, from, p + 6 * stride);
        FloatVector a7 = FloatVector.fromArray(S, from, p + 7 * stride);
        FloatVector b0 = lower(a0, a1, BY_ONE, ODD);
        FloatVector b1 = upper(a0, a1, BY_ONE, ODD);
        FloatVector b2 = lower(a2, a3, BY_ONE, ODD);
        FloatVector b3 = upper(a2, a3, BY_ONE, ODD);
        FloatVector b4 = lower(a4, a5, BY_ONE, ODD);
        FloatVector b5 = upper(a4, a5, BY_ONE, ODD);
        FloatVector b6 = lower(a6, a7, BY_ONE, ODD);
        FloatVector b7 = upper(a6, a7, BY_ONE, ODD);
        FloatVector c0 = lower(b0, b2, BY_TWO, ODD_PAIRS);
        FloatVector c1 = lower(b1, b3, BY_TWO, ODD_PAIRS);
        FloatVector c2 = upper(b0, b2, BY_TWO, ODD_PAIRS);
        FloatVector c3 = upper(b1, b3, BY_TWO, ODD_PAIRS);
        FloatVector c4 = lower(b4, b6, BY_TWO, ODD_PAIRS);
        FloatVector c5 = lower(b5, b7, BY_TWO, ODD_PAIRS);
        FloatVector c6 = upper(b4, b6, BY_TWO, ODD_PAIRS);
        FloatVector c7 = upper(b5, b7, BY_TWO, ODD_PAIRS);
        lower(c0, c4, BY_FOUR, UPPER_HALF).intoArray(to, q);
        lower(c1, c5, BY_FOUR, UPPER_HALF).intoArray(to, q + toStride);
        lower(c2, c6, BY_FOUR, UPPER_HALF).intoArray(to, q + 2 * toStride);
        lower(c3, c7, BY_FOUR, UPPER_HALF).intoArray(to, q + 3 * toStride);
        upper(c0, c4, BY_FOUR, UPPER_HALF).intoArray(to, q + 4 * toStride);
        upper(c1, c5, BY_FOUR, UPPER_HALF).intoArray(to, q + 5 * toStride);
        upper(c2, c6, BY_FOUR, UPPER_HALF).intoArray(to, q + 6 * toStride);
        upper(c3, c7, BY_FOUR, UPPER_HALF).intoArray(to, q + 7 * toStride);
    }

    /** The first vector, with lanes of the second in the places of the mask. */
    private static FloatVector lower(FloatVector a, FloatVector b, VectorShuffle<Float> by, VectorMask<Float> mask) {
        return a.blend(b.rearrange(by), mask);
    }

    /** The second vector, with lanes of the first in the places outside the mask. */
    private static FloatVector upper(FloatVector a, FloatVector b, VectorShuffle<Float> by, VectorMask<Float> mask) {
        return a.rearrange(by).blend(b, mask);
    }
}
