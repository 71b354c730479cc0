package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.testkit.SampleActivations.Line;
import dev.onset.testkit.SampleActivations.Saturating;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle itself, against numbers worked out by hand. */
class ReferenceEngineTest {

    private static final NetworkPlan ONE_BY_ONE = NetworkPlan.inputs(1).layer(1, new Line());

    private final ReferenceEngine engine = new ReferenceEngine();

    @Test
    void forwardIsActivationOfWeightsTimesInputsPlusBias() {
        NetworkPlan plan = NetworkPlan.inputs(2).layer(2, new Saturating()).layer(1, new Line());
        ReferenceNetwork network = engine.build(plan, twoLayers(plan));
        double[] outputs = network.forwardExact(new double[] {1, 2, -1, 0.5}, 2);
        assertThat(outputs)
                .containsExactly(
                        new double[] {
                            2 * Math.tanh(5.5) - Math.tanh(10.75) + 0.125, 2 * Math.tanh(0.5) - Math.tanh(-1.25) + 0.125
                        },
                        within(1e-15));
    }

    @Test
    void backwardIsTheChainRule() {
        NetworkPlan plan = NetworkPlan.inputs(2).layer(2, new Saturating()).layer(1, new Line());
        ReferenceNetwork network = engine.build(plan, twoLayers(plan));
        network.forwardExact(new double[] {-1, 0.5}, 1);
        network.backwardExact(new double[] {3});
        double slope = 1 - Math.tanh(0.5) * Math.tanh(0.5);
        double otherSlope = 1 - Math.tanh(1.25) * Math.tanh(1.25);
        assertThat(network.biasGradient(1)).containsExactly(3);
        assertThat(network.weightGradient(1))
                .containsExactly(new double[] {3 * Math.tanh(0.5), 3 * Math.tanh(-1.25)}, within(1e-15));
        assertThat(network.biasGradient(0)).containsExactly(new double[] {6 * slope, -3 * otherSlope}, within(1e-15));
        assertThat(network.weightGradient(0))
                .containsExactly(
                        new double[] {-6 * slope, 3 * slope, 3 * otherSlope, -1.5 * otherSlope}, within(1e-15));
    }

    @Test
    void gradientsFromPreActivationsLeaveOutTheLastSlope() {
        NetworkPlan plan = NetworkPlan.inputs(1).layer(1, new Saturating());
        ReferenceNetwork network = build(plan, 0.5f, 0.25f);
        network.forward(new float[] {2}, 1);
        network.backwardFromPreActivations(new float[] {3});
        assertThat(network.weightGradient(0)).containsExactly(6);
        assertThat(network.biasGradient(0)).containsExactly(3);
    }

    @Test
    void sgdDescends() {
        assertThat(weightAfter(new UpdateRule.Sgd(0.1), 4, -2)).isCloseTo(1 - 0.1 * 4 + 0.1 * 2, within(1e-15));
    }

    @Test
    void momentumRemembersTheLastStep() {
        double expected = 1 - 0.1 * 4 - 0.1 * (0.5 * 4 - 2);
        assertThat(weightAfter(new UpdateRule.Momentum(0.1, 0.5), 4, -2)).isCloseTo(expected, within(1e-15));
    }

    @Test
    void nesterovLooksAhead() {
        double expected = 1 - 0.1 * (4 + 0.5 * 4) - 0.1 * (-2 + 0.5 * (0.5 * 4 - 2));
        assertThat(weightAfter(new UpdateRule.Nesterov(0.1, 0.5), 4, -2)).isCloseTo(expected, within(1e-15));
    }

    @Test
    void adamCorrectsItsBias() {
        // Step 1: m̂ = 4, v̂ = 16. Step 2: m = 0.5·2 - 1 = 0, so the weight stays.
        UpdateRule adam = new UpdateRule.Adam(0.1, 0.5, 0.75, 1e-8);
        assertThat(weightAfter(adam, 4, -2)).isCloseTo(1 - 0.1 * 4 / (4 + 1e-8), within(1e-15));
        // Step 2: m = 1 + 1 = 2, m̂ = 2 / 0.75; v = 0.75·4 + 0.25·4 = 4, v̂ = 4 / 0.4375.
        double second = 0.1 * (2 / 0.75) / (Math.sqrt(4 / 0.4375) + 1e-8);
        assertThat(weightAfter(adam, 4, 2)).isCloseTo(1 - 0.1 * 4 / (4 + 1e-8) - second, within(1e-15));
    }

    @Test
    void adamWDecaysWeightsBeforeItsStepAndNeverBiases() {
        UpdateRule adamW = new UpdateRule.AdamW(0.1, 0.5, 0.75, 1e-8, 0.2);
        ReferenceNetwork network = build(ONE_BY_ONE, 1, 1);
        step(network, adamW, 4);
        double adamStep = 0.1 * 4 / (4 + 1e-8);
        assertThat(network.weights(0)[0]).isCloseTo(1 - 0.1 * 0.2 - adamStep, within(1e-15));
        assertThat(network.biases(0)[0]).isCloseTo(1 - adamStep, within(1e-15));
    }

    @Test
    void rmsPropDividesByTheRunningRoot() {
        double expected = 1 - 0.1 * 4 / (Math.sqrt(8) + 1e-7) + 0.1 * 2 / (Math.sqrt(6) + 1e-7);
        assertThat(weightAfter(new UpdateRule.RmsProp(0.1, 0.5, 1e-7), 4, -2)).isCloseTo(expected, within(1e-15));
    }

    @Test
    void refusesAPlanWithoutLayers() {
        NetworkPlan empty = NetworkPlan.inputs(3);
        assertThatThrownBy(() -> engine.build(empty, new Parameters(empty, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one layer");
    }

    private double weightAfter(UpdateRule rule, double... gradients) {
        ReferenceNetwork network = build(ONE_BY_ONE, 1, 0);
        for (double gradient : gradients) {
            step(network, rule, gradient);
        }
        return network.weights(0)[0];
    }

    /** One step in which the weight and the bias both have this gradient. */
    private static void step(ReferenceNetwork network, UpdateRule rule, double gradient) {
        network.forward(new float[] {1}, 1);
        network.backwardExact(new double[] {gradient});
        network.apply(rule);
    }

    private ReferenceNetwork build(NetworkPlan plan, float weight, float bias) {
        Parameters.Layer layer = new Parameters.Layer(new float[] {weight}, new float[] {bias});
        return engine.build(plan, new Parameters(plan, List.of(layer)));
    }

    private static Parameters twoLayers(NetworkPlan plan) {
        return new Parameters(
                plan,
                List.of(
                        new Parameters.Layer(new float[] {1, 2, 3, 4}, new float[] {0.5f, -0.25f}),
                        new Parameters.Layer(new float[] {2, -1}, new float[] {0.125f})));
    }
}
