package dev.onset.examples.lessons;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.training.Dataset;
import dev.onset.training.TrainingReport;

/**
 * L18 · Orthogonal against Gaussian.
 *
 * <p>Claim: Gaussian matrices keep lengths on average, orthogonal ones keep every length. The singular values of a
 * product of ten Gaussian matrices spread over many powers of ten, those of orthogonal ones are all 1. So a tanh
 * network of 300 layers trains from orthogonal weights at criticality, and not from Gaussian ones of the same variance.
 *
 * <p>Run: {@code ./onset example L18}
 *
 * <p>Expected output: {@code docs/lessons/L18.en.md}
 */
public final class L18Orthogonal implements Lesson {

    private static final int WIDTH = 64;
    private static final int FACTORS = 10;
    private static final int DEEP = 300;
    private static final int STEPS = 400;
    private static final double RATE = 0.005;

    @Override
    public int number() {
        return 18;
    }

    @Override
    public String title() {
        return "Orthogonal against Gaussian: singular values of the product, and a network of 300 layers";
    }

    @Override
    public String claim() {
        return "Products of orthogonal matrices keep every length; 300 tanh layers train from them and not from Gaussians.";
    }

    @Override
    public void teach(Board board) {
        double[] gaussian = product("lecun-normal");
        double[] orthogonal = product("orthogonal(gain=1.0)");
        board.line("singular values of a product of %d matrices of %d x %d", FACTORS, WIDTH, WIDTH);
        board.line("%-12s%14s%14s%14s", "", "largest", "median", "smallest");
        row(board, "Gaussian", gaussian);
        row(board, "orthogonal", orthogonal);
        board.check(orthogonal[0] - orthogonal[WIDTH - 1] < 1e-5, "orthogonal: all are 1");
        board.check(gaussian[0] / gaussian[WIDTH - 1] > 1e6, "Gaussian: largest and smallest are a million apart");
        board.picture(
                "All singular values, largest first.",
                new LineChart("Product of ten matrices", "singular value number", "size")
                        .logarithmic()
                        .byLayer("Gaussian", gaussian)
                        .byLayer("orthogonal", orthogonal)
                        .svg());
        train(board);
    }

    private static void train(Board board) {
        Dataset digits = Lab.data("digits(train=1000, test=500)");
        LineChart chart = new LineChart("%d tanh layers of %d on digits".formatted(DEEP, WIDTH), "step", "test loss");
        board.line("%d tanh layers of %d on digits, %d steps", DEEP, WIDTH, STEPS);
        double orthogonal = deep(board, digits, chart, "orthogonal(gain=1.0)");
        double gaussian = deep(board, digits, chart, "lecun-normal");
        board.check(orthogonal > 0.6, "from orthogonal weights it learns");
        board.check(gaussian < 0.2, "from Gaussian weights it does not");
        board.picture("Learning curves of 300 layers.", chart.svg());
    }

    private static double deep(Board board, Dataset digits, LineChart chart, String initializer) {
        NetworkPlan plan = Lab.classifier(digits.inputs(), WIDTH, DEEP, "tanh", digits.outputs());
        try (DenseNetwork network = Lab.build(plan, initializer, 1)) {
            TrainingReport report = Lab.train(network, digits, new UpdateRule.Sgd(RATE), STEPS);
            Curves.add(chart, initializer, report);
            double accuracy = Curves.accuracy(report);
            board.line(
                    "%-22s loss %.3f, accuracy %s",
                    initializer, Curves.loss(report), board.number("deep " + initializer, "%.3f", accuracy));
            return accuracy;
        }
    }

    private static void row(Board board, String name, double[] values) {
        board.line(
                "%-12s%14s%14s%14s",
                name,
                board.number(name + " largest", "%.4g", values[0]),
                board.number(name + " median", "%.4g", values[WIDTH / 2]),
                board.number(name + " smallest", "%.4g", values[WIDTH - 1]));
    }

    private static double[] product(String initializer) {
        LayerSpec layer = LayerSpec.alone(WIDTH, WIDTH, Lab.activation("identity"));
        double[][] product = new double[WIDTH][WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            product[i][i] = 1;
        }
        for (int factor = 1; factor <= FACTORS; factor++) {
            product = times(Parameters.drawWeights(layer, Lab.initializer(initializer), factor), product);
        }
        return SingularValues.of(product);
    }

    private static double[][] times(float[] a, double[][] b) {
        double[][] product = new double[WIDTH][WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            for (int k = 0; k < WIDTH; k++) {
                for (int j = 0; j < WIDTH; j++) {
                    product[i][j] += a[i * WIDTH + k] * b[k][j];
                }
            }
        }
        return product;
    }
}
