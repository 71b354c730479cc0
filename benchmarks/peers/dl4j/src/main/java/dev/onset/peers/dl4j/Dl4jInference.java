package dev.onset.peers.dl4j;

import dev.onset.benchmarks.peers.Prepared;
import dev.onset.workbench.bench.Net;
import dev.onset.workbench.bench.Optimizer;
import dev.onset.workbench.bench.TrainingData;
import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One sample forward; the output layer's softmax is part of it. */
final class Dl4jInference implements Prepared {

    private final MultiLayerNetwork network;
    private final INDArray sample;

    Dl4jInference(Net net) {
        network = Dl4jNet.of(net, Optimizer.SGD_MOMENTUM.rule());
        sample = Nd4j.create(Arrays.copyOf(TrainingData.of(net).inputs(), net.inputs()), 1, net.inputs());
    }

    @Override
    public void run() {
        network.output(sample);
    }

    /** Nothing: probabilities are not the logits that others give. */
    @Override
    public double[] numbers() {
        return new double[0];
    }
}
