package dev.onset.peers.blas;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** oneDNN's {@code dnnl_sgemm}, which is row-major and takes the transpositions as letters. */
final class OneDnn implements Gemm {

    private final MethodHandle sgemm;

    OneDnn(Library library) {
        sgemm = library.function(
                "dnnl_sgemm",
                FunctionDescriptor.of(
                        JAVA_INT,
                        JAVA_BYTE,
                        JAVA_BYTE,
                        JAVA_LONG,
                        JAVA_LONG,
                        JAVA_LONG,
                        JAVA_FLOAT,
                        ADDRESS,
                        JAVA_LONG,
                        ADDRESS,
                        JAVA_LONG,
                        JAVA_FLOAT,
                        ADDRESS,
                        JAVA_LONG));
    }

    @Override
    public MethodHandle bind(Shape shape, MemorySegment a, MemorySegment b, MemorySegment c) {
        return MethodHandles.insertArguments(
                        sgemm,
                        0,
                        letter(shape.transposeA()),
                        letter(shape.transposeB()),
                        (long) shape.rows(),
                        (long) shape.columns(),
                        (long) shape.depth(),
                        1f,
                        a,
                        (long) shape.aColumns(),
                        b,
                        (long) shape.bColumns(),
                        0f,
                        c,
                        (long) shape.columns())
                .asType(MethodType.methodType(void.class));
    }

    private static byte letter(boolean transposed) {
        return (byte) (transposed ? 'T' : 'N');
    }
}
