package dev.onset.testkit;

import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.api.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starting numbers for the contracts, biases included, so that a forgotten bias shows. */
final class SampleParameters {

    private SampleParameters() {}

    /** Normal weights of variance 1 / fan-in and normal biases of deviation 0.2. */
    static Parameters random(NetworkPlan plan, long seed) {
        List<Parameters.Layer> layers = new ArrayList<>();
        for (LayerSpec spec : plan.layers()) {
            RandomStream random = RandomStream.root(seed).child(spec.name());
            float[] weights = normals(random.child("weight"), spec.weightCount(), 1 / Math.sqrt(spec.fanIn()));
            layers.add(new Parameters.Layer(weights, normals(random.child("bias"), spec.fanOut(), 0.2)));
        }
        return new Parameters(plan, layers);
    }

    /** The same number everywhere. */
    static Parameters constant(NetworkPlan plan, float weight, float bias) {
        List<Parameters.Layer> layers = new ArrayList<>();
        for (LayerSpec spec : plan.layers()) {
            float[] weights = new float[spec.weightCount()];
            float[] biases = new float[spec.fanOut()];
            Arrays.fill(weights, weight);
            Arrays.fill(biases, bias);
            layers.add(new Parameters.Layer(weights, biases));
        }
        return new Parameters(plan, layers);
    }

    /** Standard normals that belong to a name. */
    static float[] normals(String name, int count, long seed) {
        return normals(RandomStream.root(seed).child(name), count, 1);
    }

    static float[] normals(RandomStream random, int count, double deviation) {
        float[] numbers = new float[count];
        random.normals(numbers);
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (numbers[i] * deviation);
        }
        return numbers;
    }
}
