package dev.onset.training;

import dev.onset.api.Description;
import java.util.List;

/**
 * The cross-entropy of the softmax of logits, fused: ln Σ exp(z_k) - z_label, with gradient softmax(z) -
 * one-hot(label).
 *
 * <p>The largest logit is subtracted first, so nothing overflows and no logarithm of a softmax is ever taken: with
 * logits of ±10,000 both loss and gradient are still exact to rounding. A network that says nothing (all logits equal)
 * has loss ln K.
 */
public record SoftmaxCrossEntropy() implements Loss {

    @Override
    public String name() {
        return "softmax-cross-entropy";
    }

    @Override
    public List<String> aliases() {
        return List.of("cross-entropy");
    }

    @Override
    public Description description() {
        return new Description(
                "Cross-entropy of the softmax of K logits, for classification.",
                "loss = ln sum_k exp(z_k) - z_label;  dloss/dz_k = exp(z_k) / sum_j exp(z_j) - [k = label]",
                "J. S. Bridle, Probabilistic interpretation of feedforward classification network outputs, 1990,"
                        + " doi:10.1007/978-3-642-76153-9_28",
                "softmax-cross-entropy");
    }

    @Override
    public Task task() {
        return Task.CLASSIFICATION;
    }

    @Override
    public double sample(double[] outputs, Samples answers, int sample, double[] gradient) {
        if (NonFinite.spoils(outputs, gradient)) {
            return Double.NaN;
        }
        double largest = outputs[0];
        for (double z : outputs) {
            largest = Math.max(largest, z);
        }
        double sum = 0;
        for (int k = 0; k < outputs.length; k++) {
            gradient[k] = NegativeExp.of(outputs[k] - largest);
            sum += gradient[k];
        }
        for (int k = 0; k < outputs.length; k++) {
            gradient[k] /= sum;
        }
        int label = answers.label(sample);
        gradient[label] -= 1;
        return StrictMath.log(sum) + (largest - outputs[label]);
    }

    @Override
    public String toString() {
        return name();
    }
}
