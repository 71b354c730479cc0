package dev.onset.initializers.calibration;

import dev.onset.api.Description;
import dev.onset.api.activation.Activation;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.init.Calibrator;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.Arrays;

/**
 * Tunes each layer's scale until the Jacobian from the pre-activations before to its own has mean squared singular
 * value 1 on the batch.
 *
 * <p>E‖∂z_(l+1)/∂z_l‖² / n = 1, with the squares of all entries, n the width of layer l + 1, and the expectation over
 * the samples. The Jacobian of one layer is its weights times the slopes before, so it is exact, needs no gradients,
 * and takes one pass front to back. The first layer sees raw inputs, whose slope is 1. A layer whose Jacobian is zero
 * stays.
 *
 * <p>Source: T. He, D. Doshi and A. Gromov, "AutoInit: automatic initialization via Jacobian tuning", arXiv:2206.13568.
 */
public record JacobianTuning() implements Calibrator {

    @Override
    public String name() {
        return "jacobian-tuning";
    }

    @Override
    public void calibrate(DenseNetwork network, float[] inputs, int rows, RandomStream random) {
        Adjusted adjusted = new Adjusted(network, inputs, rows);
        for (int layer = 0; layer < adjusted.depth(); layer++) {
            Adjusted.scale(1 / Math.sqrt(meanSquare(adjusted, layer)), adjusted.weights(layer));
        }
        adjusted.done();
    }

    private static double meanSquare(Adjusted adjusted, int layer) {
        int in = adjusted.spec(layer).fanIn();
        int out = adjusted.spec(layer).fanOut();
        double[] slopes = meanSquareSlopes(adjusted, layer);
        float[] weights = adjusted.weights(layer);
        double sum = 0;
        for (int unit = 0; unit < out; unit++) {
            for (int input = 0; input < in; input++) {
                double weight = weights[unit * in + input];
                sum += weight * weight * slopes[input];
            }
        }
        return sum / out;
    }

    /** For each input of the layer, the mean over the samples of the squared slope it came through. */
    private static double[] meanSquareSlopes(Adjusted adjusted, int layer) {
        double[] means = new double[adjusted.spec(layer).fanIn()];
        if (layer == 0) {
            Arrays.fill(means, 1);
            return means;
        }
        adjusted.forward();
        float[] z = adjusted.look(layer - 1).preActivations();
        Activation before = adjusted.spec(layer - 1).after();
        for (int i = 0; i < z.length; i++) {
            double slope = before.slope(z[i]);
            means[i % means.length] += slope * slope / adjusted.rows();
        }
        return means;
    }

    @Override
    public Description description() {
        return new Description(
                "Scales each layer until gradients neither grow nor shrink through it on a batch; for any activation.",
                "W_l *= 1 / √(E‖∂z_l/∂z_(l-1)‖² / n_l), front to back",
                "T. He, D. Doshi and A. Gromov, arXiv:2206.13568",
                "jacobian-tuning");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
