package dev.onset.engine.simd.process;

import dev.onset.api.activation.Activation;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.BiFunction;

/** Trains one small net with every rule and says what bits came of it. */
public final class TrainedHash {

    /**
     * The hash at every width, on any number of threads, class path or module path, interpreted or compiled; a change
     * means that trained weights have changed for everybody.
     */
    public static final String GOLDEN =
            "8b8e2338c421 38f5645a0c86 4cc4e37debc6 1426639424f7 c058c1bf76ae cf4e06f65924 a2f90fe9fc81";

    private static final int STEPS = 30;
    private static final int ROWS = 29;
    private static final int FEW_STEPS = 5;
    private static final int FEW_ROWS = 5;
    private static final int INPUTS = 7;
    private static final int OUTPUTS = 5;

    private TrainedHash() {}

    /** Prints the hashes of training on as many threads as the first argument says, by the rules named after it. */
    public static void main(String[] arguments) {
        SimdEngine engine = new SimdEngine(SimdSettings.ofThreads(Integer.parseInt(arguments[0])));
        List<String> names = List.of(arguments);
        List<UpdateRule> rules = UpdateRule.all().stream()
                .filter(rule -> arguments.length == 1 || names.contains(rule.name()))
                .toList();
        System.out.println("hash " + of(engine::build, rules));
    }

    /** The first half-dozen bytes of the parameters' hash after 30 steps of each rule there is. */
    public static String of(BiFunction<NetworkPlan, Parameters, DenseNetwork> engine) {
        return of(engine, UpdateRule.all());
    }

    private static String of(BiFunction<NetworkPlan, Parameters, DenseNetwork> engine, List<UpdateRule> rules) {
        NetworkPlan plan = plan(33, 17);
        StringBuilder hashes = new StringBuilder();
        for (UpdateRule rule : rules) {
            hashes.append(trained(engine, plan, rule, ROWS, STEPS)).append(' ');
        }
        // Few samples have loops of their own.
        NetworkPlan wider = plan(70, 96);
        return hashes + trained(engine, wider, new UpdateRule.Momentum(0.01, 0.9), FEW_ROWS, FEW_STEPS);
    }

    private static NetworkPlan plan(int first, int second) {
        return NetworkPlan.inputs(INPUTS)
                .layer(first, activation("tanh"))
                .layer(second, activation("gelu"))
                .layer(OUTPUTS, activation("relu"));
    }

    private static String trained(
            BiFunction<NetworkPlan, Parameters, DenseNetwork> engine,
            NetworkPlan plan,
            UpdateRule rule,
            int rows,
            int steps) {
        try (DenseNetwork network = engine.apply(plan, start(plan))) {
            for (int step = 0; step < steps; step++) {
                step(network, rule, step, rows);
            }
            return network.parameters().sha256().substring(0, 12);
        }
    }

    private static void step(DenseNetwork network, UpdateRule rule, int step, int rows) {
        float[] inputs = new float[rows * INPUTS];
        RandomStream.root(step).normals(inputs);
        float[] outputs = network.forward(inputs, rows);
        float[] gradient = new float[rows * OUTPUTS];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = (outputs[i] - inputs[i]) / rows;
        }
        network.backward(gradient);
        network.apply(rule);
    }

    /** Weights and biases that no scheme drew. */
    static Parameters start(NetworkPlan plan) {
        List<Parameters.Layer> layers = new ArrayList<>();
        for (LayerSpec layer : plan.layers()) {
            float[] weights = new float[layer.weightCount()];
            float[] biases = new float[layer.fanOut()];
            RandomStream.root(1).child(layer.weightName()).normals(weights);
            RandomStream.root(1).child(layer.biasName()).normals(biases);
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= 0.25f;
            }
            layers.add(new Parameters.Layer(weights, biases));
        }
        return new Parameters(plan, layers);
    }

    private static Activation activation(String name) {
        return ServiceLoader.load(Activation.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
