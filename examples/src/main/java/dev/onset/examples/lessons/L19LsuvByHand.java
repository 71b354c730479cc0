package dev.onset.examples.lessons;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.training.Dataset;
import java.util.ArrayList;
import java.util.List;

/**
 * L19 · LSUV by hand.
 *
 * <p>Claim: layer by layer, run a batch forward, measure the deviation of the layer's pre-activations, and divide its
 * weights by it. The variance is a square in the weights while biases are 0, so one division is enough: afterwards it
 * is 1 to 1e-5 in every layer, whatever the weights were drawn from, and whatever the activation.
 *
 * <p>Run: {@code ./onset example L19}
 *
 * <p>Expected output: {@code docs/lessons/L19.en.md}
 */
public final class L19LsuvByHand implements Lesson {

    private static final int DEPTH = 8;
    private static final int BATCH = 500;

    @Override
    public int number() {
        return 19;
    }

    @Override
    public String title() {
        return "LSUV by hand";
    }

    @Override
    public String claim() {
        return "One division of each layer's weights by the measured deviation sets every variance to 1.";
    }

    @Override
    public void teach(Board board) {
        Dataset digits = Lab.data("digits(train=2000, test=1000)");
        board.line("deviation of the pre-activations of %d hidden layers of 100, before and after", DEPTH);
        board.row("layer", "%10.0f", 1, 2, 3, 4, 5, 6, 7, 8);
        LineChart chart = new LineChart("Deviation before the correction", "layer", "std").logarithmic();
        for (String activation : new String[] {"relu", "gelu", "tanh"}) {
            NetworkPlan plan = Lab.classifier(digits.inputs(), 100, DEPTH, activation, digits.outputs());
            try (DenseNetwork network = Lab.build(plan, "normal(std=0.01)", 1)) {
                double[] before = deviations(network, digits);
                double untrained = accuracyAfter(plan, network.parameters(), digits);
                calibrate(network, digits);
                double[] after = deviations(network, digits);
                double trained = accuracyAfter(plan, network.parameters(), digits);
                chart.byLayer(activation, before);
                board.row(activation + " before", "%10.2e", before);
                board.row(activation + " after", "%10.6f", after);
                board.line(
                        "  accuracy after 200 steps: %s before, %s after",
                        board.number(activation + " before", "%.3f", untrained),
                        board.number(activation + " after", "%.3f", trained));
                boolean one = true;
                for (double deviation : after) {
                    one &= Math.abs(deviation * deviation - 1) < 1e-5;
                }
                board.check(one, activation + ": every variance is 1 to 1e-5");
                board.check(trained > 0.75 && untrained < 0.3, activation + ": it trains after, and not before");
            }
        }
        board.picture(
                "What N(0, 0.01²) does to eight layers before each is divided by its own deviation.", chart.svg());
    }

    private static void calibrate(DenseNetwork network, Dataset digits) {
        for (int layer = 0; layer < DEPTH; layer++) {
            double deviation = deviations(network, digits)[layer];
            List<Parameters.Layer> layers = new ArrayList<>(network.parameters().layers());
            float[] weights = layers.get(layer).weights();
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (weights[i] / deviation);
            }
            layers.set(layer, new Parameters.Layer(weights, layers.get(layer).biases()));
            network.load(new Parameters(network.plan(), layers));
        }
    }

    private static double[] deviations(DenseNetwork network, Dataset digits) {
        network.forward(digits.train().values(), BATCH);
        double[] deviations = new double[DEPTH];
        for (int layer = 0; layer < DEPTH; layer++) {
            deviations[layer] = Values.deviation(network.inspect(layer).preActivations());
        }
        return deviations;
    }

    private static double accuracyAfter(NetworkPlan plan, Parameters start, Dataset digits) {
        try (DenseNetwork network = Lab.build(plan, start)) {
            return Curves.accuracy(Lab.train(network, digits, 0.02, 200));
        }
    }
}
