package dev.onset.peers.blas;

import dev.onset.benchmarks.peers.Prepared;
import dev.onset.benchmarks.peers.PreparedRun;
import dev.onset.benchmarks.peers.Samples;
import dev.onset.benchmarks.peers.Work;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** The products of a dense layer by a library's general product. */
final class GemmProducts {

    private GemmProducts() {}

    /** A product, or nothing where the work is none. */
    static Optional<Prepared> prepare(Gemm gemm, Work work) {
        return work instanceof Work.Product product ? Optional.of(prepare(gemm, product)) : Optional.empty();
    }

    private static Prepared prepare(Gemm gemm, Work.Product product) {
        Gemm.Shape shape = shape(product);
        Operands operands = new Operands();
        int length = shape.rows() * shape.columns();
        MemorySegment result = operands.zeros(length);
        MethodHandle call = gemm.bind(
                shape,
                operands.of(product.shape().left(product.kind())),
                operands.of(product.shape().right(product.kind())),
                result);
        Calls.Call multiply = () -> {
            call.invokeExact();
            return result;
        };
        return PreparedRun.of(
                () -> Calls.invoke(multiply), () -> Samples.of(length, i -> Operands.at(result, i)), operands::close);
    }

    private static Gemm.Shape shape(Work.Product product) {
        int m = product.shape().m();
        int n = product.shape().n();
        int k = product.shape().k();
        return switch (product.kind()) {
            case FORWARD -> new Gemm.Shape(false, true, m, n, k, k, k);
            case WEIGHTS -> new Gemm.Shape(true, false, n, k, m, n, k);
            case INPUT -> new Gemm.Shape(false, false, m, k, n, n, k);
        };
    }
}
