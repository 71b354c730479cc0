package dev.onset.examples.lessons;

import dev.onset.api.activation.GaussianExpectation;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.training.Dataset;
import java.util.Locale;

/**
 * L17 · The edge of chaos: trainable depth predicted and measured.
 *
 * <p>Claim: with weights of variance σ² / n, two inputs of a tanh network grow alike for σ &lt; 1 and part for σ &gt;
 * 1, and what tells them apart fades over a number of layers ξ that only σ = 1 makes infinite. A network trains to
 * about 6 ξ layers (S. Schoenholz et al., ICLR 2017, arXiv:1611.01232). Measured on digits, that is the depth reached
 * below the edge. Above it, it is a bound: gradients explode there, and one learning rate for all depths gives out long
 * before.
 *
 * <p>Run: {@code ./onset example L17}
 *
 * <p>Expected output: {@code docs/lessons/L17.en.md}
 */
public final class L17EdgeOfChaos implements Lesson {

    private static final int[] DEPTHS = {8, 16, 32, 64};
    private static final double[] DEVIATIONS = {0.7, 0.85, 1, 1.5, 2.5};
    private static final int STEPS = 150;
    private static final double LEARNT = 0.35;
    /** A mean square so small that tanh is a straight line. */
    private static final double VANISHED = 1e-30;
    /** By so little does a layer change mean square and correlation once they stand still. */
    private static final double SETTLED = 1e-9;

    @Override
    public int number() {
        return 17;
    }

    @Override
    public String title() {
        return "The edge of chaos: trainable depth predicted and measured";
    }

    @Override
    public String claim() {
        return "A plain tanh network trains to at most about six depth scales; the edge of chaos goes deepest.";
    }

    @Override
    public void teach(Board board) {
        Dataset digits = Lab.data("digits(train=1000, test=500)");
        board.line("test accuracy after %d steps, by depth; a network has learnt at %.2f", STEPS, LEARNT);
        board.line("%-8s%8s%8s%8s%8s%8s%8s", "sigma", "xi", "6 xi", "8", "16", "32", "64");
        LineChart chart = new LineChart("tanh layers of 100", "depth", "test accuracy").logarithmicAcross();
        int[] reached = new int[DEVIATIONS.length];
        double[] predicted = new double[DEVIATIONS.length];
        for (int i = 0; i < DEVIATIONS.length; i++) {
            double xi = depthScale(DEVIATIONS[i]);
            predicted[i] = 6 * xi;
            double[] accuracies = new double[DEPTHS.length];
            for (int d = 0; d < DEPTHS.length; d++) {
                accuracies[d] = accuracy(digits, DEVIATIONS[i], DEPTHS[d]);
                reached[i] = accuracies[d] > LEARNT ? DEPTHS[d] : reached[i];
            }
            String sigma = String.format(Locale.ROOT, "%.2f", DEVIATIONS[i]);
            board.row(sigma + "   " + text(xi) + text(6 * xi), "%8.3f", accuracies);
            board.number("depth " + sigma, "%.0f", 6 * xi);
            board.number("reached " + sigma, "%.0f", reached[i]);
            chart.curve("sigma " + sigma, doubles(DEPTHS), accuracies);
        }
        board.picture("What still learns, by depth.", chart.svg());
        judge(board, reached, predicted);
    }

    private static void judge(Board board, int[] reached, double[] predicted) {
        int deepest = 0;
        for (int i = 0; i < reached.length; i++) {
            deepest = reached[i] > reached[deepest] ? i : deepest;
        }
        board.check(deepest == 2, "the deepest network that learns is at sigma = 1");
        for (int i = 0; i < reached.length; i++) {
            if (Double.isFinite(predicted[i])) {
                boolean ordered = DEVIATIONS[i] < 1;
                board.check(
                        reached[i] <= 2 * predicted[i] && (!ordered || reached[i] >= predicted[i] / 2),
                        String.format(
                                Locale.ROOT,
                                "sigma %.2f: learns up to %d layers, where 6 xi = %.0f is "
                                        + (ordered ? "the size" : "the most"),
                                DEVIATIONS[i],
                                reached[i],
                                predicted[i]));
            }
        }
    }

    private static double accuracy(Dataset digits, double sigma, int depth) {
        NetworkPlan plan = Lab.classifier(digits.inputs(), 100, depth, "tanh", digits.outputs());
        String scheme = "variance-scaling(scale=" + sigma * sigma + ", fan=in, distribution=normal)";
        try (DenseNetwork network = Lab.build(plan, scheme, 1)) {
            double accuracy = Curves.accuracy(Lab.train(network, digits, new UpdateRule.Momentum(0.01, 0.9), STEPS));
            return Double.isFinite(accuracy) ? accuracy : 0;
        }
    }

    /** How many layers it takes a difference from the fixed correlation to shrink by e; infinite at sigma = 1. */
    private static double depthScale(double sigma) {
        if (sigma == 1) {
            return Double.POSITIVE_INFINITY;
        }
        double q = 1;
        double c = 0.5;
        double moved = 1;
        while (q > VANISHED && moved > SETTLED) {
            double next = sigma * sigma * pair(q, 1, false);
            double correlation = Math.clamp(sigma * sigma * pair(q, c, false) / next, -1, 1);
            moved = Math.abs(next / q - 1) + Math.abs(correlation - c);
            q = next;
            c = correlation;
        }
        return -1 / StrictMath.log(sigma * sigma * pair(q, q > VANISHED ? c : 1, true));
    }

    /** E f(u) f(v), or of the slopes, for two pre-activations of mean square q and correlation c. */
    private static double pair(double q, double c, boolean slopes) {
        return GaussianExpectation.ofPair(
                x -> slopes ? slope(x) : StrictMath.tanh(x),
                new double[0],
                x -> slopes ? slope(x) : StrictMath.tanh(x),
                new double[0],
                q,
                c);
    }

    private static double slope(double x) {
        double y = StrictMath.tanh(x);
        return 1 - y * y;
    }

    private static String text(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%8.1f", value) : "    none";
    }

    private static double[] doubles(int[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i];
        }
        return result;
    }
}
