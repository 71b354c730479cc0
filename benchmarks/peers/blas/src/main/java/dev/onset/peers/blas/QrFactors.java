package dev.onset.peers.blas;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.onset.benchmarks.peers.Prepared;
import dev.onset.benchmarks.peers.Samples;
import dev.onset.workbench.bench.MeasuredFunctions;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * LAPACK's {@code sgeqrf} and {@code sorgqr}: Q of a square of normals that are there already, without the signs of R.
 *
 * <p>Each run copies the normals first, because the factorization destroys them.
 */
final class QrFactors implements Prepared {

    private final int side;
    private final Operands operands = new Operands();
    private final MemorySegment normals;
    private final MemorySegment matrix;
    private final MemorySegment order;
    private final MemorySegment factors;
    private final MemorySegment info;
    private final MethodHandle factorize;
    private final MethodHandle generate;
    private final MemorySegment work;
    private final MemorySegment workLength;

    private QrFactors(Library library, int side) {
        this.side = side;
        int count = side * side;
        normals = operands.of(MeasuredFunctions.normals(count));
        matrix = operands.zeros(count);
        order = integer(side);
        factors = operands.zeros(side);
        info = integer(0);
        factorize = library.function(
                "sgeqrf_",
                FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        generate = library.function(
                "sorgqr_",
                FunctionDescriptor.ofVoid(
                        ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        // A length of -1 asks each for the length it likes best.
        MemorySegment ask = integer(-1);
        MemorySegment wanted = operands.zeros(1);
        factorize(wanted, ask);
        float first = wanted.get(JAVA_FLOAT, 0);
        generate(wanted, ask);
        int length = (int) Math.max(first, wanted.get(JAVA_FLOAT, 0));
        work = operands.zeros(length);
        workLength = integer(length);
    }

    /** Such a work on a library that has LAPACK in it. */
    static Prepared prepare(Library library, int side) {
        return new QrFactors(library, side);
    }

    @Override
    public void run() {
        matrix.copyFrom(normals);
        factorize(work, workLength);
        generate(work, workLength);
    }

    private void factorize(MemorySegment with, MemorySegment length) {
        Calls.invoke(() -> {
            factorize.invokeExact(order, order, matrix, order, factors, with, length, info);
            return info;
        });
        requireSuccess("sgeqrf");
    }

    private void generate(MemorySegment with, MemorySegment length) {
        Calls.invoke(() -> {
            generate.invokeExact(order, order, order, matrix, order, factors, with, length, info);
            return info;
        });
        requireSuccess("sorgqr");
    }

    private void requireSuccess(String function) {
        int code = info.get(JAVA_INT, 0);
        if (code != 0) {
            throw new IllegalStateException(function + " failed with " + code);
        }
    }

    private MemorySegment integer(int value) {
        MemorySegment segment = operands.zeros(1);
        segment.set(JAVA_INT, 0, value);
        return segment;
    }

    @Override
    public double[] numbers() {
        return Samples.lengths(side, side, i -> Operands.at(matrix, i));
    }

    @Override
    public void close() {
        operands.close();
    }
}
