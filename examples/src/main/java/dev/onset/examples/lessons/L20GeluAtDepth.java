package dev.onset.examples.lessons;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.Gain;
import dev.onset.api.activation.GaussianExpectation;
import dev.onset.api.network.NetworkPlan;
import dev.onset.diagnosis.LayerStatistics;
import java.util.List;

/**
 * L20 · GELU at depth: no gain is enough.
 *
 * <p>Claim: the gain that keeps the second moment of GELU at 1 exists, 1.5335, but the point it holds is not stable: a
 * second moment of 1.1 grows from layer to layer and one of 0.9 dies, since Q'(1) = 1.144 &gt; 1. For ReLU the slope is
 * exactly 1 and both stay; for tanh it is 0.46 and both come back. So "the gain of GELU", which users ask frameworks
 * for, does not make plain deep GELU networks work.
 *
 * <p>Run: {@code ./onset example L20}
 *
 * <p>Expected output: {@code docs/lessons/L20.en.md}
 */
public final class L20GeluAtDepth implements Lesson {

    private static final int DEPTH = 30;
    private static final int WIDTH = 1000;
    private static final int ROWS = 50;

    @Override
    public int number() {
        return 20;
    }

    @Override
    public String title() {
        return "GELU at depth: no gain is enough";
    }

    @Override
    public String claim() {
        return "GELU's gain holds an unstable point: 1.1 grows and 0.9 dies, layer by layer.";
    }

    @Override
    public void teach(Board board) {
        LineChart chart = new LineChart("Second moment of pre-activations", "layer", "q").logarithmic();
        board.line(
                "%-8s%10s%10s%18s%18s%14s%14s",
                "", "gain", "Q'(1)", "q30 from 1.1", "q30 from 0.9", "measured", "measured");
        for (String name : new String[] {"gelu", "relu", "tanh"}) {
            Activation activation = Lab.activation(name);
            double gain = Gain.forward(activation);
            double slope = (next(activation, gain, 1 + 1e-5) - next(activation, gain, 1 - 1e-5)) / 2e-5;
            double[] up = chain(activation, gain, 1.1);
            double[] down = chain(activation, gain, 0.9);
            double measuredUp = measured(name, gain, 1.1);
            double measuredDown = measured(name, gain, 0.9);
            board.line(
                    "%-8s%10.5f%10s%18s%18s%14.4g%14.4g",
                    name,
                    gain,
                    board.number(name + " slope", "%.5f", slope),
                    board.number(name + " up", "%.4g", up[DEPTH - 1]),
                    board.number(name + " down", "%.4g", down[DEPTH - 1]),
                    measuredUp,
                    measuredDown);
            board.number(name + " gain", "%.4f", gain);
            board.number(name + " measured up", "%.2g", measuredUp);
            board.number(name + " measured down", "%.2g", measuredDown);
            chart.byLayer(name + " from 1.1", up).byLayer(name + " from 0.9", down);
            if (name.equals("gelu")) {
                board.check(slope > 1.14, "GELU: Q'(1) is above 1, so deviations grow");
                board.check(
                        up[DEPTH - 1] > 5 && down[DEPTH - 1] < 0.01,
                        "GELU: after 30 layers one has grown and one has died");
                board.check(measuredUp > 3 * measuredDown, "GELU: a network of width 1000 drives the two apart");
            } else {
                board.check(slope < 1 + 1e-9, name + ": Q'(1) is at most 1, so deviations do not grow");
                board.check(
                        up[DEPTH - 1] < 1.1 + 1e-9 && down[DEPTH - 1] > 0.9 - 1e-9, name + ": both stay or come back");
                board.check(measuredUp < 1.3 * measuredDown, name + ": a network of width 1000 keeps the two together");
            }
        }
        board.picture("Started a tenth above and below 1.", chart.svg());
    }

    /** The second moment after one more layer. */
    private static double next(Activation activation, double gain, double q) {
        double scale = Math.sqrt(q);
        return gain * gain * GaussianExpectation.of(z -> square(activation.value(scale * z)), activation.kinks());
    }

    private static double[] chain(Activation activation, double gain, double q) {
        double[] chain = new double[DEPTH];
        chain[0] = q;
        for (int layer = 1; layer < DEPTH; layer++) {
            chain[layer] = next(activation, gain, chain[layer - 1]);
        }
        return chain;
    }

    /** The second moment of the last layer's pre-activations, as far as the layer below tells it. */
    private static double measured(String activation, double gain, double q) {
        NetworkPlan plan = Lab.hidden(WIDTH, WIDTH, DEPTH - 1, activation);
        // With gain=auto the first layer, which sees raw inputs, takes gain 1: its pre-activations have q of the
        // inputs.
        List<LayerStatistics> layers = Lab.statistics(plan, "he-normal(gain=auto)", ROWS, 1, Math.sqrt(q));
        return square(gain * layers.getLast().rms());
    }

    private static double square(double value) {
        return value * value;
    }
}
