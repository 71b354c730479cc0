package dev.onset.peers.dl4j;

import dev.onset.benchmarks.peers.Prepared;
import dev.onset.workbench.bench.Net;
import dev.onset.workbench.bench.TrainingData;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One fit of a batch. */
final class Dl4jTraining implements Prepared {

    private final MultiLayerNetwork network;
    private final INDArray inputs;
    private final INDArray answers;

    Dl4jTraining(Net net, MultiLayerNetwork network) {
        this.network = network;
        TrainingData data = TrainingData.of(net);
        inputs = Nd4j.create(data.inputs(), net.batch(), net.inputs());
        answers = Nd4j.zeros(net.batch(), net.outputs());
        for (int row = 0; row < net.batch(); row++) {
            answers.putScalar(row, data.labels()[row], 1);
        }
    }

    @Override
    public void run() {
        network.fit(inputs, answers);
    }

    @Override
    public double[] numbers() {
        return new double[] {network.score()};
    }
}
