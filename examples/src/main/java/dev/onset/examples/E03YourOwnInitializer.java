package dev.onset.examples;

import dev.onset.activations.Tanh;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.api.random.RandomStream;
import dev.onset.diagnosis.Diagnosis;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.initializers.LecunNormal;
import dev.onset.workbench.example.Example;
import java.io.PrintStream;
import java.util.Locale;

/**
 * 03 · Your own initializer in 15 lines.
 *
 * <p>Claim: a scheme is a record with two methods, and what it does to a network can be measured before a step is
 * taken. {@code gained} multiplies LeCun's deviation by the gain of the activation before the layer. Through ten layers
 * of tanh the activations then keep about the size that theory predicts, 0.63, where LeCun's fade.
 *
 * <p>To make it a jar that {@code compare} finds, see {@code examples/third-party-initializer}.
 *
 * <p>Run: {@code ./onset example 03}
 *
 * <p>Expected output:
 *
 * <pre>
 * standard deviation of the activations
 * layer   gained   lecun-normal
 *     1    0.628          0.628
 *     4    0.627          0.356
 *     7    0.627          0.271
 *    10    0.624          0.224
 * </pre>
 */
public final class E03YourOwnInitializer implements Example {

    /** Normal weights of deviation gain / √fan-in, with the gain of the activation before the layer. */
    public record Gained() implements Initializer {

        @Override
        public String name() {
            return "gained";
        }

        @Override
        public void fill(Weights weights, LayerSpec layer, RandomStream random) {
            weights.fillNormal(random, 0, layer.gain() / Math.sqrt(layer.fanIn()));
        }
    }

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String title() {
        return "Your own initializer in 15 lines";
    }

    @Override
    public String claim() {
        return "With the gain of tanh, activations keep their size over ten layers; LeCun's fade.";
    }

    @Override
    public String source() {
        return "examples/src/main/java/dev/onset/examples/E03YourOwnInitializer.java";
    }

    @Override
    public void run(PrintStream out) {
        out.println("standard deviation of the activations");
        out.println("layer   gained   lecun-normal");
        Diagnosis gained = measure(new Gained());
        Diagnosis lecun = measure(new LecunNormal());
        for (int layer = 0; layer < 10; layer += 3) {
            out.printf(
                    Locale.ROOT,
                    "%5d   %6.3f   %12.3f%n",
                    layer + 1,
                    gained.layers().get(layer).std(),
                    lecun.layers().get(layer).std());
        }
    }

    private static Diagnosis measure(Initializer initializer) {
        NetworkPlan plan = NetworkPlan.inputs(300);
        for (int layer = 0; layer < 10; layer++) {
            plan = plan.layer(300, new Tanh());
        }
        RandomStream random = RandomStream.root(1);
        try (DenseNetwork network =
                new SimdEngine(SimdSettings.ofThreads(1)).build(plan, Parameters.draw(plan, initializer, 1))) {
            float[] inputs = Diagnosis.normalInputs(plan, 200, random.child("inputs"));
            return Diagnosis.measure(network, inputs, 200, random.child("gradients"));
        }
    }
}
