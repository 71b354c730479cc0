package dev.onset.peers.djl;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.onset.api.engine.UpdateRule;
import dev.onset.benchmarks.peers.Prepared;
import dev.onset.benchmarks.peers.Work;
import dev.onset.workbench.bench.Net;
import dev.onset.workbench.bench.TrainingData;

/** A step of training as DJL's own loop makes it. */
final class DjlTraining implements Prepared {

    private final Loss loss = Loss.softmaxCrossEntropyLoss();
    private final Model model;
    private final Trainer trainer;
    private final NDArray inputs;
    private final NDArray labels;
    private double lastLoss = Double.NaN;

    DjlTraining(Work.Training training) {
        Net net = training.net();
        model = DjlNet.of(net);
        trainer = model.newTrainer(new DefaultTrainingConfig(loss)
                .optOptimizer(optimizer(training.optimizer().rule())));
        trainer.initialize(new Shape(net.batch(), net.inputs()));
        DjlNet.load(net, model.getBlock());
        TrainingData data = TrainingData.of(net);
        NDManager manager = trainer.getManager();
        inputs = manager.create(data.inputs(), new Shape(net.batch(), net.inputs()));
        labels = manager.create(data.labels(), new Shape(net.batch()));
    }

    private static Optimizer optimizer(UpdateRule rule) {
        return switch (rule) {
            case UpdateRule.Momentum momentum ->
                Optimizer.sgd()
                        .setLearningRateTracker(Tracker.fixed((float) momentum.rate()))
                        .optMomentum((float) momentum.momentum())
                        .build();
            case UpdateRule.Adam adam ->
                Optimizer.adam()
                        .optLearningRateTracker(Tracker.fixed((float) adam.rate()))
                        .build();
            default -> throw new IllegalArgumentException("no optimizer here for " + rule.name());
        };
    }

    @Override
    public void run() {
        try (NDManager step = trainer.getManager().newSubManager()) {
            // What is computed belongs to the manager of what it is computed from, and goes with it.
            inputs.tempAttach(step);
            labels.tempAttach(step);
            try (GradientCollector collector = trainer.newGradientCollector()) {
                NDArray value = loss.evaluate(new NDList(labels), trainer.forward(new NDList(inputs)));
                collector.backward(value);
                lastLoss = value.getFloat();
            }
            trainer.step();
        }
    }

    @Override
    public double[] numbers() {
        return new double[] {lastLoss};
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }
}
