package dev.onset.examples.lessons;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.training.Dataset;
import dev.onset.training.Task;
import dev.onset.training.TrainingReport;

/**
 * L23 · Why 0.01 and not 100.
 *
 * <p>Claim: {@code randn * 0.01}, the advice of the first course, is safe for a shallow network with tanh units and a
 * logistic output, and 100 is not, since it saturates from the start. It is not the best there either: small weights
 * begin as a linear model and leave it late, and scales of 1 and 10 get further in the same steps. For a deep network
 * it is wrong: with four hidden layers 0.01 stands still, and only scales around 1/√n learn. {@code rand}, which is
 * never negative, makes hidden units alike and does worse.
 *
 * <p>Run: {@code ./onset example L23}
 *
 * <p>Expected output: {@code docs/lessons/L23.en.md}
 */
public final class L23WhySmall implements Lesson {

    private static final int STEPS = 600;
    private static final int WIDTH = 30;
    private static final double[] SCALES = {1e-4, 1e-3, 1e-2, 1e-1, 1, 10, 100};

    @Override
    public int number() {
        return 23;
    }

    @Override
    public String title() {
        return "Why 0.01 and not 100";
    }

    @Override
    public String claim() {
        return "On a shallow network 0.01 learns, slowly, and 100 does not; with depth 0.01 is wrong too.";
    }

    @Override
    public void teach(Board board) {
        Dataset moons = binary(Lab.data("moons"));
        board.line("test loss after %d steps; saying nothing is 0.6931", STEPS);
        board.row("scale", "%10.0e", SCALES);
        LineChart chart =
                new LineChart("Two moons, logistic output", "scale of the weights", "test loss").logarithmicAcross();
        double[] shallow = sweep(board, chart, moons, 1, "randn", "one hidden layer");
        double[] deep = sweep(board, chart, moons, 4, "randn", "four hidden layers");
        double[] oneSided = sweep(board, chart, moons, 4, "rand", "four, rand instead of randn");
        board.picture("How the answer moves with depth.", chart.svg());
        board.check(shallow[2] < 0.35, "one hidden layer: 0.01 learns");
        board.check(shallow[4] < 0.5 * shallow[2], "one hidden layer: 1 gets further in the same steps");
        board.check(shallow[6] > 2 * shallow[2], "one hidden layer: 100 does not");
        board.check(deep[2] > 0.65, "four hidden layers: 0.01 stands still");
        board.check(best(deep) == 3 || best(deep) == 4, "four hidden layers: the best scale is 0.1 or 1");
        board.check(oneSided[best(oneSided)] > deep[best(deep)], "rand at its best is worse than randn at its best");
    }

    private static double[] sweep(Board board, LineChart chart, Dataset moons, int depth, String draw, String name) {
        double[] losses = new double[SCALES.length];
        for (int i = 0; i < SCALES.length; i++) {
            String scheme =
                    draw.equals("randn") ? "normal(std=" + SCALES[i] + ")" : "uniform(min=0, max=" + SCALES[i] + ")";
            NetworkPlan plan = Lab.classifier(moons.inputs(), WIDTH, depth, "tanh", 1);
            try (DenseNetwork network = Lab.build(plan, scheme, 1)) {
                TrainingReport report = Lab.train(network, moons, new UpdateRule.Sgd(0.3), STEPS);
                losses[i] = Curves.loss(report);
            }
        }
        board.row(name, "%10.4f", losses);
        board.number(name + " at 0.01", "%.3f", losses[2]);
        board.number(name + " at 1", "%.3f", losses[4]);
        board.number(name + " at 100", "%.3f", losses[6]);
        board.number(name + " best", "%.3f", losses[best(losses)]);
        chart.curve(name, SCALES, losses);
        return losses;
    }

    private static int best(double[] losses) {
        int best = 0;
        for (int i = 1; i < losses.length; i++) {
            best = losses[i] < losses[best] ? i : best;
        }
        return best;
    }

    /** The same samples, answered by one logistic output instead of two classes. */
    private static Dataset binary(Dataset moons) {
        return new Dataset(moons.name(), Task.BINARY, moons.inputs(), 1, moons.train(), moons.test());
    }
}
