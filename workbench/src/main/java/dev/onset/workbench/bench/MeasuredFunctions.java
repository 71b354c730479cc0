package dev.onset.workbench.bench;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.api.random.RandomStream;
import java.util.List;
import java.util.function.Function;

/** The functions whose speed is measured alone: activations, and exp, log1p and erf, which others are made of. */
public final class MeasuredFunctions {

    /** Their names, in the order of the table. */
    public static final List<String> NAMES = List.of("relu", "sigmoid", "tanh", "gelu", "exp", "log1p", "erf");

    private MeasuredFunctions() {}

    /**
     * The function of a name.
     *
     * @param activations by name, for those that are activations
     */
    public static Activation named(String name, Function<String, Activation> activations) {
        return switch (name) {
            case "exp" -> activations.apply("exponential");
            case "log1p" -> new Log1p();
            default -> activations.apply(name);
        };
    }

    /** Whether its results go where its numbers were. */
    public static boolean inPlace(String name) {
        return name.equals("relu");
    }

    /** Standard normals. */
    public static float[] normals(int count) {
        float[] numbers = new float[count];
        RandomStream.root(1).child("numbers").normals(numbers);
        return numbers;
    }

    /** What it is measured on: standard normals, of which a logarithm gets the sizes. */
    public static float[] numbers(String name, int count) {
        float[] numbers = normals(count);
        if (name.equals("log1p")) {
            for (int i = 0; i < count; i++) {
                numbers[i] = Math.abs(numbers[i]);
            }
        }
        return numbers;
    }

    private record Log1p() implements LaneActivation {

        @Override
        public String name() {
            return "log1p";
        }

        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.log1p(x);
        }

        @Override
        public <L> L slope(Lanes<L> m, L x, L y) {
            return m.over(m.of(1), m.plus(m.of(1), x));
        }
    }
}
