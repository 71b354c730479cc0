package dev.onset.peers.libtorch;

import dev.onset.benchmarks.peers.Prepared;
import dev.onset.workbench.bench.Net;
import dev.onset.workbench.bench.TrainingData;
import java.util.Arrays;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/** One sample forward, without a record for gradients. */
final class TorchInference implements Prepared {

    private final PointerScope scope = new PointerScope();
    private final NoGradGuard guard = new NoGradGuard();
    private final TorchNet net;
    private final Tensor sample;

    TorchInference(Net shape) {
        net = new TorchNet(shape);
        float[] first = Arrays.copyOf(TrainingData.of(shape).inputs(), shape.inputs());
        sample = Tensors.matrix(first, 1, shape.inputs());
    }

    @Override
    public void run() {
        try (PointerScope pass = new PointerScope()) {
            net.forward(sample);
        }
    }

    @Override
    public double[] numbers() {
        try (PointerScope pass = new PointerScope()) {
            return Tensors.samples(net.forward(sample));
        }
    }

    @Override
    public void close() {
        guard.close();
        scope.close();
    }
}
