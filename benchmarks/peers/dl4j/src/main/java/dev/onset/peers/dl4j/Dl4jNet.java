package dev.onset.peers.dl4j;

import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.Parameters;
import dev.onset.benchmarks.peers.NetData;
import dev.onset.workbench.bench.Net;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** A net as Deeplearning4j has it. */
final class Dl4jNet {

    private Dl4jNet() {}

    /** The net with its starting weights. */
    static MultiLayerNetwork of(Net net, UpdateRule rule) {
        NeuralNetConfiguration.ListBuilder layers =
                new NeuralNetConfiguration.Builder().updater(updater(rule)).list();
        Activation activation = net.activation().equals("relu") ? Activation.RELU : Activation.TANH;
        Parameters start = NetData.parameters(net);
        int last = start.plan().depth() - 1;
        for (LayerSpec layer : start.plan().layers()) {
            if (layer.index() < last) {
                layers.layer(new DenseLayer.Builder()
                        .nIn(layer.fanIn())
                        .nOut(layer.fanOut())
                        .activation(activation)
                        .build());
            } else {
                layers.layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(layer.fanIn())
                        .nOut(layer.fanOut())
                        .activation(Activation.SOFTMAX)
                        .build());
            }
        }
        MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init();
        for (LayerSpec layer : start.plan().layers()) {
            Parameters.Layer numbers = start.layers().get(layer.index());
            network.setParam(
                    layer.index() + "_W",
                    Nd4j.create(numbers.weights(), layer.fanOut(), layer.fanIn())
                            .transpose());
            network.setParam(layer.index() + "_b", Nd4j.create(numbers.biases(), 1, layer.fanOut()));
        }
        return network;
    }

    /** Its momentum is Nesterov's, whose cost is that of the plain one. */
    private static IUpdater updater(UpdateRule rule) {
        return switch (rule) {
            case UpdateRule.Momentum momentum -> new Nesterovs(momentum.rate(), momentum.momentum());
            case UpdateRule.Adam adam -> new Adam(adam.rate());
            default -> throw new IllegalArgumentException("no updater here for " + rule.name());
        };
    }
}
