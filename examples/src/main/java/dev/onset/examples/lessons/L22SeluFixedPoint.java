package dev.onset.examples.lessons;

import dev.onset.api.network.NetworkPlan;
import dev.onset.diagnosis.LayerStatistics;
import java.util.List;

/**
 * L22 · SELU's fixed point.
 *
 * <p>Claim: with LeCun's variance, mean 0 and variance 1 of SELU's activations are a fixed point, and it attracts:
 * inputs of half or one and a half times the deviation come back to it within some ten layers. With He's variance they
 * do not.
 *
 * <p>Run: {@code ./onset example L22}
 *
 * <p>Expected output: {@code docs/lessons/L22.en.md}
 */
public final class L22SeluFixedPoint implements Lesson {

    private static final int DEPTH = 30;
    private static final int WIDTH = 500;
    private static final int ROWS = 200;

    @Override
    public int number() {
        return 22;
    }

    @Override
    public String title() {
        return "SELU's fixed point";
    }

    @Override
    public String claim() {
        return "LeCun's variance makes mean 0 and variance 1 an attractor of SELU layers; He's does not.";
    }

    @Override
    public void teach(Board board) {
        board.line("activation mean and variance at layer %d of width %d", DEPTH, WIDTH);
        board.line("%-16s%14s%12s%12s", "weights", "inputs' std", "mean", "variance");
        LineChart chart = new LineChart("SELU", "layer", "variance of activations").logarithmic();
        for (double deviation : new double[] {0.5, 1, 1.5}) {
            List<LayerStatistics> layers = run("lecun-normal", deviation);
            LayerStatistics last = layers.getLast();
            show(board, "lecun-normal", deviation, last);
            chart.byLayer("LeCun, from " + deviation, variances(layers));
            board.check(
                    Math.abs(last.mean()) < 0.1 && Math.abs(last.std() * last.std() - 1) < 0.2,
                    "LeCun, from " + deviation + ": it comes to mean 0 and variance 1");
        }
        List<LayerStatistics> he = run("he-normal", 1);
        show(board, "he-normal", 1, he.getLast());
        chart.byLayer("He, from 1", variances(he));
        board.check(he.getLast().std() > 5, "He, from 1: it runs away");
        board.picture("Three starts, one end; and the wrong variance.", chart.svg());
    }

    private static void show(Board board, String weights, double deviation, LayerStatistics last) {
        double variance = last.std() * last.std();
        board.line(
                "%-16s%14.1f%12.4f%12s",
                weights, deviation, last.mean(), board.number(weights + " " + deviation, "%.4g", variance));
    }

    private static double[] variances(List<LayerStatistics> layers) {
        return Lab.column(layers, layer -> layer.std() * layer.std());
    }

    private static List<LayerStatistics> run(String initializer, double deviation) {
        NetworkPlan plan = Lab.hidden(WIDTH, WIDTH, DEPTH, "selu");
        return Lab.statistics(plan, initializer, ROWS, 1, deviation);
    }
}
