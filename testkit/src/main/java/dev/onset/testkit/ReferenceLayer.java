package dev.onset.testkit;

import dev.onset.api.activation.Activation;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.Parameters;

/**
 * One dense layer in double precision: Z = X·Wᵀ + b, A = f(Z), and the way back.
 *
 * <p>All matrices are row-major, one sample a row; X is rows x fan-in, W is fan-out x fan-in, Z, A and D = dL/dZ are
 * rows x fan-out. Buffers grow to the largest batch and are never read beyond {@code rows}.
 */
final class ReferenceLayer {

    final LayerSpec spec;
    final ReferenceParameter weights;
    final ReferenceParameter biases;
    private double[] z = new double[0];
    private double[] a = new double[0];
    private double[] d = new double[0];

    ReferenceLayer(LayerSpec spec) {
        this.spec = spec;
        this.weights = new ReferenceParameter(spec.weightCount(), true);
        this.biases = new ReferenceParameter(spec.fanOut(), false);
    }

    void reserve(int rows) {
        int count = Math.multiplyExact(rows, spec.fanOut());
        if (z.length < count) {
            z = new double[count];
            a = new double[count];
            d = new double[count];
        }
    }

    double[] preActivations() {
        return z;
    }

    double[] activations() {
        return a;
    }

    double[] preActivationGradients() {
        return d;
    }

    boolean nearKink(int rows, double distance) {
        for (double kink : spec.after().kinks()) {
            for (int i = 0; i < rows * spec.fanOut(); i++) {
                if (Math.abs(z[i] - kink) < distance) {
                    return true;
                }
            }
        }
        return false;
    }

    void forward(double[] x, int rows) {
        int fanIn = spec.fanIn();
        int fanOut = spec.fanOut();
        Activation activation = spec.after();
        for (int row = 0; row < rows; row++) {
            for (int unit = 0; unit < fanOut; unit++) {
                double sum = 0;
                for (int k = 0; k < fanIn; k++) {
                    sum += x[row * fanIn + k] * weights.values[unit * fanIn + k];
                }
                int at = row * fanOut + unit;
                z[at] = sum + biases.values[unit];
                a[at] = activation.value(z[at]);
            }
        }
    }

    /** D = dL/dA · f'(Z), in place: D holds dL/dA on entry. */
    void throughActivation(int rows) {
        for (int i = 0; i < rows * spec.fanOut(); i++) {
            d[i] *= spec.after().slope(z[i]);
        }
    }

    /** dW = Dᵀ·X and db = ΣD. */
    void parameterGradients(double[] x, int rows) {
        int fanIn = spec.fanIn();
        int fanOut = spec.fanOut();
        for (int unit = 0; unit < fanOut; unit++) {
            double biasSum = 0;
            for (int row = 0; row < rows; row++) {
                biasSum += d[row * fanOut + unit];
            }
            biases.gradients[unit] = biasSum;
            for (int k = 0; k < fanIn; k++) {
                double sum = 0;
                for (int row = 0; row < rows; row++) {
                    sum += d[row * fanOut + unit] * x[row * fanIn + k];
                }
                weights.gradients[unit * fanIn + k] = sum;
            }
        }
    }

    /** dX = D·W. */
    void inputGradients(double[] target, int rows) {
        int fanIn = spec.fanIn();
        int fanOut = spec.fanOut();
        for (int row = 0; row < rows; row++) {
            for (int k = 0; k < fanIn; k++) {
                double sum = 0;
                for (int unit = 0; unit < fanOut; unit++) {
                    sum += d[row * fanOut + unit] * weights.values[unit * fanIn + k];
                }
                target[row * fanIn + k] = sum;
            }
        }
    }

    void update(UpdateRule rule, int step) {
        weights.update(rule, step);
        biases.update(rule, step);
    }

    void load(Parameters.Layer layer) {
        weights.load(layer.weights());
        biases.load(layer.biases());
    }

    Parameters.Layer rounded() {
        return new Parameters.Layer(
                Rounding.toFloats(weights.values, weights.values.length),
                Rounding.toFloats(biases.values, biases.values.length));
    }

    /**
     * A copy of everything, rounded.
     *
     * @param gradientRows rows that D holds for the last batch, 0 while it holds none
     */
    LayerSnapshot snapshot(int rows, int gradientRows) {
        int count = rows * spec.fanOut();
        Parameters.Layer parameters = rounded();
        return new LayerSnapshot(
                spec,
                rows,
                Rounding.toFloats(z, count),
                Rounding.toFloats(a, count),
                Rounding.toFloats(d, gradientRows * spec.fanOut()),
                parameters.weights(),
                Rounding.toFloats(weights.gradients, gradientRows > 0 ? weights.gradients.length : 0),
                parameters.biases(),
                Rounding.toFloats(biases.gradients, gradientRows > 0 ? biases.gradients.length : 0));
    }

    long parameterCount() {
        return (long) weights.values.length + biases.values.length;
    }

    long ruleStateCount() {
        return weights.ruleStateCount() + biases.ruleStateCount();
    }

    long batchCount() {
        return (long) z.length + a.length + d.length + weights.gradients.length + biases.gradients.length;
    }
}
