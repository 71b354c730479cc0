package dev.onset.engine.simd.process;

import dev.onset.api.activation.Activation;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.init.Weights;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import java.util.List;
import java.util.ServiceLoader;

/** Trains nets that between them call every kernel of a step so often that C2 compiles it. */
public final class KernelWork {

    private static final int INPUTS = 40;
    private static final int OUTPUTS = 5;

    private final SimdEngine engine = new SimdEngine(SimdSettings.ofThreads(1));

    private KernelWork() {}

    /** Works, and says so at the end. */
    public static void main(String[] arguments) {
        new KernelWork().work();
        System.out.println("worked");
    }

    private void work() {
        List<Activation> all = ServiceLoader.load(Activation.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        List<Activation> two = all.subList(0, 2);
        for (UpdateRule rule : UpdateRule.all()) {
            train(plan(33, two), rule, 29, 700);
        }
        UpdateRule rule = new UpdateRule.Sgd(1e-4);
        train(plan(96, two), rule, 5, 1000); // few samples have loops of their own
        train(plan(200, two), rule, 150, 150); // more than one block of k
        train(plan(12, all), rule, 150, 200); // a loop of every activation
        for (int i = 0; i < 4; i++) {
            Weights.unset(200, 190).fillOrthogonal(RandomStream.root(i), 1);
        }
    }

    private static NetworkPlan plan(int units, List<Activation> activations) {
        NetworkPlan plan = NetworkPlan.inputs(INPUTS);
        for (Activation activation : activations) {
            plan = plan.layer(units, activation);
        }
        return plan.layer(OUTPUTS, activations.getFirst());
    }

    private void train(NetworkPlan plan, UpdateRule rule, int rows, int steps) {
        float[] inputs = new float[rows * INPUTS];
        RandomStream.root(1).normals(inputs);
        float[] gradient = new float[rows * OUTPUTS];
        RandomStream.root(2).normals(gradient);
        try (DenseNetwork network = engine.build(plan, TrainedHash.start(plan))) {
            for (int step = 0; step < steps; step++) {
                network.forward(inputs, rows);
                network.backward(gradient);
                network.apply(rule);
            }
        }
    }
}
