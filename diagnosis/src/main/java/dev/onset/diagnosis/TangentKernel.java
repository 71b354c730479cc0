package dev.onset.diagnosis;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.api.random.RandomStream;
import java.util.Arrays;

/**
 * How much one gradient step on one sample changes the output on another: the network's tangent kernel on a few
 * samples, in two numbers.
 *
 * <p>K(i, j) is the inner product of the gradients, with respect to all weights and biases, of one random direction of
 * the output at samples i and j. Plain gradient descent at rate r on the mean loss of n samples moves the output along
 * an eigenvector of K at the rate r / n times its eigenvalue, and is unstable where that exceeds 2. The part of K that
 * is equal for all pairs moves all outputs alike and teaches no difference between inputs.
 *
 * <p>Source: A. Jacot et al., "Neural tangent kernel", NeurIPS 2018, arXiv:1806.07572.
 *
 * @param samples n
 * @param largest the largest eigenvalue over n
 * @param signal the trace of the kernel over n, when what is equal for all pairs has been taken out
 */
public record TangentKernel(int samples, double largest, double signal) {

    private static final int ITERATIONS = 100;

    /**
     * The kernel of a network on a batch; the network's last batch is another one afterwards.
     *
     * @param inputs {@code rows} rows of {@code network.plan().inputs()} numbers
     * @param rows samples, at least 1; the work grows with their square
     * @param random where the direction is drawn from
     */
    public static TangentKernel measure(DenseNetwork network, float[] inputs, int rows, RandomStream random) {
        int outputs = network.plan().outputs();
        float[] direction = new float[outputs];
        random.normals(direction);
        double length = Math.sqrt(outputs) * Spread.of(direction).rms();
        float[] top = new float[Math.multiplyExact(rows, outputs)];
        for (int i = 0; i < top.length; i++) {
            top[i] = (float) (direction[i % outputs] / length);
        }
        network.forward(inputs, rows);
        network.backwardFromPreActivations(top);
        double[] kernel = new double[rows * rows];
        float[] before = Arrays.copyOf(inputs, rows * network.plan().inputs());
        for (int layer = 0; layer < network.plan().depth(); layer++) {
            LayerSnapshot snapshot = network.inspect(layer);
            add(kernel, rows, before, snapshot.preActivationGradients());
            before = snapshot.activations();
        }
        return of(kernel, rows);
    }

    private static void add(double[] kernel, int rows, float[] activations, float[] gradients) {
        int inputs = activations.length / rows;
        int units = gradients.length / rows;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j <= i; j++) {
                // The one is the bias, whose input never changes.
                kernel[i * rows + j] += (dot(activations, i, j, inputs) + 1) * dot(gradients, i, j, units);
            }
        }
    }

    private static double dot(float[] rows, int i, int j, int width) {
        double sum = 0;
        for (int k = 0; k < width; k++) {
            sum += (double) rows[i * width + k] * rows[j * width + k];
        }
        return sum;
    }

    private static TangentKernel of(double[] kernel, int rows) {
        double trace = 0;
        double total = 0;
        for (int i = 0; i < rows; i++) {
            trace += kernel[i * rows + i];
            for (int j = 0; j < rows; j++) {
                kernel[i * rows + j] = kernel[Math.max(i, j) * rows + Math.min(i, j)];
                total += kernel[i * rows + j];
            }
        }
        return new TangentKernel(rows, largest(kernel, rows) / rows, Math.max(0, trace - total / rows) / rows);
    }

    /** By power iteration: the eigenvalue is only needed to a few per cent. */
    private static double largest(double[] kernel, int rows) {
        double[] vector = new double[rows];
        for (int i = 0; i < rows; i++) {
            vector[i] = 1 + i / (double) rows;
        }
        double eigenvalue = 0;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] image = new double[rows];
            double squares = 0;
            double before = 0;
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < rows; j++) {
                    image[i] += kernel[i * rows + j] * vector[j];
                }
                squares += image[i] * image[i];
                before += vector[i] * vector[i];
            }
            eigenvalue = Math.sqrt(squares / before);
            if (squares == 0 || !Double.isFinite(squares)) {
                return eigenvalue;
            }
            vector = image;
            double scale = 1 / Math.sqrt(squares);
            for (int i = 0; i < rows; i++) {
                vector[i] *= scale;
            }
        }
        return eigenvalue;
    }
}
