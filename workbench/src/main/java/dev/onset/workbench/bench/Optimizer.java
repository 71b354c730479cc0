package dev.onset.workbench.bench;

import dev.onset.api.engine.UpdateRule;

/**
 * The update rules that nets are trained with.
 *
 * <p>Rates are so small that no number of steps on one batch ends in zero gradients, whose denormal traces would slow
 * arithmetic down.
 */
public enum Optimizer {
    /** Stochastic gradient descent with a momentum of 0.9. */
    SGD_MOMENTUM("sgd-momentum", new UpdateRule.Momentum(1e-4, 0.9)),
    /** Adam with its usual constants. */
    ADAM("adam", new UpdateRule.Adam().withRate(1e-5));

    private final String label;
    private final UpdateRule rule;

    Optimizer(String label, UpdateRule rule) {
        this.label = label;
        this.rule = rule;
    }

    /**
     * The optimizer of a label.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Optimizer labelled(String label) {
        for (Optimizer optimizer : values()) {
            if (optimizer.label.equals(label)) {
                return optimizer;
            }
        }
        throw new IllegalArgumentException("no optimizer here is called '" + label + "'");
    }

    /** As the table and JSON have it. */
    public String label() {
        return label;
    }

    /** The engine's rule. */
    public UpdateRule rule() {
        return rule;
    }
}
