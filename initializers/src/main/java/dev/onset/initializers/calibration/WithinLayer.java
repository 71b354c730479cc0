package dev.onset.initializers.calibration;

import dev.onset.api.Description;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.init.Calibrator;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;

/**
 * Within-layer normalisation: each unit gets a given mean and variance 1 on the batch; the weights keep their
 * direction.
 *
 * <p>Biases are replaced. A unit without variance gets the mean alone.
 *
 * <p>Source: P. Krähenbühl et al., "Data-dependent initializations of convolutional neural networks", ICLR 2016,
 * arXiv:1511.06856, section 3.1.
 *
 * @param mean β, the mean of every unit: a finite float32
 */
public record WithinLayer(double mean) implements Calibrator {

    public WithinLayer {
        if (!(Math.abs(mean) <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException("mean must be a finite float32, not " + mean);
        }
    }

    /** Mean 0. */
    public WithinLayer() {
        this(0);
    }

    @Override
    public String name() {
        return "within-layer";
    }

    @Override
    public void calibrate(DenseNetwork network, float[] inputs, int rows, RandomStream random) {
        Adjusted adjusted = new Adjusted(network, inputs, rows);
        for (int layer = 0; layer < adjusted.depth(); layer++) {
            adjusted.standardiseUnits(layer, mean);
        }
        adjusted.done();
    }

    @Override
    public Description description() {
        return new Description(
                "Every unit gets one mean and variance 1 on a batch; whatever the initializer drew keeps its direction.",
                "w_k /= σ_k, b_k = β - μ_k / σ_k, front to back",
                "P. Krähenbühl et al., ICLR 2016, arXiv:1511.06856, section 3.1",
                "within-layer(mean=0.1)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
