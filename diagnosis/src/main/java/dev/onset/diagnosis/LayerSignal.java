package dev.onset.diagnosis;

import dev.onset.api.engine.LayerSnapshot;
import java.util.Arrays;

/**
 * What one layer makes of different inputs, and what its weights are: the numbers that findings need beside {@link
 * LayerStatistics}.
 *
 * @param layer the layer's place, from 1
 * @param preActivationRms root mean square of the pre-activations
 * @param signal root mean square, over the units, of the pre-activation's standard deviation over the samples: what is
 *     left of the differences between inputs
 * @param correlation mean cosine between the pre-activations of two different samples: 1 where all inputs point the
 *     same way; NaN with fewer than two samples that have a direction
 * @param gradientTypical median size of those pre-activation gradients that are not exactly zero; 0 without one
 * @param weightMean mean of the weights
 * @param weightVariance population variance of the weights
 * @param biasSecondMoment mean square of the biases
 */
public record LayerSignal(
        int layer,
        double preActivationRms,
        double signal,
        double correlation,
        double gradientTypical,
        double weightMean,
        double weightVariance,
        double biasSecondMoment) {

    /**
     * The signal of a layer as it was inspected.
     *
     * @param snapshot after a forward pass; without a backward pass the gradient's number is 0
     */
    public static LayerSignal of(LayerSnapshot snapshot) {
        int units = snapshot.spec().fanOut();
        Spread weights = Spread.of(snapshot.weights());
        double biasRms = Spread.of(snapshot.biases()).rms();
        return new LayerSignal(
                snapshot.spec().index() + 1,
                Spread.of(snapshot.preActivations()).rms(),
                signal(snapshot.preActivations(), snapshot.rows(), units),
                correlation(snapshot.preActivations(), snapshot.rows(), units),
                typical(snapshot.preActivationGradients()),
                weights.mean(),
                weights.deviation() * weights.deviation(),
                biasRms * biasRms);
    }

    /** The fraction of a layer's pre-activations that tells inputs apart: 1 where all of it does, 0 where none does. */
    public double signalShare() {
        return preActivationRms == 0 ? 0 : signal / preActivationRms;
    }

    private static double signal(float[] values, int rows, int units) {
        double sum = 0;
        for (int unit = 0; unit < units; unit++) {
            double mean = 0;
            for (int row = 0; row < rows; row++) {
                mean += values[row * units + unit];
            }
            mean /= rows;
            for (int row = 0; row < rows; row++) {
                double off = values[row * units + unit] - mean;
                sum += off * off;
            }
        }
        return Math.sqrt(sum / ((double) rows * units));
    }

    /** Of unit vectors, the squared length of the sum is their number plus every pair's cosine twice. */
    private static double correlation(float[] values, int rows, int units) {
        double[] sum = new double[units];
        double directions = 0;
        for (int row = 0; row < rows; row++) {
            double length = 0;
            for (int unit = 0; unit < units; unit++) {
                double value = values[row * units + unit];
                length += value * value;
            }
            length = Math.sqrt(length);
            if (length > 0 && Double.isFinite(length)) {
                directions++;
                for (int unit = 0; unit < units; unit++) {
                    sum[unit] += values[row * units + unit] / length;
                }
            }
        }
        double squares = 0;
        for (double each : sum) {
            squares += each * each;
        }
        return directions < 2 ? Double.NaN : (squares - directions) / (directions * (directions - 1));
    }

    private static double typical(float[] gradients) {
        float[] arriving = new float[gradients.length];
        int count = 0;
        for (float gradient : gradients) {
            if (gradient != 0) {
                arriving[count++] = gradient;
            }
        }
        return Spread.medianMagnitude(Arrays.copyOf(arriving, count));
    }
}
