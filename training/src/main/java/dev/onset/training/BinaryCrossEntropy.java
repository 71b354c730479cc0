package dev.onset.training;

import dev.onset.api.Description;
import java.util.List;

/**
 * The cross-entropy of a yes-or-no answer against one logit: softplus(z) - z · label, with gradient sigmoid(z) - label.
 *
 * <p>Computed as max(z, 0) - z · label + ln(1 + exp(-|z|)), which neither overflows nor loses the small losses. A
 * network that says nothing (logit 0) has loss ln 2.
 */
public record BinaryCrossEntropy() implements Loss {

    @Override
    public String name() {
        return "binary-cross-entropy";
    }

    @Override
    public List<String> aliases() {
        return List.of("bce");
    }

    @Override
    public Description description() {
        return new Description(
                "Cross-entropy of one logit, for yes-or-no answers.",
                "loss = max(z, 0) - z label + ln(1 + exp(-|z|));  dloss/dz = 1 / (1 + exp(-z)) - label",
                "D. R. Cox, The regression analysis of binary sequences, 1958,"
                        + " doi:10.1111/j.2517-6161.1958.tb00292.x",
                "binary-cross-entropy");
    }

    @Override
    public Task task() {
        return Task.BINARY;
    }

    @Override
    public double sample(double[] outputs, Samples answers, int sample, double[] gradient) {
        if (NonFinite.spoils(outputs, gradient)) {
            return Double.NaN;
        }
        double z = outputs[0];
        boolean yes = answers.label(sample) == 1;
        // Of the two probabilities, the smaller is computed directly: it keeps its relative accuracy in the far tails.
        double e = StrictMath.exp(-Math.abs(z));
        double smaller = e / (1 + e);
        boolean right = yes == z > 0;
        double wrongness = right ? smaller : 1 / (1 + e);
        gradient[0] = yes ? -wrongness : wrongness;
        return StrictMath.log1p(e) + (right ? 0 : Math.abs(z));
    }

    @Override
    public String toString() {
        return name();
    }
}
