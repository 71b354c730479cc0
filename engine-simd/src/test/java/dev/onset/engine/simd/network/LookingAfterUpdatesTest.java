package dev.onset.engine.simd.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.activations.Gelu;
import dev.onset.activations.Identity;
import dev.onset.activations.Relu;
import dev.onset.activations.Tanh;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.activation.ActivationLoops;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import dev.onset.initializers.HeNormal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Gradients looked at before the update, after it, or not at all, in nets of more layers than have their unit panels in
 * hand at once: the same gradients, and the same weights.
 */
final class LookingAfterUpdatesTest {

    private static final long SEED = 20_261_129;
    private static final int STEPS = 3;
    /** Widths that leave other layers' numbers beside their own where they share an array. */
    private static final NetworkPlan PLAN = NetworkPlan.inputs(19)
            .layer(70, new Relu())
            .layer(33, new Tanh())
            .layer(5, new Gelu())
            .layer(64, new Relu())
            .layer(40, new Tanh())
            .layer(41, new Gelu())
            .layer(3, new Identity());

    private final Kernels kernels = Kernels.forWidth(VectorWidth.current());
    private final ActivationLoops loops = new ActivationLoops(kernels);

    @ParameterizedTest
    @CsvSource({"1, 23", "3, 23", "1, 4", "3, 67"})
    void gradientsAreThereBeforeTheUpdateAndAfterIt(int threads, int rows) {
        try (DenseNetwork before = network(threads);
                DenseNetwork after = network(threads)) {
            for (int step = 0; step < STEPS; step++) {
                runBothPasses(before, rows, step);
                runBothPasses(after, rows, step);
                List<LayerSnapshot> expected = look(before);
                before.apply(new UpdateRule.Momentum());
                after.apply(new UpdateRule.Momentum());
                for (LayerSnapshot actual : look(after)) {
                    LayerSnapshot layer = expected.get(actual.spec().index());
                    String what = "step %d, seed %d: %s".formatted(step, SEED, layer.spec());
                    assertThat(actual.preActivationGradients()).as(what).isEqualTo(layer.preActivationGradients());
                    assertThat(actual.weightGradients()).as(what).isEqualTo(layer.weightGradients());
                    assertThat(actual.biasGradients()).as(what).isEqualTo(layer.biasGradients());
                }
                assertThat(weights(after))
                        .as("weights, step %d, seed %d", step, SEED)
                        .isEqualTo(weights(before));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void gradientsAreSumsOverTheBatchOfWhatTheirOwnLayerHas(int threads) {
        try (DenseNetwork network = network(threads)) {
            runBothPasses(network, 23, 0);
            network.apply(new UpdateRule.Sgd());
            List<LayerSnapshot> layers = look(network);
            for (int i = 1; i < PLAN.depth(); i++) {
                LayerSnapshot layer = layers.get(i);
                float[] x = layers.get(i - 1).activations();
                String what = "%s, seed %d".formatted(layer.spec(), SEED);
                assertThat(layer.weightGradients()).as(what).isEqualTo(weightGradients(layer, x));
                assertThat(layer.biasGradients()).as(what).isEqualTo(biasGradients(layer));
            }
        }
    }

    private static float[] weightGradients(LayerSnapshot layer, float[] x) {
        int units = layer.spec().fanOut();
        int inputs = layer.spec().fanIn();
        float[] sums = new float[units * inputs];
        for (int i = 0; i < sums.length; i++) {
            for (int row = 0; row < layer.rows(); row++) {
                float slope = layer.preActivationGradients()[row * units + i / inputs];
                sums[i] = Math.fma(x[row * inputs + i % inputs], slope, sums[i]);
            }
        }
        return sums;
    }

    private static float[] biasGradients(LayerSnapshot layer) {
        float[] sums = new float[layer.spec().fanOut()];
        float[] slopes = layer.preActivationGradients();
        for (int i = 0; i < slopes.length; i++) {
            sums[i % sums.length] += slopes[i];
        }
        return sums;
    }

    private DenseNetwork network(int threads) {
        return new SimdNetwork(PLAN, Parameters.draw(PLAN, new HeNormal(), SEED), kernels, loops, threads, true);
    }

    private static void runBothPasses(DenseNetwork network, int rows, int step) {
        float[] inputs = new float[rows * PLAN.inputs()];
        float[] gradient = new float[rows * PLAN.outputs()];
        RandomStream stream = RandomStream.root(SEED).child("step " + step);
        stream.child("inputs").normals(inputs);
        stream.child("gradient").normals(gradient);
        network.forward(inputs, rows);
        network.backward(gradient);
    }

    private static List<LayerSnapshot> look(DenseNetwork network) {
        return IntStream.range(0, PLAN.depth()).mapToObj(network::inspect).toList();
    }

    /** One after the other. */
    private static float[] weights(DenseNetwork network) {
        float[] all = {};
        for (Parameters.Layer layer : network.parameters().layers()) {
            float[] weights = layer.weights();
            all = Arrays.copyOf(all, all.length + weights.length);
            System.arraycopy(weights, 0, all, all.length - weights.length, weights.length);
        }
        return all;
    }
}
