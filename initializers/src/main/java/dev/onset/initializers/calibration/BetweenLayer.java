package dev.onset.initializers.calibration;

import dev.onset.api.Description;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.init.Calibrator;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.Arrays;

/**
 * Between-layer normalisation: scales whole layers until all would change at one rate relative to their size.
 *
 * <p>The rate of a layer is C = √E‖∂L/∂W‖² / ‖W‖, the expectation over the samples of the batch. As published, L is a
 * random linear function of the last pre-activations, so no labels are needed. Where the network is homogeneous (ReLU
 * without biases) it computes the same function afterwards: the scales multiply to 1. A network in which a layer gets
 * no gradient stays as it is.
 *
 * <p>Source: P. Krähenbühl et al., ICLR 2016, arXiv:1511.06856, section 3.2, with damping.
 *
 * @param damping the power of C over the geometric mean by which a layer is scaled in one iteration, in (0, 0.5]; half
 *     would be exact for homogeneous networks
 * @param tolerance how far from 1 the largest ratio of a rate to their geometric mean may stay, positive
 * @param iterations at most, at least 1
 */
public record BetweenLayer(double damping, double tolerance, int iterations) implements Calibrator {

    public BetweenLayer {
        if (!(damping > 0 && damping <= 0.5)) {
            throw new IllegalArgumentException("damping must be in (0, 0.5], not " + damping);
        }
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("tolerance must be positive, not " + tolerance);
        }
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations must be at least 1, not " + iterations);
        }
    }

    /** The published damping, ¼; to one percent, in at most 100 iterations. */
    public BetweenLayer() {
        this(0.25, 0.01, 100);
    }

    @Override
    public String name() {
        return "between-layer";
    }

    @Override
    public void calibrate(DenseNetwork network, float[] inputs, int rows, RandomStream random) {
        Adjusted adjusted = new Adjusted(network, inputs, rows);
        float[] gradient = new float[rows * network.plan().outputs()];
        random.child("gradient").normals(gradient);
        for (int i = 0; i < iterations; i++) {
            double[] logarithms = ratios(adjusted, network, gradient);
            if (!Arrays.stream(logarithms).allMatch(Double::isFinite)
                    || Arrays.stream(logarithms).map(Math::abs).max().orElse(0) <= Math.log1p(tolerance)
                    || !rescale(adjusted, logarithms)) {
                break;
            }
        }
        adjusted.done();
    }

    /** The logarithm of each layer's rate over the geometric mean of all. */
    private static double[] ratios(Adjusted adjusted, DenseNetwork network, float[] gradient) {
        adjusted.forward();
        network.backwardFromPreActivations(gradient);
        double[] logarithms = new double[adjusted.depth()];
        for (int layer = 0; layer < logarithms.length; layer++) {
            float[] deltas = adjusted.look(layer).preActivationGradients();
            float[] seen = adjusted.inputsOf(layer);
            int in = adjusted.spec(layer).fanIn();
            int out = adjusted.spec(layer).fanOut();
            double sum = 0;
            for (int row = 0; row < adjusted.rows(); row++) {
                sum += Adjusted.squares(deltas, row * out, out) * Adjusted.squares(seen, row * in, in);
            }
            double size = Adjusted.squares(adjusted.weights(layer), 0, in * out);
            logarithms[layer] = Math.log(sum / adjusted.rows() / size) / 2;
        }
        double mean = Arrays.stream(logarithms).average().orElse(0);
        return Arrays.stream(logarithms).map(logarithm -> logarithm - mean).toArray();
    }

    private boolean rescale(Adjusted adjusted, double[] logarithms) {
        double all = 1;
        for (int layer = 0; layer < logarithms.length; layer++) {
            double factor = Math.exp(damping * logarithms[layer]);
            all *= factor;
            if (!Adjusted.scale(factor, adjusted.weights(layer)) || !Adjusted.scale(all, adjusted.biases(layer))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Description description() {
        return new Description(
                "Scales whole layers until all of them learn at one rate; best after something that sets variances.",
                "W_k *= (C_k / geometric mean)^damping, C_k = √E‖∂L/∂W_k‖² / ‖W_k‖, repeated",
                "P. Krähenbühl et al., ICLR 2016, arXiv:1511.06856, section 3.2",
                "between-layer(damping=0.5)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
