package dev.onset.peers.libtorch;

import static org.bytedeco.pytorch.global.torch.empty;
import static org.bytedeco.pytorch.global.torch.mm_out;

import dev.onset.benchmarks.peers.Prepared;
import dev.onset.benchmarks.peers.Work;
import dev.onset.workbench.bench.ProductShape;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/** A product of matrices into a result that is there already; transposed operands are views. */
final class TorchProduct implements Prepared {

    private final PointerScope scope = new PointerScope();
    private final Tensor left;
    private final Tensor right;
    private final Tensor result;

    TorchProduct(Work.Product product) {
        ProductShape shape = product.shape();
        float[] a = shape.left(product.kind());
        float[] b = shape.right(product.kind());
        int m = shape.m();
        int n = shape.n();
        int k = shape.k();
        switch (product.kind()) {
            case FORWARD -> {
                left = Tensors.matrix(a, m, k);
                right = Tensors.matrix(b, n, k).t();
                result = empty(m, n);
            }
            case WEIGHTS -> {
                left = Tensors.matrix(a, m, n).t();
                right = Tensors.matrix(b, m, k);
                result = empty(n, k);
            }
            case INPUT -> {
                left = Tensors.matrix(a, m, n);
                right = Tensors.matrix(b, n, k);
                result = empty(m, k);
            }
            default -> throw new IllegalArgumentException("no product " + product.kind());
        }
    }

    @Override
    public void run() {
        mm_out(result, left, right).close();
    }

    @Override
    public double[] numbers() {
        return Tensors.samples(result);
    }

    @Override
    public void close() {
        scope.close();
    }
}
