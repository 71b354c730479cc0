package dev.onset.examples.lessons;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.network.NetworkPlan;
import dev.onset.training.Dataset;
import dev.onset.training.TrainingReport;
import java.util.List;

/**
 * L13 · Logistic against tanh: why a mean of 0.5 hurts.
 *
 * <p>Claim: the logistic function is tanh, shifted and halved: σ(x) = (1 + tanh(x/2)) / 2. The shift makes every
 * layer's output nearly the same vector of halves for every input, so distinct inputs point one way, and gradients of a
 * unit's weights share their sign. The halving takes three quarters of the slope. A scale of 4 repairs the second, not
 * the first.
 *
 * <p>Run: {@code ./onset example L13}
 *
 * <p>Expected output: {@code docs/lessons/L13.en.md}
 */
public final class L13LogisticAgainstTanh implements Lesson {

    private static final int DEPTH = 4;
    private static final int STEPS = 400;

    @Override
    public int number() {
        return 13;
    }

    @Override
    public String title() {
        return "Logistic against tanh: why a mean of 0.5 hurts";
    }

    @Override
    public String claim() {
        return "Outputs around 0.5 make distinct inputs look alike and slow training down; outputs around 0 do not.";
    }

    @Override
    public void teach(Board board) {
        Dataset digits = Lab.data("digits(train=2000, test=1000)");
        LineChart chart = new LineChart(DEPTH + " hidden layers of 100 on digits", "step", "test loss");
        board.line("%-30s%22s%14s%12s", "", "cosine of two inputs", "", "accuracy");
        board.line("%-30s%22s%14s%12s", "", "layer 1", "layer " + DEPTH, "");
        double[] tanh = run(board, digits, chart, "tanh", "glorot-normal");
        double[] logistic = run(board, digits, chart, "sigmoid", "glorot-normal");
        double[] scaled = run(board, digits, chart, "sigmoid", "glorot-normal(gain=4)");
        board.picture("Learning curves.", chart.svg());
        board.check(logistic[1] > 0.99, "logistic: at the top two inputs are one direction");
        board.check(tanh[1] < 0.5, "tanh: they are not");
        board.check(tanh[2] > 0.9 && logistic[2] < 0.3, "tanh learns where logistic stands still");
        board.check(scaled[2] > logistic[2] && scaled[1] > tanh[1], "a gain of 4 helps the slope and leaves the mean");
    }

    /** Cosines in the first and in the last hidden layer, and accuracy. */
    private static double[] run(Board board, Dataset digits, LineChart chart, String activation, String initializer) {
        NetworkPlan body = Lab.hidden(100, 100, DEPTH, activation);
        List<LayerSnapshot> layers = Lab.snapshots(body, initializer, 50, 1);
        double bottom = Values.meanCosine(layers.getFirst().activations(), 50, 100);
        double top = Values.meanCosine(layers.getLast().activations(), 50, 100);
        NetworkPlan plan = Lab.classifier(digits.inputs(), 100, DEPTH, activation, digits.outputs());
        try (DenseNetwork network = Lab.build(plan, initializer, 1)) {
            TrainingReport report = Lab.train(network, digits, 0.05, STEPS);
            String name = activation + ", " + initializer;
            Curves.add(chart, name, report);
            double accuracy = Curves.accuracy(report);
            board.line(
                    "%-36s%16s%14s%12s",
                    name,
                    board.number(name + " bottom", "%.3f", bottom),
                    board.number(name + " top", "%.3f", top),
                    board.number(name + " accuracy", "%.3f", accuracy));
            return new double[] {bottom, top, accuracy};
        }
    }
}
