package dev.onset.examples;

import dev.onset.activations.Identity;
import dev.onset.activations.Tanh;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.init.Initializer;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.diagnosis.EffectiveWidth;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.initializers.Constant;
import dev.onset.initializers.GlorotNormal;
import dev.onset.initializers.Zeros;
import dev.onset.workbench.example.Example;
import java.io.PrintStream;
import java.util.Locale;

/**
 * 04 · Symmetry: zero and constant against random, on two hidden units.
 *
 * <p>Claim: units that start equal receive equal gradients and stay equal for ever, to the last bit, so that two of
 * them are worth one. From zero the hidden weights do not even move: their gradient carries the outgoing weights as a
 * factor, which are zero, and the outgoing weights' gradient carries the activations, which are zero too. Random
 * weights break the symmetry.
 *
 * <p>Run: {@code ./onset example 04}
 *
 * <p>Expected output:
 *
 * <pre>
 * after 500 steps: incoming weights of both hidden units, loss, distinct units
 * zeros                [ 0.000000  0.000000] [ 0.000000  0.000000]  0.6250  1
 * constant(value=0.5)  [ 1.012892  1.293125] [ 1.012892  1.293125]  0.3076  1
 * glorot-normal        [ 0.908930  1.110698] [ 1.109553  0.937198]  0.0000  2
 * </pre>
 */
public final class E04Symmetry implements Example {

    private static final int STEPS = 500;
    private static final float[] INPUTS = {-1, -1, -1, 1, 1, -1, 1, 1};
    /** More than one line through the plane can do: exclusive or, with an uneven twist so that nothing cancels. */
    private static final float[] ANSWERS = {-1, 1, 0.5f, -0.5f};

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String title() {
        return "Symmetry: zero and constant against random";
    }

    @Override
    public String claim() {
        return "Hidden units that start equal stay equal to the last bit; from zero they never move at all.";
    }

    @Override
    public String source() {
        return "examples/src/main/java/dev/onset/examples/E04Symmetry.java";
    }

    @Override
    public void run(PrintStream out) {
        out.println("after " + STEPS + " steps: incoming weights of both hidden units, loss, distinct units");
        for (Initializer initializer : new Initializer[] {new Zeros(), new Constant(0.5), new GlorotNormal()}) {
            train(initializer, out);
        }
    }

    private static void train(Initializer initializer, PrintStream out) {
        NetworkPlan plan = NetworkPlan.inputs(2).layer(2, new Tanh()).layer(1, new Identity());
        try (DenseNetwork network =
                new SimdEngine(SimdSettings.ofThreads(1)).build(plan, Parameters.draw(plan, initializer, 1))) {
            for (int step = 0; step < STEPS; step++) {
                network.backward(gradient(network.forward(INPUTS, 4)));
                network.apply(new UpdateRule.Sgd(0.1));
            }
            double loss = loss(network.forward(INPUTS, 4));
            Parameters learnt = network.parameters();
            float[] hidden = learnt.layers().getFirst().weights();
            out.printf(
                    Locale.ROOT,
                    "%-20s [%9.6f %9.6f] [%9.6f %9.6f]  %.4f  %d%n",
                    initializer,
                    hidden[0],
                    hidden[1],
                    hidden[2],
                    hidden[3],
                    loss,
                    EffectiveWidth.of(learnt).narrowest());
        }
    }

    private static float[] gradient(float[] outputs) {
        float[] gradient = new float[4];
        for (int i = 0; i < 4; i++) {
            gradient[i] = 2 * (outputs[i] - ANSWERS[i]) / 4;
        }
        return gradient;
    }

    private static double loss(float[] outputs) {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            double error = outputs[i] - ANSWERS[i];
            sum += error * error;
        }
        return sum / 4;
    }
}
