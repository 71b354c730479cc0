package dev.onset.examples.lessons;

import dev.onset.api.network.NetworkPlan;
import dev.onset.diagnosis.LayerStatistics;
import java.util.List;

/**
 * L14 · Glorot's two conditions, forward and backward, and the compromise.
 *
 * <p>Claim: activations keep their variance when n_in·Var(w) = 1, gradients when n_out·Var(w) = 1. Where widths change
 * both cannot hold. In a funnel of linear layers, each half as wide, fan-in gives up a factor 2 of gradient variance a
 * layer, fan-out gains a factor 2 of activation variance, and the average 2 / (n_in + n_out) shares the error: 4/3 up,
 * 2/3 down.
 *
 * <p>Run: {@code ./onset example L14}
 *
 * <p>Expected output: {@code docs/lessons/L14.en.md}
 */
public final class L14TwoConditions implements Lesson {

    private static final int SEEDS = 10;
    private static final int[] WIDTHS = {800, 400, 200, 100, 50};

    @Override
    public int number() {
        return 14;
    }

    @Override
    public String title() {
        return "Glorot's two conditions, forward and backward, and the compromise";
    }

    @Override
    public String claim() {
        return "Where widths change, no variance keeps both passes; the average of both fans shares the error.";
    }

    @Override
    public void teach(Board board) {
        board.line("widths 800,400,200,100,50, linear; from the first layer to the fourth; mean of %d seeds", SEEDS);
        board.line("%-20s%16s%10s%16s%10s", "variance", "activations", "theory", "gradients", "theory");
        LineChart chart = new LineChart("A funnel of linear layers", "layer", "variance of activations").logarithmic();
        fan(board, chart, "in", 1, 1 / 8.0);
        fan(board, chart, "out", 8, 1);
        fan(board, chart, "average", StrictMath.pow(4 / 3.0, 3), StrictMath.pow(2 / 3.0, 3));
        fan(board, chart, "geometric-average", StrictMath.pow(2, 1.5), StrictMath.pow(2, -1.5));
        board.picture("What each fan does to the variance going forward.", chart.svg());
    }

    private static void fan(Board board, LineChart chart, String fan, double forwardTheory, double backwardTheory) {
        NetworkPlan plan = NetworkPlan.inputs(WIDTHS[0]);
        for (int i = 1; i < WIDTHS.length; i++) {
            plan = plan.layer(WIDTHS[i], Lab.activation("identity"));
        }
        double[] activations = new double[plan.depth()];
        double[] gradients = new double[plan.depth()];
        for (int seed = 1; seed <= SEEDS; seed++) {
            String scheme = "variance-scaling(scale=1, fan=" + fan + ", distribution=normal)";
            List<LayerStatistics> layers = Lab.statistics(plan, scheme, 300, seed);
            for (int layer = 0; layer < layers.size(); layer++) {
                activations[layer] += square(layers.get(layer).rms()) / SEEDS;
                gradients[layer] += square(layers.get(layer).gradientRms()) / SEEDS;
            }
        }
        double forward = activations[3] / activations[0];
        double backward = gradients[0] / gradients[3];
        board.line("1 / fan-%-13s%16.3f%10.3f%16.3f%10.3f", fan, forward, forwardTheory, backward, backwardTheory);
        board.number(fan + " forward", "%.2f", forward);
        board.number(fan + " backward", "%.2f", backward);
        chart.byLayer("fan " + fan, activations);
        board.check(Math.abs(forward / forwardTheory - 1) < 0.25, "fan " + fan + ": activations as predicted");
        board.check(Math.abs(backward / backwardTheory - 1) < 0.25, "fan " + fan + ": gradients as predicted");
    }

    private static double square(double value) {
        return value * value;
    }
}
