package dev.onset.examples;

import dev.onset.activations.Identity;
import dev.onset.activations.Relu;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.initializers.Zeros;
import dev.onset.training.Dataset;
import dev.onset.training.SoftmaxCrossEntropy;
import dev.onset.training.Trainer;
import dev.onset.training.TrainingReport;
import dev.onset.training.TrainingSettings;
import dev.onset.training.data.DataCatalog;
import dev.onset.workbench.example.Example;
import java.io.PrintStream;
import java.util.Locale;

/**
 * 05 · Logistic regression trains from zero.
 *
 * <p>Claim: without a hidden layer there is no symmetry to break. Each class's weights receive a gradient of their own,
 * (p - y) x, and x differs from input to input, so a linear softmax classifier learns from zero; the same classifier
 * behind one hidden layer of zeros does not. Both start at a loss of exactly ln 10.
 *
 * <p>Run: {@code ./onset example 05}
 *
 * <p>Expected output:
 *
 * <pre>
 * ln 10 = 2.3026
 * network        initial loss test accuracy
 * 784,10               2.3026         0.844
 * 784,100,10           2.3026         0.100
 * </pre>
 */
public final class E05LogisticRegressionFromZero implements Example {

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String title() {
        return "Logistic regression trains from zero";
    }

    @Override
    public String claim() {
        return "A linear softmax classifier learns digits from zero weights; behind one hidden layer of zeros it cannot.";
    }

    @Override
    public String source() {
        return "examples/src/main/java/dev/onset/examples/E05LogisticRegressionFromZero.java";
    }

    @Override
    public void run(PrintStream out) {
        Dataset digits = DataCatalog.standard().load("digits(train=2000, test=1000)");
        NetworkPlan linear = NetworkPlan.inputs(digits.inputs()).layer(digits.outputs(), new Identity());
        NetworkPlan deep =
                NetworkPlan.inputs(digits.inputs()).layer(100, new Relu()).layer(digits.outputs(), new Identity());
        out.printf(Locale.ROOT, "ln 10 = %.4f%n", StrictMath.log(10));
        out.printf("%-14s %12s %13s%n", "network", "initial loss", "test accuracy");
        print("784,10", train(linear, digits), out);
        print("784,100,10", train(deep, digits), out);
    }

    private static TrainingReport train(NetworkPlan plan, Dataset data) {
        TrainingSettings settings =
                TrainingSettings.defaults().withEpochs(20).withBatch(64).withRule(new UpdateRule.Sgd(0.1));
        try (DenseNetwork network =
                new SimdEngine(SimdSettings.ofThreads(1)).build(plan, Parameters.draw(plan, new Zeros(), 1))) {
            return new Trainer(network, new SoftmaxCrossEntropy(), settings).train(data);
        }
    }

    private static void print(String network, TrainingReport report, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-14s %12.4f %13.3f%n",
                network,
                report.initialLoss().orElseThrow(),
                report.testAccuracy().orElseThrow());
    }
}
