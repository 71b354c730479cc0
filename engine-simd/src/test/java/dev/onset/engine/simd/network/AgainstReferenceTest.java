package dev.onset.engine.simd.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.activations.Gelu;
import dev.onset.activations.Identity;
import dev.onset.activations.Tanh;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.initializers.LecunNormal;
import dev.onset.testkit.ReferenceEngine;
import org.junit.jupiter.api.Test;

/** A few steps of every rule beside the double-precision reference. */
final class AgainstReferenceTest {

    @Test
    void trainsAsTheReferenceDoes() {
        NetworkPlan plan = NetworkPlan.inputs(19)
                .layer(37, new Tanh())
                .layer(41, new Gelu())
                .layer(3, new Identity());
        Parameters start = Parameters.draw(plan, new LecunNormal(), 5);
        for (UpdateRule rule : UpdateRule.all()) {
            try (DenseNetwork simd = new SimdEngine(SimdSettings.ofThreads(2)).build(plan, start);
                    DenseNetwork reference = new ReferenceEngine().build(plan, start)) {
                for (int step = 0; step < 5; step++) {
                    float[] inputs = new float[23 * 19];
                    RandomStream.root(step).normals(inputs);
                    float[] outputs = train(simd, inputs, rule);
                    float[] expected = train(reference, inputs, rule);
                    for (int i = 0; i < 23 * 3; i++) {
                        assertThat(outputs[i])
                                .as("%s step %d output %d", rule, step, i)
                                .isCloseTo(expected[i], org.assertj.core.data.Offset.offset(2e-5f));
                    }
                }
            }
        }
    }

    private static float[] train(DenseNetwork network, float[] inputs, UpdateRule rule) {
        float[] outputs = network.forward(inputs, 23).clone();
        float[] gradient = new float[23 * 3];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = (outputs[i] - 0.5f) / 23;
        }
        network.backward(gradient);
        network.apply(rule);
        return outputs;
    }
}
