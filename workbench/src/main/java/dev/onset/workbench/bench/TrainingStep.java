package dev.onset.workbench.bench;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.training.Batch;
import dev.onset.training.BatchLoss;
import dev.onset.training.Samples;
import dev.onset.training.SoftmaxCrossEntropy;

/** One step of training, over and over on one batch: forward, softmax cross-entropy, backward, update. */
public final class TrainingStep implements Runnable, AutoCloseable {

    private final DenseNetwork network;
    private final UpdateRule rule;
    private final Batch batch;
    private final BatchLoss loss;
    private final float[] gradient;
    private double lastLoss = Double.NaN;

    /**
     * A step of this network, which it closes.
     *
     * @param network of the net's plan
     */
    public TrainingStep(Net net, DenseNetwork network, UpdateRule rule) {
        this.network = network;
        this.rule = rule;
        TrainingData data = TrainingData.of(net);
        batch = new Batch(Samples.labelled(net.inputs(), data.inputs(), data.labels()), net.batch());
        int[] order = new int[net.batch()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        batch.fill(order, 0, order.length);
        loss = new BatchLoss(new SoftmaxCrossEntropy(), net.outputs());
        gradient = new float[net.batch() * net.outputs()];
    }

    @Override
    public void run() {
        float[] outputs = network.forward(batch.inputs(), batch.rows());
        lastLoss = loss.lossAndGradient(outputs, batch, gradient);
        network.backward(gradient);
        network.apply(rule);
    }

    /** The mean loss of the last step, before its update. */
    public double lastLoss() {
        return lastLoss;
    }

    @Override
    public void close() {
        network.close();
    }
}
