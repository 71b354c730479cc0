package dev.onset.examples.lessons;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.training.CurvePoint;
import dev.onset.training.Dataset;
import dev.onset.training.TrainingReport;

/**
 * L21 · Shipped formulas that are wrong: race them.
 *
 * <p>Claim: five libraries ship, or shipped, an initializer whose weights are not what its name says: √3 or √2 too
 * wide, too narrow, or never negative. In a network of ten ReLU layers each stands beside the formula done right. Never
 * negative is fatal, and so is He's variance three times over; where the right formula is too narrow for ReLU, too wide
 * is luck.
 *
 * <p>Run: {@code ./onset example L21}
 *
 * <p>Expected output: {@code docs/lessons/L21.en.md}
 */
public final class L21WrongFormulas implements Lesson {

    private static final int WIDTH = 64;
    private static final int DEPTH = 10;
    private static final int STEPS = 200;
    private static final String[][] PAIRS = {
        {"lecun-uniform", "dl4j:lecun-uniform"},
        {"glorot-uniform", "tf-java:glorot"},
        {"he-uniform", "neuroph:he"},
        {"glorot-uniform", "encog:xavier"},
        {"glorot-uniform", "djl:xavier"}
    };

    @Override
    public int number() {
        return 21;
    }

    @Override
    public String title() {
        return "Shipped formulas that are wrong: race them";
    }

    @Override
    public String claim() {
        return "Five shipped formulas are too wide, too narrow or one-sided; under ReLU that is luck at best and fatal at worst.";
    }

    @Override
    public void teach(Board board) {
        Dataset digits = Lab.data("digits(train=1000, test=500)");
        board.line("%d ReLU layers of %d on digits, %d steps; saying nothing is 2.3026", DEPTH, WIDTH, STEPS);
        board.line("%-22s%14s%12s%14s%12s", "initializer", "variance · n", "smallest", "first loss", "accuracy");
        LineChart chart = new LineChart("Ten ReLU layers on digits, losses up to 4", "step", "test loss");
        double oneSidedLoss = 0;
        double luck = 0;
        for (String[] pair : PAIRS) {
            double[] right = run(board, chart, digits, pair[0]);
            double[] wrong = run(board, chart, digits, pair[1]);
            double ratio = wrong[0] / right[0];
            boolean oneSided = wrong[1] >= 0;
            oneSidedLoss = oneSided ? wrong[2] : oneSidedLoss;
            luck = pair[1].equals("djl:xavier") ? wrong[3] - right[3] : luck;
            board.check(
                    oneSided || Math.abs(ratio - 1) > 0.25,
                    pair[1] + (oneSided ? " is never negative" : ratio > 1 ? " is too wide" : " is too narrow"));
        }
        board.check(oneSidedLoss > 100, "the one that is never negative begins beyond a loss of 100");
        board.check(
                luck > 0.2, "Xavier's formula drawn too wide by the root of two is He's, and learns faster under ReLU");
        board.picture("Right and wrong, pair by pair.", chart.svg());
    }

    /** Mean square times fan-in, smallest weight, first loss, accuracy. */
    private static double[] run(Board board, LineChart chart, Dataset digits, String initializer) {
        float[] drawn = Parameters.drawWeights(
                LayerSpec.alone(WIDTH, WIDTH, Lab.activation("relu")), Lab.initializer(initializer), 1);
        double meanSquare = Values.rms(drawn) * Values.rms(drawn) * WIDTH;
        float smallest = Float.POSITIVE_INFINITY;
        for (float weight : drawn) {
            smallest = Math.min(smallest, weight);
        }
        NetworkPlan plan = Lab.classifier(digits.inputs(), WIDTH, DEPTH, "relu", digits.outputs());
        try (DenseNetwork network = Lab.build(plan, initializer, 1)) {
            TrainingReport report = Lab.train(network, digits, 0.01, STEPS);
            double first = report.initialLoss().orElse(Double.POSITIVE_INFINITY);
            double accuracy = Curves.accuracy(report);
            chart(chart, initializer, report);
            board.line(
                    "%-22s%14.3f%12.4f%14s%12s",
                    initializer,
                    meanSquare,
                    smallest,
                    board.number(initializer, "%.4g", first),
                    Double.isFinite(accuracy) ? board.number(initializer + " accuracy", "%.3f", accuracy) : "diverged");
            return new double[] {meanSquare, smallest, first, accuracy};
        }
    }

    /** A curve where its loss is small enough to tell it from others, unless the chart has it already. */
    private static void chart(LineChart chart, String initializer, TrainingReport report) {
        if (chart.has(initializer)) {
            return;
        }
        chart.curve(
                initializer,
                report.curve().stream().mapToDouble(CurvePoint::step).toArray(),
                report.curve().stream()
                        .mapToDouble(point -> point.testLoss() > 4 ? Double.NaN : point.testLoss())
                        .toArray());
    }
}
