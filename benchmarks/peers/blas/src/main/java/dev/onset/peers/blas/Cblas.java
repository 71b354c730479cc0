package dev.onset.peers.blas;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The C interface that MKL and OpenBLAS share. */
final class Cblas implements Gemm {

    private static final int ROW_MAJOR = 101;
    private static final int AS_IT_IS = 111;
    private static final int TRANSPOSED = 112;

    private final MethodHandle sgemm;

    Cblas(Library library) {
        sgemm = library.function(
                "cblas_sgemm",
                FunctionDescriptor.ofVoid(
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_FLOAT,
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS,
                        JAVA_INT,
                        JAVA_FLOAT,
                        ADDRESS,
                        JAVA_INT));
    }

    @Override
    public MethodHandle bind(Shape shape, MemorySegment a, MemorySegment b, MemorySegment c) {
        return MethodHandles.insertArguments(
                sgemm,
                0,
                ROW_MAJOR,
                shape.transposeA() ? TRANSPOSED : AS_IT_IS,
                shape.transposeB() ? TRANSPOSED : AS_IT_IS,
                shape.rows(),
                shape.columns(),
                shape.depth(),
                1f,
                a,
                shape.aColumns(),
                b,
                shape.bColumns(),
                0f,
                c,
                shape.columns());
    }
}
