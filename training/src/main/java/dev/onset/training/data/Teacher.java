package dev.onset.training.data;

import dev.onset.api.Description;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import dev.onset.training.Dataset;
import dev.onset.training.Samples;
import dev.onset.training.Task;

/**
 * Regression against a random teacher: a network with one hidden layer of tanh units answers standard-normal inputs.
 *
 * <p>The teacher's weights are normal with variance 4 / inputs into the hidden layer, so that its units bend, and 2 /
 * hidden out of it, so that targets have a variance near 1; there are no biases.
 *
 * @param inputs 1 to 10,000
 * @param outputs 1 to 1,000
 * @param hidden units of the teacher's hidden layer, 1 to 10,000
 * @param samples how many to train on, 1 to 1,000,000; a quarter as many to test on
 * @param noise standard deviation added to the targets, in training and test alike
 * @param seed the set's own seed
 */
public record Teacher(int inputs, int outputs, int hidden, int samples, double noise, long seed) implements DataSource {

    private static final double HIDDEN_VARIANCE = 4;
    private static final double OUTPUT_VARIANCE = 2;

    public Teacher() {
        this(10, 1, 32, 4_000, 0, 1);
    }

    public Teacher {
        Ranges.between("inputs", inputs, 1, 10_000);
        Ranges.between("outputs", outputs, 1, 1_000);
        Ranges.between("hidden", hidden, 1, 10_000);
        Ranges.samples("samples", samples);
        Ranges.noise(noise);
    }

    @Override
    public String name() {
        return "teacher";
    }

    @Override
    public Description description() {
        return new Description(
                "Regression against a random network with one hidden layer of tanh units.",
                "y = V tanh(W x) + noise z; x and z standard normal, W of variance 4 / inputs, V of 2 / hidden",
                "after E. Gardner and B. Derrida, doi:10.1088/0305-4470/22/12/004",
                "teacher(inputs=20, hidden=50)");
    }

    @Override
    public Dataset load() {
        String spec = Spec.of(this).toString();
        Room.require((long) (inputs + outputs) * (samples + Generated.testCount(samples)), spec);
        Room.require((long) hidden * (inputs + outputs), spec);
        RandomStream random = RandomStream.root(seed).child(name());
        float[] into = new float[hidden * inputs];
        random.child("hidden").normals(into);
        scale(into, Math.sqrt(HIDDEN_VARIANCE / inputs));
        float[] out = new float[outputs * hidden];
        random.child("output").normals(out);
        scale(out, Math.sqrt(OUTPUT_VARIANCE / hidden));
        return new Dataset(
                spec,
                Task.REGRESSION,
                inputs,
                outputs,
                answered(samples, into, out, random.child("train")),
                answered(Generated.testCount(samples), into, out, random.child("test")));
    }

    private Samples answered(int count, float[] into, float[] out, RandomStream random) {
        float[] values = new float[count * inputs];
        float[] targets = new float[count * outputs];
        random.child("inputs").normals(values);
        random.child("noise").normals(targets);
        double[] unit = new double[hidden];
        for (int sample = 0; sample < count; sample++) {
            for (int j = 0; j < hidden; j++) {
                unit[j] = StrictMath.tanh(dot(into, j * inputs, values, sample * inputs, inputs));
            }
            for (int k = 0; k < outputs; k++) {
                double answer = noise * targets[sample * outputs + k];
                for (int j = 0; j < hidden; j++) {
                    answer += out[k * hidden + j] * unit[j];
                }
                targets[sample * outputs + k] = (float) answer;
            }
        }
        return Samples.targeted(inputs, values, outputs, targets);
    }

    private static double dot(float[] a, int fromA, float[] b, int fromB, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (double) a[fromA + i] * b[fromB + i];
        }
        return sum;
    }

    private static void scale(float[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] * factor);
        }
    }
}
