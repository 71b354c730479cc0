package dev.onset.examples.lessons;

import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.network.NetworkPlan;
import dev.onset.diagnosis.LayerStatistics;
import java.util.List;

/**
 * L09 · tanh with large Gaussian weights: saturation, and two gradients that disagree.
 *
 * <p>Claim: with standard deviation 0.5 and 1 nearly all units lie at ±1. The lecture adds that gradients are then
 * zero: the median is, but a few units near 0 carry gradients so large that the root mean square explodes.
 *
 * <p>Run: {@code ./onset example L09}
 *
 * <p>Expected output: {@code docs/lessons/L09.en.md}
 */
public final class L09LargeGaussian implements Lesson {

    private static final NetworkPlan PLAN = Lab.hidden(500, 500, 10, "tanh");

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String title() {
        return "tanh, large Gaussian: saturation, and what the median and the rms of the gradient say";
    }

    @Override
    public String claim() {
        return "Large weights saturate tanh; the median gradient vanishes while its root mean square explodes.";
    }

    @Override
    public void teach(Board board) {
        board.row("layer", "%10.0f", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        LineChart chart = new LineChart("Gradients at the pre-activations, going down", "layer", "size").logarithmic();
        for (String std : new String[] {"0.5", "1"}) {
            List<LayerStatistics> layers = Lab.statistics(PLAN, "normal(std=" + std + ")", 500, 1);
            double[] saturated = Lab.column(layers, LayerStatistics::saturated);
            double[] rms = Lab.column(layers, LayerStatistics::gradientRms);
            double[] median = Lab.column(layers, LayerStatistics::gradientMedian);
            board.line("std %s", std);
            board.row("  saturated", "%10.3f", saturated);
            board.row("  gradient rms", "%10.2e", rms);
            board.row("  gradient median", "%10.2e", median);
            chart.byLayer("rms, std " + std, rms).byLayer("median, std " + std, median);
            board.check(rms[0] > 100 * rms[9], "std " + std + ": the root mean square explodes going down");
            board.check(median[0] < rms[0] * 1e-3, "std " + std + ": the median is less than a thousandth of it");
            board.number("saturated " + std, "%.2f", saturated[9]);
            board.number("rms " + std, "%.1e", rms[0]);
            board.number("median " + std, "%.1e", median[0]);
        }
        board.picture("Which of the two is 'the gradient'? Both: few units get all of it.", chart.svg());
        board.picture(
                "Activations with standard deviation 1.",
                new HistogramGrid("tanh, weights N(0, 1), six of ten layers of 500")
                        .row("activations", firstSix(), -1, 1)
                        .svg());
    }

    private static List<float[]> firstSix() {
        return Lab.snapshots(PLAN, "normal(std=1)", 200, 1).stream()
                .limit(6)
                .map(LayerSnapshot::activations)
                .toList();
    }
}
