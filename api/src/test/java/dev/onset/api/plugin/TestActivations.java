package dev.onset.api.plugin;

import dev.onset.api.activation.Activation;

/** Activations for tests of other things. */
final class TestActivations {

    private TestActivations() {}

    static Activation identity() {
        return new Identity();
    }

    /** f(x) = x. */
    private record Identity() implements Activation {

        @Override
        public String name() {
            return "identity";
        }

        @Override
        public double value(double x) {
            return x;
        }

        @Override
        public double slope(double x) {
            return 1;
        }
    }
}
