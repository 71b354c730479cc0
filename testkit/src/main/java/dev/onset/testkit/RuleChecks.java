package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Update rules beside the reference's, fed with gradients that are the same to the bit: one sample whose inputs are
 * powers of two, and a gradient given at the pre-activations.
 */
final class RuleChecks {

    private static final long SEED = 20_260_714;
    /** Odd, so that every vector width leaves a tail in weights and biases. */
    private static final int UNITS = 37;

    private static final NetworkPlan PLAN = NetworkPlan.inputs(3).layer(UNITS, new SampleActivations.Line());
    private static final float[] INPUTS = {1, -0.5f, 2};
    /** Gradients of very different sizes, and none at all, side by side. */
    private static final float[] SCALES = {1, 1e-6f, 1e3f, 0};

    private static final int STEPS = 7;
    /** Error allowed for each step, relative to the way a parameter has gone. */
    private static final double TOLERANCE = 1e-4;

    private final Engine engine;

    RuleChecks(Engine engine) {
        this.engine = engine;
    }

    void everyRule() {
        List<UpdateRule> rules = new ArrayList<>(UpdateRule.all());
        rules.add(new UpdateRule.Sgd(0.5));
        rules.add(new UpdateRule.Momentum(0.1, 0.5));
        rules.add(new UpdateRule.Momentum(0.1, 0));
        rules.add(new UpdateRule.Nesterov(0.1, 0.99));
        rules.add(new UpdateRule.Adam(0.1, 0.5, 0.9, 1e-3));
        rules.add(new UpdateRule.Adam(0.1, 0, 0.99, 1e-8));
        rules.add(new UpdateRule.AdamW(0.1, 0.8, 0.99, 1e-6, 0.3));
        rules.add(new UpdateRule.AdamW(0.1, 0.8, 0.99, 1e-6, 0));
        rules.add(new UpdateRule.RmsProp(0.05, 0.5, 1e-4));
        for (UpdateRule rule : rules) {
            compare(Collections.nCopies(STEPS, rule));
        }
    }

    void changesOfRate() {
        for (UpdateRule rule : UpdateRule.all()) {
            List<UpdateRule> schedule = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                schedule.add(rule.withRate(0.1 / (step + 1)));
            }
            compare(schedule);
        }
    }

    void changesOfKind() {
        for (UpdateRule rule : UpdateRule.all()) {
            for (UpdateRule other : UpdateRule.all()) {
                compare(List.of(rule, rule, other, other, rule, rule));
            }
        }
    }

    void survivesLoad() {
        for (UpdateRule rule : UpdateRule.all()) {
            Parameters other = SampleParameters.random(PLAN, SEED + 1);
            ReferenceNetwork reference = new ReferenceEngine().build(PLAN, SampleParameters.random(PLAN, SEED));
            try (DenseNetwork network = engine.build(PLAN, SampleParameters.random(PLAN, SEED))) {
                Way way = new Way(reference);
                for (int step = 0; step < STEPS; step++) {
                    if (step == 2) {
                        network.load(other);
                        reference.load(other);
                        way.jumped(reference);
                    }
                    both(network, reference, rule, step);
                    way.went(reference);
                    way.check(rule + " after load, step " + (step + 1), network.parameters(), reference);
                }
            }
        }
    }

    void biasesDoNotDecay() {
        UpdateRule decaying = new UpdateRule.AdamW(0.1, 0.9, 0.999, 1e-8, 0.5);
        Parameters ones = SampleParameters.constant(PLAN, 1, 1);
        try (DenseNetwork network = engine.build(PLAN, ones)) {
            network.forward(INPUTS, 1);
            network.backwardFromPreActivations(new float[UNITS]);
            network.apply(decaying);
            Parameters.Layer layer = network.parameters().layers().getFirst();
            for (float bias : layer.biases()) {
                assertThat(bias).as("bias without a gradient after adamw").isEqualTo(1);
            }
            for (float weight : layer.weights()) {
                assertThat(weight)
                        .as("weight without a gradient after adamw of decay 0.5 and rate 0.1")
                        .isBetween(0.9499f, 0.9501f);
            }
        }
    }

    void appliesTwice() {
        ReferenceNetwork reference = new ReferenceEngine().build(PLAN, SampleParameters.random(PLAN, SEED));
        try (DenseNetwork network = engine.build(PLAN, SampleParameters.random(PLAN, SEED))) {
            UpdateRule rule = new UpdateRule.Momentum();
            Way way = new Way(reference);
            both(network, reference, rule, 0);
            way.went(reference);
            network.apply(rule);
            reference.apply(rule);
            way.went(reference);
            way.check("momentum applied twice", network.parameters(), reference);
        }
    }

    /** A step of each rule in turn, compared after every step. */
    private void compare(List<UpdateRule> schedule) {
        ReferenceNetwork reference = new ReferenceEngine().build(PLAN, SampleParameters.random(PLAN, SEED));
        try (DenseNetwork network = engine.build(PLAN, SampleParameters.random(PLAN, SEED))) {
            Way way = new Way(reference);
            for (int step = 0; step < schedule.size(); step++) {
                both(network, reference, schedule.get(step), step);
                way.went(reference);
                way.check("step " + (step + 1) + " of " + schedule, network.parameters(), reference);
            }
        }
    }

    private static void both(DenseNetwork network, DenseNetwork reference, UpdateRule rule, int step) {
        float[] gradient = SampleParameters.normals("gradient", UNITS, SEED + step);
        for (int unit = 0; unit < UNITS; unit++) {
            gradient[unit] *= SCALES[unit % SCALES.length];
        }
        for (DenseNetwork each : List.of(network, reference)) {
            each.forward(INPUTS, 1);
            each.backwardFromPreActivations(gradient);
            each.apply(rule);
        }
    }

    /** How far each parameter has gone, which is what errors are measured by. */
    private static final class Way {

        private final double[] length;
        private double[] last;
        private int steps;

        Way(ReferenceNetwork start) {
            last = all(start);
            length = new double[last.length];
        }

        void jumped(ReferenceNetwork network) {
            last = all(network);
        }

        void went(ReferenceNetwork network) {
            double[] now = all(network);
            for (int i = 0; i < now.length; i++) {
                length[i] += Math.abs(now[i] - last[i]);
            }
            last = now;
            steps++;
        }

        void check(String what, Parameters actual, ReferenceNetwork reference) {
            Parameters.Layer layer = actual.layers().getFirst();
            double[] expected = all(reference);
            for (int i = 0; i < expected.length; i++) {
                boolean isWeight = i < layer.weights().length;
                float number = isWeight ? layer.weights()[i] : layer.biases()[i - layer.weights().length];
                double rounding = 2 * steps * Agreement.ROUNDING * (Math.abs(expected[i]) + length[i]);
                double bound = TOLERANCE * length[i] + rounding;
                assertThat(Math.abs(number - expected[i]))
                        .as(
                                "error of %s %d, %s instead of %s, after %s, seed %d",
                                isWeight ? "weight" : "bias", i, number, expected[i], what, SEED)
                        .isLessThanOrEqualTo(bound);
            }
        }

        private static double[] all(ReferenceNetwork network) {
            double[] weights = network.weights(0);
            double[] biases = network.biases(0);
            double[] all = Arrays.copyOf(weights, weights.length + biases.length);
            System.arraycopy(biases, 0, all, weights.length, biases.length);
            return all;
        }
    }
}
