package dev.onset.examples;

import dev.onset.activations.Identity;
import dev.onset.activations.Tanh;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.initializers.GlorotNormal;
import dev.onset.workbench.example.Example;
import java.io.PrintStream;
import java.util.Locale;

/**
 * 01 · Embed the engine with plain {@code new}.
 *
 * <p>Claim: four objects and a loop are a trained network. Exclusive or, which no linear model can learn, is learnt by
 * eight tanh units in 200 steps of Adam.
 *
 * <p>Run: {@code ./onset example 01}
 *
 * <p>Expected output:
 *
 * <pre>
 * 0 xor 0 -> 0.003
 * 0 xor 1 -> 0.998
 * 1 xor 0 -> 0.998
 * 1 xor 1 -> 0.002
 * </pre>
 */
public final class E01EmbedTheEngine implements Example {

    private static final float[] INPUTS = {0, 0, 0, 1, 1, 0, 1, 1};
    private static final float[] ANSWERS = {0, 1, 1, 0};

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String title() {
        return "Embed the engine with plain new";
    }

    @Override
    public String claim() {
        return "Eight tanh units learn exclusive or in 200 steps of Adam.";
    }

    @Override
    public String source() {
        return "examples/src/main/java/dev/onset/examples/E01EmbedTheEngine.java";
    }

    @Override
    public void run(PrintStream out) {
        NetworkPlan plan = NetworkPlan.inputs(2).layer(8, new Tanh()).layer(1, new Identity());
        Parameters start = Parameters.draw(plan, new GlorotNormal(), 1);
        Engine engine = new SimdEngine(SimdSettings.ofThreads(1));
        try (DenseNetwork network = engine.build(plan, start)) {
            for (int step = 0; step < 200; step++) {
                network.backward(gradient(network.forward(INPUTS, 4)));
                network.apply(new UpdateRule.Adam().withRate(0.05));
            }
            float[] logits = network.forward(INPUTS, 4);
            for (int i = 0; i < 4; i++) {
                out.printf(
                        Locale.ROOT, "%.0f xor %.0f -> %.3f%n", INPUTS[2 * i], INPUTS[2 * i + 1], sigmoid(logits[i]));
            }
        }
    }

    /** Of the mean binary cross-entropy with respect to the logits. */
    private static float[] gradient(float[] logits) {
        float[] gradient = new float[4];
        for (int i = 0; i < 4; i++) {
            gradient[i] = (float) (sigmoid(logits[i]) - ANSWERS[i]) / 4;
        }
        return gradient;
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
