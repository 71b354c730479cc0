package dev.onset.examples.lessons;

import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.network.NetworkPlan;
import java.util.List;

/**
 * L07 · Sigmoid with standard deviation 0.01: everything at 0.5, or everything at 1.
 *
 * <p>Claim: weights N(0, 0.01²) leave pre-activations near 0, so every unit says 0.5 and all units say the same, which
 * is as if there were one. Around 0.5 the same deviation makes all units of the first layer agree on the sign of the
 * input's sum, and sends every unit to 1 from the third layer on.
 *
 * <p>Run: {@code ./onset example L07}
 *
 * <p>Expected output: {@code docs/lessons/L07.en.md}
 */
public final class L07Collapse implements Lesson {

    private static final NetworkPlan PLAN = Lab.hidden(100, 100, 5, "sigmoid");

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String title() {
        return "Sigmoid, standard deviation 0.01: everything at 0.5, or everything at 1";
    }

    @Override
    public String claim() {
        return "Small weights around 0 leave every logistic unit at 0.5; small weights around 0.5 leave it at 1.";
    }

    @Override
    public void teach(Board board) {
        List<LayerSnapshot> centred = Lab.snapshots(PLAN, "normal(std=0.01)", 1000, 1);
        List<LayerSnapshot> shifted = Lab.snapshots(PLAN, "normal(mean=0.5, std=0.01)", 1000, 1);
        board.row("layer", "%8.0f", 1, 2, 3, 4, 5);
        double[] middle = L06Saturation.share(board, "N(0, 0.01²): 0.45 to 0.55", centred, 0.45, 0.55);
        double[] spread = centred.stream()
                .mapToDouble(layer -> Values.deviation(layer.activations()))
                .toArray();
        board.row("N(0, 0.01²): deviation", "%8.4f", spread);
        double[] top = L06Saturation.share(board, "N(0.5, 0.01²): above 0.95", shifted, 0.95, 1);
        board.number("spread", "%.4f", spread[4]);
        board.number("top", "%.3f", top[4]);
        board.number("first layer", "%.2f", top[0]);
        board.picture(
                "Activations by layer: all at 0.5 above, all at 1 below.",
                new HistogramGrid("Five layers of 100 logistic units, small weights")
                        .row("weights N(0, 0.01²)", L06Saturation.activations(centred), 0, 1)
                        .row("weights N(0.5, 0.01²)", L06Saturation.activations(shifted), 0, 1)
                        .svg());
        for (int layer = 1; layer < 5; layer++) {
            board.check(middle[layer] > 0.999, "N(0, 0.01²), layer " + (layer + 1) + ": all within 0.05 of 0.5");
        }
        for (int layer = 2; layer < 5; layer++) {
            board.check(top[layer] > 0.999, "N(0.5, 0.01²), layer " + (layer + 1) + ": all above 0.95");
        }
        board.check(top[0] < 0.6, "the first layer is no such case: its inputs have both signs");
    }
}
