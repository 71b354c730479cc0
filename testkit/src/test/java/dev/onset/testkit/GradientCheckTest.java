package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.activation.Activation;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.api.random.RandomStream;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientCheckTest {

    private static final int ROWS = 3;
    private static final int NETWORKS = 40;

    static Stream<Activation> activations() {
        return SampleActivations.all().stream();
    }

    @ParameterizedTest
    @MethodSource("activations")
    void squaredErrorGradientsAreRight(Activation activation) {
        assertThat(worst(activation, GradientCheckTest::squaredError)).isLessThan(1e-7);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void softmaxGradientsAreRight(Activation activation) {
        assertThat(worst(activation, GradientCheckTest::softmaxCrossEntropy)).isLessThan(1e-7);
    }

    @Test
    void wrongGradientsAreFound() {
        ReferenceNetwork network = network(new SampleActivations.Saturating(), 1);
        OptionalDouble error = GradientCheck.worstRelativeError(network, inputs(1), ROWS, (outputs, gradient) -> {
            double loss = squaredError(outputs, gradient);
            gradient[1] *= 1.001;
            return loss;
        });
        assertThat(error.orElseThrow()).isGreaterThan(1e-6);
    }

    @Test
    void networksNearAKinkAreDropped() {
        Activation ramp = new SampleActivations.Ramp();
        NetworkPlan plan = NetworkPlan.inputs(1).layer(1, ramp);
        Parameters parameters = new Parameters(plan, List.of(new Parameters.Layer(new float[] {1}, new float[] {0})));
        ReferenceNetwork network = new ReferenceEngine().build(plan, parameters);
        assertThat(GradientCheck.worstRelativeError(network, new double[] {0.04}, 1, GradientCheckTest::squaredError))
                .isEmpty();
        assertThat(GradientCheck.worstRelativeError(network, new double[] {0.06}, 1, GradientCheckTest::squaredError))
                .isPresent();
    }

    private static double worst(Activation activation, GradientCheck.ScalarLoss loss) {
        double worst = 0;
        int checked = 0;
        for (long seed = 0; seed < NETWORKS; seed++) {
            OptionalDouble error =
                    GradientCheck.worstRelativeError(network(activation, seed), inputs(seed), ROWS, loss);
            if (error.isPresent()) {
                worst = Math.max(worst, error.getAsDouble());
                checked++;
            }
        }
        assertThat(checked).as("networks away from kinks").isPositive();
        return worst;
    }

    private static ReferenceNetwork network(Activation activation, long seed) {
        NetworkPlan plan =
                NetworkPlan.inputs(4).layer(5, activation).layer(3, activation).layer(3, new SampleActivations.Line());
        return new ReferenceEngine().build(plan, SampleParameters.random(plan, seed));
    }

    private static double[] inputs(long seed) {
        RandomStream random = RandomStream.root(seed).child("inputs");
        double[] inputs = new double[ROWS * 4];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = random.normal(i);
        }
        return inputs;
    }

    private static double squaredError(double[] outputs, double[] gradient) {
        double loss = 0;
        for (int i = 0; i < outputs.length; i++) {
            double error = outputs[i] - Math.sin(i);
            loss += error * error / 2;
            gradient[i] = error;
        }
        return loss;
    }

    /** Over rows of three classes, the right one being the row's number. */
    private static double softmaxCrossEntropy(double[] outputs, double[] gradient) {
        double loss = 0;
        for (int row = 0; row < ROWS; row++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                sum += Math.exp(outputs[3 * row + k]);
            }
            loss += Math.log(sum) - outputs[4 * row];
            for (int k = 0; k < 3; k++) {
                gradient[3 * row + k] = Math.exp(outputs[3 * row + k]) / sum - (k == row ? 1 : 0);
            }
        }
        return loss;
    }
}
