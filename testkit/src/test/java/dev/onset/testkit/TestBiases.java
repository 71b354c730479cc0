package dev.onset.testkit;

import dev.onset.api.init.BiasInitializer;
import dev.onset.api.init.ClassShares;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.random.RandomStream;
import java.util.function.BiFunction;

/** Bias schemes for the tests of the contract, some of them wrong. */
public final class TestBiases {

    private TestBiases() {}

    interface Fill {
        void fill(Weights biases, Weights weights, LayerSpec layer, RandomStream random);
    }

    interface Fit extends BiFunction<BiasInitializer, ClassShares, BiasInitializer> {}

    /** Fills and fits as it is told. */
    static final class Adjustable implements BiasInitializer {
        private final String name;
        private final Fill fill;
        private final Fit fit;

        Adjustable(String name, Fill fill, Fit fit) {
            this.name = name;
            this.fill = fill;
            this.fit = fit;
        }

        @SuppressWarnings("unused") // schemes have one; specs ask for it
        Adjustable() {
            this("adjustable", (biases, weights, layer, random) -> biases.fill(0), (self, shares) -> self);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void fill(Weights biases, Weights weights, LayerSpec layer, RandomStream random) {
            fill.fill(biases, weights, layer, random);
        }

        @Override
        public BiasInitializer fitted(ClassShares shares) {
            return fit.apply(this, shares);
        }
    }

    /** A right one, with a parameter, offered in this module's test resources. */
    public record SmallUniform(double end) implements BiasInitializer {
        public SmallUniform() {
            this(0.1);
        }

        @Override
        public String name() {
            return "small-uniform";
        }

        @Override
        public void fill(Weights biases, Weights weights, LayerSpec layer, RandomStream random) {
            biases.fillUniform(random, -end, end);
        }
    }

    /** A right one that needs classes, makes the weights zero, and refuses a unit that stands alone. */
    public record Shares(ClassShares shares) implements BiasInitializer {
        public Shares() {
            this(ClassShares.UNKNOWN);
        }

        @Override
        public String name() {
            return "shares";
        }

        @Override
        public BiasInitializer fitted(ClassShares ofData) {
            return new Shares(ofData);
        }

        @Override
        public void fill(Weights biases, Weights weights, LayerSpec layer, RandomStream random) {
            if (layer.fanOut() != shares.values().size()) {
                throw new IllegalArgumentException("shares needs a class for each unit");
            }
            weights.fill(0);
            biases.fill((row, unit) -> shares.values().get(unit));
        }
    }

    /** Keeps, in the scheme itself, the shares it was last fitted to. */
    static final class Fitted implements BiasInitializer {
        private volatile ClassShares last = ClassShares.UNKNOWN;

        @Override
        public String name() {
            return "fitted";
        }

        @Override
        public BiasInitializer fitted(ClassShares shares) {
            last = shares;
            return this;
        }

        @Override
        public void fill(Weights biases, Weights weights, LayerSpec layer, RandomStream random) {
            biases.fillNormal(random, 0, last.known() ? last.values().getFirst() : 1);
        }

        @Override
        public String toString() {
            return "fitted(shares=" + last + ")";
        }
    }
}
