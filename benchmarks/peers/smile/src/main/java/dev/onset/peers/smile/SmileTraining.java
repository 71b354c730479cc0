package dev.onset.peers.smile;

import dev.onset.api.engine.UpdateRule;
import dev.onset.benchmarks.peers.NetData;
import dev.onset.benchmarks.peers.Prepared;
import dev.onset.benchmarks.peers.Work;
import dev.onset.workbench.bench.Net;
import dev.onset.workbench.bench.TrainingData;
import java.util.ArrayList;
import java.util.List;
import smile.model.mlp.Layer;
import smile.model.mlp.LayerBuilder;
import smile.model.mlp.OutputFunction;
import smile.util.function.TimeFunction;

/** One mini-batch update. */
final class SmileTraining implements Prepared {

    private final OpenMlp mlp;
    private final double[][] inputs;
    private final int[] labels;
    private final int classes;
    private final double firstLoss;

    SmileTraining(Work.Training training) {
        Net net = training.net();
        classes = net.outputs();
        mlp = new OpenMlp(builders(net));
        mlp.load(NetData.parameters(net));
        UpdateRule.Momentum rule = (UpdateRule.Momentum) training.optimizer().rule();
        mlp.setLearningRate(TimeFunction.constant(rule.rate()));
        mlp.setMomentum(TimeFunction.constant(rule.momentum()));
        TrainingData data = TrainingData.of(net);
        inputs = new double[net.batch()][net.inputs()];
        for (int row = 0; row < net.batch(); row++) {
            for (int i = 0; i < net.inputs(); i++) {
                inputs[row][i] = data.inputs()[row * net.inputs() + i];
            }
        }
        labels = data.labels();
        firstLoss = loss();
    }

    private static LayerBuilder[] builders(Net net) {
        List<LayerBuilder> layers = new ArrayList<>();
        layers.add(Layer.input(net.inputs()));
        for (int width : net.hidden()) {
            layers.add(net.activation().equals("relu") ? Layer.rectifier(width) : Layer.tanh(width));
        }
        layers.add(Layer.mle(net.outputs(), OutputFunction.SOFTMAX));
        return layers.toArray(LayerBuilder[]::new);
    }

    @Override
    public void run() {
        mlp.update(inputs, labels);
    }

    /** The loss of the first step. */
    @Override
    public double[] numbers() {
        return new double[] {firstLoss};
    }

    /** From its predictions, since Smile's update tells none. */
    private double loss() {
        double sum = 0;
        double[] probabilities = new double[classes];
        for (int row = 0; row < inputs.length; row++) {
            mlp.predict(inputs[row], probabilities);
            sum -= Math.log(probabilities[labels[row]]);
        }
        return sum / inputs.length;
    }
}
