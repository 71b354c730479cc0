package dev.onset.initializers.calibration;

import dev.onset.api.Description;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.init.Calibrator;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;

/**
 * Weight normalisation's start: normal weights, then each unit gets mean 0 and variance 1 on the batch.
 *
 * <p>Published for w = g v / ‖v‖, with v ~ N(0, 0.05²), t = v x / ‖v‖, g = 1 / σ(t) and b = -μ(t) / σ(t). A dense layer
 * here has w alone, so it gets the product: v / σ(v x). The length of v, which weight normalisation trains apart, is
 * lost. A unit without variance gets the mean alone.
 *
 * <p>Source: T. Salimans and D. Kingma, NeurIPS 2016, arXiv:1602.07868, section 3.
 *
 * @param std the deviation v is drawn with, positive; it cancels but for rounding
 */
public record WeightNormData(double std) implements Calibrator {

    public WeightNormData {
        if (!(std > 0 && std <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException("std must be positive and a finite float32, not " + std);
        }
    }

    /** The published deviation, 0.05. */
    public WeightNormData() {
        this(0.05);
    }

    @Override
    public String name() {
        return "weight-norm-data";
    }

    @Override
    public void calibrate(DenseNetwork network, float[] inputs, int rows, RandomStream random) {
        Adjusted adjusted = new Adjusted(network, inputs, rows);
        for (int layer = 0; layer < adjusted.depth(); layer++) {
            LayerSpec spec = adjusted.spec(layer);
            Weights weights = Weights.unset(spec.fanOut(), spec.fanIn());
            weights.fillNormal(random.child(spec.name()), 0, std);
            System.arraycopy(weights.values(), 0, adjusted.weights(layer), 0, weights.count());
            adjusted.standardiseUnits(layer, 0);
        }
        adjusted.done();
    }

    @Override
    public Description description() {
        return new Description(
                "Normal weights, then every unit gets mean 0 and variance 1 on a batch.",
                "v ~ N(0, std²), w = v / σ(v x), b = -μ(v x) / σ(v x), front to back",
                "T. Salimans and D. Kingma, NeurIPS 2016, arXiv:1602.07868, section 3",
                "weight-norm-data");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
