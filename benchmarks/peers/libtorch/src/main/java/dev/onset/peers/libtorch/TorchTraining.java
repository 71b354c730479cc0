package dev.onset.peers.libtorch;

import static org.bytedeco.pytorch.global.torch.cross_entropy_loss;

import dev.onset.api.engine.UpdateRule;
import dev.onset.benchmarks.peers.Prepared;
import dev.onset.benchmarks.peers.Work;
import dev.onset.workbench.bench.Net;
import dev.onset.workbench.bench.TrainingData;
import java.util.Arrays;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.Optimizer;
import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/** A step of training by autograd and libtorch's own optimizers. */
final class TorchTraining implements Prepared {

    private final PointerScope scope = new PointerScope();
    private final TorchNet net;
    private final Optimizer optimizer;
    private final Tensor inputs;
    private final Tensor labels;
    private double lastLoss = Double.NaN;

    TorchTraining(Work.Training training) {
        Net shape = training.net();
        net = new TorchNet(shape);
        optimizer = optimizer(training.optimizer().rule(), net.parameters());
        TrainingData data = TrainingData.of(shape);
        inputs = Tensors.matrix(data.inputs(), shape.batch(), shape.inputs());
        labels = Tensor.create(Arrays.stream(data.labels()).asLongStream().toArray());
    }

    private static Optimizer optimizer(UpdateRule rule, TensorVector parameters) {
        return switch (rule) {
            case UpdateRule.Momentum momentum -> {
                SGDOptions options = new SGDOptions(momentum.rate());
                options.momentum().put(momentum.momentum());
                yield new SGD(parameters, options);
            }
            case UpdateRule.Adam adam -> new Adam(parameters, new AdamOptions(adam.rate()));
            default -> throw new IllegalArgumentException("no optimizer here for " + rule.name());
        };
    }

    @Override
    public void run() {
        try (PointerScope step = new PointerScope()) {
            optimizer.zero_grad();
            Tensor loss = cross_entropy_loss(net.forward(inputs), labels);
            loss.backward();
            optimizer.step();
            lastLoss = loss.item_float();
        }
    }

    @Override
    public double[] numbers() {
        return new double[] {lastLoss};
    }

    @Override
    public void close() {
        scope.close();
    }
}
