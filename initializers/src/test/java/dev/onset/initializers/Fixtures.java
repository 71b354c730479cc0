package dev.onset.initializers;

import dev.onset.api.activation.Activation;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.random.RandomStream;

/** Layers and draws that the tests share. */
final class Fixtures {

    private Fixtures() {}

    /** A lone first layer. */
    static LayerSpec first(int fanIn, int fanOut) {
        return LayerSpec.alone(fanIn, fanOut, new Ramp());
    }

    /** A layer whose inputs come from a ramp, of forward gain √2. */
    static LayerSpec afterRamp(int fanIn, int fanOut) {
        return NetworkPlan.inputs(3)
                .layer(fanIn, new Ramp())
                .layer(fanOut, new Ramp())
                .layers()
                .get(1);
    }

    static Weights draw(Initializer initializer, LayerSpec layer, long seed) {
        Weights weights = Weights.unset(layer.fanOut(), layer.fanIn());
        initializer.fill(weights, layer, RandomStream.root(seed));
        return weights;
    }

    /** f(x) = max(x, 0). */
    record Ramp() implements Activation {

        @Override
        public String name() {
            return "test-ramp";
        }

        @Override
        public double value(double x) {
            return Math.max(x, 0);
        }

        @Override
        public double slope(double x) {
            return x > 0 ? 1 : 0;
        }

        @Override
        public double[] kinks() {
            return new double[] {0};
        }
    }
}
