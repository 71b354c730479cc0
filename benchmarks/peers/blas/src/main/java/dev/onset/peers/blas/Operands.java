package dev.onset.peers.blas;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Matrices outside the heap, on whole cache lines. */
final class Operands implements AutoCloseable {

    private static final long LINE = 64;

    private final Arena arena = Arena.ofShared();

    /** A copy of these numbers. */
    MemorySegment of(float[] numbers) {
        return zeros(numbers.length).copyFrom(MemorySegment.ofArray(numbers));
    }

    /** So many zeros. */
    MemorySegment zeros(int count) {
        return arena.allocate((long) count * Float.BYTES, LINE);
    }

    /** One number of a matrix. */
    static float at(MemorySegment matrix, int index) {
        return matrix.getAtIndex(ValueLayout.JAVA_FLOAT, index);
    }

    @Override
    public void close() {
        arena.close();
    }
}
