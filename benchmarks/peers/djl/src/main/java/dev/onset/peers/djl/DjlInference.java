package dev.onset.peers.djl;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import dev.onset.benchmarks.peers.Prepared;
import dev.onset.benchmarks.peers.Samples;
import dev.onset.workbench.bench.Net;
import dev.onset.workbench.bench.TrainingData;
import java.util.Arrays;

/** One sample forward. */
final class DjlInference implements Prepared {

    private final Model model;
    private final NDManager manager;
    private final ParameterStore store;
    private final NDArray sample;
    private final int outputs;

    DjlInference(Net net) {
        model = DjlNet.of(net);
        manager = model.getNDManager();
        DjlNet.initialize(net, model.getBlock(), manager, 1);
        store = new ParameterStore(manager, false);
        float[] first = Arrays.copyOf(TrainingData.of(net).inputs(), net.inputs());
        sample = manager.create(first, new Shape(1, net.inputs()));
        outputs = net.outputs();
    }

    @Override
    public void run() {
        try (NDManager pass = manager.newSubManager()) {
            sample.tempAttach(pass);
            model.getBlock().forward(store, new NDList(sample), false);
        }
    }

    @Override
    public double[] numbers() {
        try (NDManager pass = manager.newSubManager()) {
            sample.tempAttach(pass);
            float[] logits = model.getBlock()
                    .forward(store, new NDList(sample), false)
                    .singletonOrThrow()
                    .toFloatArray();
            return Samples.of(outputs, i -> logits[i]);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
