package dev.onset.examples.lessons;

import dev.onset.api.network.NetworkPlan;
import dev.onset.diagnosis.LayerStatistics;
import java.util.List;

/**
 * L24 · Layers of unequal width: what fan-in and fan-out each do to the variance.
 *
 * <p>Claim: in an hourglass of ReLU layers, 1000 to 100 and back, He's variance by fan-in holds activations level and
 * lets gradients swing by the ratio of the widths at each step; by fan-out it is the other way round. Over the whole
 * hourglass, which ends as wide as it began, the swings cancel: both are safe choices when widths return.
 *
 * <p>Run: {@code ./onset example L24}
 *
 * <p>Expected output: {@code docs/lessons/L24.en.md}
 */
public final class L24UnequalWidths implements Lesson {

    private static final int[] WIDTHS = {1000, 1000, 100, 100, 1000, 1000};
    private static final int SEEDS = 6;

    @Override
    public int number() {
        return 24;
    }

    @Override
    public String title() {
        return "Layers of unequal width: what fan-in and fan-out each do to the variance";
    }

    @Override
    public String claim() {
        return "Fan-in keeps activations level and lets gradients swing with the widths; fan-out the other way round.";
    }

    @Override
    public void teach(Board board) {
        board.line("mean square over %d seeds; inputs 1000, then", SEEDS);
        board.row("width", "%10.0f", 1000, 1000, 100, 100, 1000, 1000);
        LineChart chart =
                new LineChart("An hourglass of ReLU layers with He's variance", "layer", "mean square").logarithmic();
        double[][] in = run(board, chart, "in");
        double[][] out = run(board, chart, "out");
        board.check(level(in[0]), "fan-in: activations stay within a factor 2 of 1");
        board.check(near(in[1][2] / in[1][1], 10), "fan-in: gradients grow tenfold upwards into the waist");
        board.check(level(out[1]), "fan-out: gradients stay within a factor 2 of 1");
        board.check(near(out[0][2] / out[0][1], 10), "fan-out: activations grow tenfold into the waist");
        board.check(near(out[0][5], 1) && near(in[1][0], 1), "where the width returns, so does the scale");
        board.picture("Activations and gradients of both choices.", chart.svg());
    }

    /** Mean squares of activations and of gradients by layer. */
    private static double[][] run(Board board, LineChart chart, String fan) {
        NetworkPlan plan = NetworkPlan.inputs(1000);
        for (int width : WIDTHS) {
            plan = plan.layer(width, Lab.activation("relu"));
        }
        double[][] squares = new double[2][WIDTHS.length];
        for (int seed = 1; seed <= SEEDS; seed++) {
            List<LayerStatistics> layers = Lab.statistics(plan, "he-normal(fan=" + fan + ")", 200, seed);
            for (int layer = 0; layer < WIDTHS.length; layer++) {
                squares[0][layer] += Math.pow(layers.get(layer).rms(), 2) / SEEDS;
                squares[1][layer] += Math.pow(layers.get(layer).gradientRms(), 2) / SEEDS;
            }
        }
        board.row("fan-" + fan + ", activations", "%10.3f", squares[0]);
        board.row("fan-" + fan + ", gradients", "%10.3f", squares[1]);
        chart.byLayer("fan-" + fan + ", activations", squares[0]).byLayer("fan-" + fan + ", gradients", squares[1]);
        board.number(fan + " waist gradients", "%.2f", squares[1][2] / squares[1][1]);
        board.number(fan + " waist activations", "%.2f", squares[0][2] / squares[0][1]);
        return squares;
    }

    private static boolean level(double[] values) {
        for (double value : values) {
            if (value < 0.5 || value > 2) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(double value, double expected) {
        return value > expected / 1.8 && value < expected * 1.8;
    }
}
