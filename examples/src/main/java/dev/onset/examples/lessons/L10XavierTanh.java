package dev.onset.examples.lessons;

import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.network.NetworkPlan;
import dev.onset.diagnosis.LayerStatistics;
import java.util.List;

/**
 * L10 · Xavier with tanh: activations live in every layer.
 *
 * <p>Claim: with variance 1 / n both passes keep their scale to first order. The deviation does not stay constant, as
 * is often said: tanh takes a little off in each layer, and it falls like 1/√layer, not exponentially.
 *
 * <p>Run: {@code ./onset example L10}
 *
 * <p>Expected output: {@code docs/lessons/L10.en.md}
 */
public final class L10XavierTanh implements Lesson {

    private static final NetworkPlan PLAN = Lab.hidden(500, 500, 10, "tanh");

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String title() {
        return "Xavier with tanh: activations live in every layer";
    }

    @Override
    public String claim() {
        return "With variance 1/n tanh layers lose scale slowly, like one over the root of depth, and gradients arrive.";
    }

    @Override
    public void teach(Board board) {
        List<LayerStatistics> xavier = Lab.statistics(PLAN, "glorot-normal", 1000, 1);
        double[] deviation = Lab.column(xavier, LayerStatistics::std);
        double[] gradient = Lab.column(xavier, LayerStatistics::gradientRms);
        double[] law = new double[10];
        for (int layer = 1; layer <= 10; layer++) {
            // q' = E tanh²(√q z) = q - 2q² + ... has q near 1 / (2 l) for deep l; 1/q grows by 2 a layer.
            law[layer - 1] = 1 / Math.sqrt(2 * layer + 1.0);
        }
        board.row("layer", "%8.0f", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        board.row("activation std", "%8.3f", deviation);
        board.row("1 / sqrt(2 layer + 1)", "%8.3f", law);
        board.row("gradient rms", "%8.3f", gradient);
        board.number("first", "%.2f", deviation[0]);
        board.number("tenth", "%.2f", deviation[9]);
        board.number("gradient", "%.2f", gradient[0]);
        board.check(deviation[9] > 0.2, "after ten layers the deviation is still above 0.2");
        board.check(deviation[9] < 0.6 * deviation[0], "but it is not constant");
        board.check(Math.abs(deviation[9] / law[9] - 1) < 0.2, "it falls as one over the root of the depth");
        board.check(gradient[0] > 0.2 && gradient[0] < 5, "gradients arrive at the bottom at their own scale");
        board.picture(
                "Activations by layer.",
                new HistogramGrid("tanh with Xavier's variance, six of ten layers of 500")
                        .row(
                                "activations",
                                Lab.snapshots(PLAN, "glorot-normal", 200, 1).stream()
                                        .limit(6)
                                        .map(LayerSnapshot::activations)
                                        .toList(),
                                -1,
                                1)
                        .svg());
    }
}
