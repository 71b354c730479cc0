package dev.onset.initializers.calibration;

import dev.onset.api.Description;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.init.Calibrator;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import dev.onset.initializers.Orthogonal;

/**
 * Layer-sequential unit variance: orthonormal weights, then each layer, front to back, is scaled to unit variance.
 *
 * <p>The variance is that over all samples and units of a layer. Pre-activations are linear in the weights, so where
 * biases are zero one scaling a layer suffices; activations need several, and bounded ones may never get there. A layer
 * without variance stays.
 *
 * <p>Source: D. Mishkin and J. Matas, "All you need is a good init", ICLR 2016, arXiv:1511.06422. Its code has
 * tolerance 0.02 and 20 iterations; here the default is what float32 can hold. Centring is a later variant of practice:
 * the layer's mean is taken off its biases, which are then scaled along.
 *
 * @param target what is measured; published is the pre-activation
 * @param variance the variance wanted, positive
 * @param tolerance how far from it a layer may stay, relative to it, positive
 * @param iterations scalings of a layer at most, at least 1
 * @param orthonormal whether weights are drawn afresh, orthonormal, as published, or stay as they were initialised
 * @param centred whether the layer's mean is made zero too
 */
public record Lsuv(
        Target target, double variance, double tolerance, int iterations, boolean orthonormal, boolean centred)
        implements Calibrator {

    /** What has unit variance. */
    public enum Target {
        /** z, before the activation. */
        PRE_ACTIVATION,
        /** f(z), after it. */
        ACTIVATION
    }

    public Lsuv {
        if (!(variance > 0) || !Double.isFinite(variance)) {
            throw new IllegalArgumentException("variance must be positive and finite, not " + variance);
        }
        if (!(tolerance > 0) || !Double.isFinite(tolerance)) {
            throw new IllegalArgumentException("tolerance must be positive and finite, not " + tolerance);
        }
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations must be at least 1, not " + iterations);
        }
    }

    /** Unit variance of pre-activations to 1e-5 in at most 20 scalings, from orthonormal weights, not centred. */
    public Lsuv() {
        this(Target.PRE_ACTIVATION, 1, 1e-5, 20, true, false);
    }

    @Override
    public String name() {
        return "lsuv";
    }

    @Override
    public void calibrate(DenseNetwork network, float[] inputs, int rows, RandomStream random) {
        Adjusted adjusted = new Adjusted(network, inputs, rows);
        for (int layer = 0; layer < adjusted.depth(); layer++) {
            if (orthonormal) {
                drawOrthonormal(adjusted, layer, random);
            }
            boolean changed = true;
            for (int i = 0; i < iterations && changed; i++) {
                changed = adjust(adjusted, layer);
            }
        }
        adjusted.done();
    }

    private static void drawOrthonormal(Adjusted adjusted, int layer, RandomStream random) {
        LayerSpec spec = adjusted.spec(layer);
        Weights weights = Weights.unset(spec.fanOut(), spec.fanIn());
        new Orthogonal().fill(weights, spec, random.child(spec.name()));
        System.arraycopy(weights.values(), 0, adjusted.weights(layer), 0, weights.count());
    }

    /** One scaling; false once there is nothing to do. */
    private boolean adjust(Adjusted adjusted, int layer) {
        float[] values = measured(adjusted, layer);
        boolean moved = false;
        if (centred) {
            double mean = Adjusted.mean(values);
            if (Math.abs(mean) > tolerance * Math.sqrt(variance) && Double.isFinite(mean)) {
                float[] biases = adjusted.biases(layer);
                for (int i = 0; i < biases.length; i++) {
                    biases[i] -= (float) mean;
                }
                values = measured(adjusted, layer);
                moved = true;
            }
        }
        double now = Adjusted.variance(values);
        if (Math.abs(now - variance) <= tolerance * variance) {
            return moved;
        }
        double factor = Math.sqrt(variance / now);
        return (centred
                        ? Adjusted.scale(factor, adjusted.weights(layer), adjusted.biases(layer))
                        : Adjusted.scale(factor, adjusted.weights(layer)))
                || moved;
    }

    private float[] measured(Adjusted adjusted, int layer) {
        adjusted.forward();
        return target == Target.PRE_ACTIVATION
                ? adjusted.look(layer).preActivations()
                : adjusted.look(layer).activations();
    }

    @Override
    public Description description() {
        return new Description(
                "Orthonormal weights, scaled layer by layer until each has unit variance on a batch; with tanh that is a"
                        + " little beyond critical.",
                "W_l = orthonormal, then W_l /= √Var(z_l), front to back",
                "D. Mishkin and J. Matas, ICLR 2016, arXiv:1511.06422",
                "lsuv(target=activation, centred=true)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
