package dev.onset.examples.lessons;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.training.Dataset;
import dev.onset.training.TrainingReport;

/**
 * L03 · Logistic regression from zero is fine.
 *
 * <p>Claim: without a hidden layer nothing has to be told apart: the gradient of weight i is the error times input i,
 * and the inputs differ. The loss is convex, so every start ends at the same minimum; zero is as good as any, and
 * better than a large random one.
 *
 * <p>Run: {@code ./onset example L03}
 *
 * <p>Expected output: {@code docs/lessons/L03.en.md}
 */
public final class L03LogisticRegression implements Lesson {

    private static final int STEPS = 3000;

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String title() {
        return "Logistic regression from zero is fine";
    }

    @Override
    public String claim() {
        return "Without hidden units there is no symmetry to break: from zero and from random weights the end is the same.";
    }

    @Override
    public void teach(Board board) {
        Dataset moons = Lab.data("moons");
        NetworkPlan plan = NetworkPlan.inputs(moons.inputs()).layer(moons.outputs(), Lab.activation("identity"));
        LineChart chart = new LineChart("Logistic regression on two moons", "step", "test loss");
        board.line(
                "%-18s%12s%12s%12s   second class's weights less the first's",
                "start", "first loss", "last loss", "accuracy");
        double[] last = new double[3];
        double[] first = new double[3];
        String[] starts = {"zeros", "normal(std=0.01)", "normal(std=5)"};
        for (int i = 0; i < starts.length; i++) {
            try (DenseNetwork network = Lab.build(plan, starts[i], 1)) {
                TrainingReport report = Lab.train(network, moons, new UpdateRule.Sgd(0.5), STEPS);
                Curves.add(chart, starts[i], report);
                last[i] = Curves.loss(report);
                first[i] = report.initialLoss().orElseThrow();
                float[] weights = network.parameters().layers().getFirst().weights();
                board.line(
                        "%-18s%12.4f%12.4f%12.3f   %8.3f %8.3f",
                        starts[i],
                        first[i],
                        last[i],
                        Curves.accuracy(report),
                        weights[2] - weights[0],
                        weights[3] - weights[1]);
            }
        }
        board.number("first", "%.4f", first[0]);
        board.number("last", "%.4f", last[0]);
        board.picture("Every start arrives at the same minimum; a large one takes the longest way.", chart.svg());
        board.check(
                Math.abs(first[0] - StrictMath.log(2)) < 1e-6,
                "from zero the first loss is ln 2, that of saying nothing");
        board.check(
                Math.abs(last[0] - last[1]) < 2e-3 && Math.abs(last[0] - last[2]) < 5e-3, "all three end at one loss");
        board.check(first[2] > first[0], "a large random start begins worse than zero");
    }
}
