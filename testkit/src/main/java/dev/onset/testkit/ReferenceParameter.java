package dev.onset.testkit;

import dev.onset.api.engine.UpdateRule;
import java.util.Arrays;

/** The weights or the biases of one layer in double precision, with their gradient and the update rule's state. */
final class ReferenceParameter {

    final double[] values;
    final double[] gradients;
    private final double[] first;
    private final double[] second;
    private final boolean decays;

    /** @param decays whether weight decay applies: to weights, not to biases */
    ReferenceParameter(int count, boolean decays) {
        this.values = new double[count];
        this.gradients = new double[count];
        this.first = new double[count];
        this.second = new double[count];
        this.decays = decays;
    }

    void load(float[] numbers) {
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers[i];
        }
    }

    long ruleStateCount() {
        return (long) first.length + second.length;
    }

    void forgetRuleState() {
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
    }

    /**
     * Changes every value by the rule.
     *
     * @param step the rule's step count, from 1
     */
    void update(UpdateRule rule, int step) {
        switch (rule) {
            case UpdateRule.Sgd sgd -> descend(sgd);
            case UpdateRule.Momentum momentum -> heavyBall(momentum);
            case UpdateRule.Nesterov nesterov -> nesterov(nesterov);
            case UpdateRule.Adam adam -> adam(adam.rate(), adam.beta1(), adam.beta2(), adam.epsilon(), step);
            case UpdateRule.AdamW adamW -> {
                decay(adamW);
                adam(adamW.rate(), adamW.beta1(), adamW.beta2(), adamW.epsilon(), step);
            }
            case UpdateRule.RmsProp rmsProp -> rmsProp(rmsProp);
        }
    }

    private void descend(UpdateRule.Sgd rule) {
        for (int i = 0; i < values.length; i++) {
            values[i] -= rule.rate() * gradients[i];
        }
    }

    private void heavyBall(UpdateRule.Momentum rule) {
        for (int i = 0; i < values.length; i++) {
            first[i] = rule.momentum() * first[i] + gradients[i];
            values[i] -= rule.rate() * first[i];
        }
    }

    private void nesterov(UpdateRule.Nesterov rule) {
        for (int i = 0; i < values.length; i++) {
            first[i] = rule.momentum() * first[i] + gradients[i];
            values[i] -= rule.rate() * (gradients[i] + rule.momentum() * first[i]);
        }
    }

    private void adam(double rate, double beta1, double beta2, double epsilon, int step) {
        double firstCorrection = 1 - Math.pow(beta1, step);
        double secondCorrection = 1 - Math.pow(beta2, step);
        for (int i = 0; i < values.length; i++) {
            double gradient = gradients[i];
            first[i] = beta1 * first[i] + (1 - beta1) * gradient;
            second[i] = beta2 * second[i] + (1 - beta2) * gradient * gradient;
            double scale = Math.sqrt(second[i] / secondCorrection) + epsilon;
            values[i] -= rate * (first[i] / firstCorrection) / scale;
        }
    }

    private void decay(UpdateRule.AdamW rule) {
        if (decays) {
            for (int i = 0; i < values.length; i++) {
                values[i] -= rule.rate() * rule.decay() * values[i];
            }
        }
    }

    private void rmsProp(UpdateRule.RmsProp rule) {
        for (int i = 0; i < values.length; i++) {
            double gradient = gradients[i];
            second[i] = rule.rho() * second[i] + (1 - rule.rho()) * gradient * gradient;
            values[i] -= rule.rate() * gradient / (Math.sqrt(second[i]) + rule.epsilon());
        }
    }
}
