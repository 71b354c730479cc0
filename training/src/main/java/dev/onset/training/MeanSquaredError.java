package dev.onset.training;

import dev.onset.api.Description;
import java.util.List;

/**
 * The mean, over a sample's outputs, of the squared distance from the targets: Σ (y_k - t_k)² / K, with gradient 2 (y_k
 * - t_k) / K.
 *
 * <p>A batch's loss is therefore the mean over both samples and outputs. There is no factor of one half.
 */
public record MeanSquaredError() implements Loss {

    @Override
    public String name() {
        return "mean-squared-error";
    }

    @Override
    public List<String> aliases() {
        return List.of("mse");
    }

    @Override
    public Description description() {
        return new Description(
                "Mean squared distance from the targets, for regression.",
                "loss = sum_k (y_k - t_k)^2 / K;  dloss/dy_k = 2 (y_k - t_k) / K",
                "C. F. Gauss, Theoria combinationis observationum, 1821",
                "mean-squared-error");
    }

    @Override
    public Task task() {
        return Task.REGRESSION;
    }

    @Override
    public double sample(double[] outputs, Samples answers, int sample, double[] gradient) {
        if (NonFinite.spoils(outputs, gradient)) {
            return Double.NaN;
        }
        double sum = 0;
        for (int k = 0; k < outputs.length; k++) {
            double error = outputs[k] - answers.target(sample, k);
            sum += error * error;
            gradient[k] = 2 * error / outputs.length;
        }
        return sum / outputs.length;
    }

    @Override
    public String toString() {
        return name();
    }
}
