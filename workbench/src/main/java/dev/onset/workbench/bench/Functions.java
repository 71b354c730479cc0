package dev.onset.workbench.bench;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.api.random.RandomStream;
import java.util.List;
import java.util.function.Function;

/** What is measured number by number: activations, and what others are made of as if it were one. */
public final class Functions {

    /** Their names, the quickest first. */
    public static final List<String> NAMES = List.of("relu", "sigmoid", "tanh", "gelu", "exp", "log1p", "erf");

    private Functions() {}

    /**
     * The function of a name.
     *
     * @param activations by name, for those that are activations
     */
    public static Activation named(String name, Function<String, Activation> activations) {
        return switch (name) {
            case "exp" -> new Exp();
            case "log1p" -> new Log1p();
            default -> activations.apply(name);
        };
    }

    /** Standard-normal numbers, of which a logarithm gets the sizes. */
    public static float[] numbers(String name, int count) {
        float[] numbers = new float[count];
        RandomStream.root(1).child("numbers").normals(numbers);
        if (name.equals("log1p")) {
            for (int i = 0; i < count; i++) {
                numbers[i] = Math.abs(numbers[i]);
            }
        }
        return numbers;
    }

    private record Exp() implements LaneActivation {

        @Override
        public String name() {
            return "exp";
        }

        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.exp(x);
        }

        @Override
        public <L> L slope(Lanes<L> m, L x, L y) {
            return y;
        }
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
