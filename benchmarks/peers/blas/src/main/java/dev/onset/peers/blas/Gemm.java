package dev.onset.peers.blas;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** How a library is asked for C = op(A)·op(B), row by row. */
interface Gemm {

    /** A handle without arguments that computes this one product. */
    MethodHandle bind(Shape shape, MemorySegment a, MemorySegment b, MemorySegment c);

    /**
     * A product in BLAS's terms: C is rows x columns, and each of its elements a sum of depth products.
     *
     * @param aColumns length of a row of A as it lies
     * @param bColumns length of a row of B as it lies
     */
    record Shape(
            boolean transposeA, boolean transposeB, int rows, int columns, int depth, int aColumns, int bColumns) {}
}
