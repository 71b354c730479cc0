package dev.onset.testkit;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.Parameters;
import java.util.HashMap;
import java.util.Map;

/** Networks whose update rules are wrong in ways that are easy to get wrong. */
final class SpoiledRules {

    private SpoiledRules() {}

    /** Adam without its bias correction. */
    static DenseNetwork uncorrectedAdam(DenseNetwork right) {
        return new SpoiledNetwork(right) {
            private int step;

            @Override
            public void apply(UpdateRule rule) {
                step++;
                if (rule instanceof UpdateRule.Adam adam) {
                    double undone = (1 - Math.pow(adam.beta1(), step)) / Math.sqrt(1 - Math.pow(adam.beta2(), step));
                    super.apply(adam.withRate(adam.rate() * undone));
                } else {
                    super.apply(rule);
                }
            }
        };
    }

    /** AdamW that decays biases too. */
    static DenseNetwork decayingBiases(DenseNetwork right) {
        return new SpoiledNetwork(right) {
            @Override
            public void apply(UpdateRule rule) {
                super.apply(rule);
                if (rule instanceof UpdateRule.AdamW adamW) {
                    Parameters parameters = parameters();
                    for (Parameters.Layer layer : parameters.layers()) {
                        for (int unit = 0; unit < layer.biases().length; unit++) {
                            layer.biases()[unit] *= (float) (1 - adamW.rate() * adamW.decay());
                        }
                    }
                    load(parameters);
                }
            }
        };
    }

    /** A state for each key of a rule, kept for good, where one for the current kind is asked. */
    static DenseNetwork stateFor(RuleKey key, DenseNetwork right) {
        return new SpoiledNetwork(right) {
            private final Map<Object, DenseNetwork> networks = new HashMap<>();
            private float[] inputs = new float[0];
            private float[] gradient = new float[0];
            private int rows;

            @Override
            public float[] forward(float[] inputs, int rows) {
                this.inputs = inputs;
                this.rows = rows;
                return super.forward(inputs, rows);
            }

            @Override
            public void backwardFromPreActivations(float[] gradient) {
                this.gradient = gradient;
                super.backwardFromPreActivations(gradient);
            }

            @Override
            public void apply(UpdateRule rule) {
                DenseNetwork network = networks.computeIfAbsent(
                        key.of(rule), unused -> new ReferenceEngine().build(plan(), parameters()));
                network.load(parameters());
                network.forward(inputs, rows);
                network.backwardFromPreActivations(gradient);
                network.apply(rule);
                load(network.parameters());
            }
        };
    }

    /** What a state is kept for. */
    interface RuleKey {
        Object of(UpdateRule rule);
    }
}
