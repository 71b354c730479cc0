package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.init.Distribution;
import dev.onset.api.init.Fan;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Moments;
import dev.onset.api.init.VarianceScaling;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.random.RandomStream;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract passes right initializers and names what is wrong with wrong ones. */
class InitializerContractTest {

    @Test
    void rightOnesPass() {
        assertThat(ContractRun.failures(ScaledNormalContract.class)).isEmpty();
        assertThat(ContractRun.failures(ScaledNormalWithOtherParametersContract.class))
                .isEmpty();
        assertThat(ContractRun.failures(SquareOnlyContract.class)).isEmpty();
    }

    @Test
    void aForgottenWeightIsFound() {
        assertThat(failures((weights, layer, random) -> {
                    weights.fillNormal(random, 0, 1);
                    weights.set(layer.fanOut() - 1, layer.fanIn() - 1, Double.NaN);
                }))
                .contains("setsEveryWeightToAFiniteNumber");
    }

    @Test
    void anInfiniteWeightIsFound() {
        assertThat(failures((weights, layer, random) -> {
                    weights.fillNormal(random, 0, 1);
                    weights.set(0, 0, 1e39);
                }))
                .containsExactly("setsEveryWeightToAFiniteNumber");
    }

    @Test
    void stateBetweenCallsIsFound() {
        int[] calls = {0};
        assertThat(failures((weights, layer, random) -> weights.fillNormal(random.child(calls[0]++), 0, 1)))
                .contains("keepsNoStateBetweenCalls", "sameStreamGivesSameBits");
    }

    @Test
    void dependenceOnOtherLayersIsFound() {
        double[] last = {1};
        assertThat(failures((weights, layer, random) -> {
                    weights.fillNormal(random, 0, Math.sqrt(1 / last[0]));
                    last[0] = layer.fanOut();
                }))
                .contains("doesNotDependOnOtherLayersOrTheirOrder");
    }

    @Test
    void aSharedBufferIsFoundByManyThreads() {
        float[] shared = new float[1 << 16];
        assertThat(failures((weights, layer, random) -> {
                    random.normals(shared);
                    Thread.yield();
                    System.arraycopy(shared, 0, weights.values(), 0, weights.count());
                }))
                .containsExactly("isSafeForManyThreads");
    }

    @Test
    void wrongVarianceIsFound() {
        assertThat(failures(declaring(Math.sqrt(3), 0))).containsExactly("keepsItsDeclaredMoments");
        assertThat(failures(declaring(1.03, 0))).containsExactly("keepsItsDeclaredMoments");
    }

    @Test
    void wrongMeanIsFound() {
        assertThat(failures(declaring(1, 0.02))).containsExactly("keepsItsDeclaredMoments");
    }

    @Test
    void ignoringTheStreamIsFound() {
        assertThat(failures((weights, layer, random) -> weights.fill(0.5)))
                .containsExactly("otherSeedsGiveOtherWeightsUnlessDeterministic");
    }

    @Test
    void aPassingClaimOfDeterminismIsChecked() {
        assertThat(ContractRun.failures(SaidToBeDeterministicContract.class))
                .containsExactly("otherSeedsGiveOtherWeightsUnlessDeterministic");
    }

    @Test
    void aMissingServicesEntryIsFound() {
        assertThat(ContractRun.failures(NotOfferedContract.class)).containsExactly("isFoundByServiceLoader");
    }

    @Test
    void aBadNameIsFound() {
        assertThat(ContractRun.failures(BadNameContract.class)).contains("hasAName", "isGivenBackByItsSpec");
    }

    private static Adjustable declaring(double deviation, double mean) {
        return new Adjustable((weights, layer, random) -> weights.fillNormal(random, mean, deviation), true);
    }

    private static Set<String> failures(Fill fill) {
        return failures(new Adjustable(fill, false));
    }

    private static Set<String> failures(Adjustable initializer) {
        AdjustableContract.underTest.set(initializer);
        return ContractRun.failures(AdjustableContract.class);
    }

    interface Fill {
        void fill(Weights weights, LayerSpec layer, RandomStream random);
    }

    /** Fills as it is told, and may claim moments 0 and 1. */
    static final class Adjustable implements Initializer {
        private final Fill fill;
        private final boolean declares;

        Adjustable(Fill fill, boolean declares) {
            this.fill = fill;
            this.declares = declares;
        }

        @SuppressWarnings("unused") // schemes have one; specs ask for it
        Adjustable() {
            this((weights, layer, random) -> weights.fill(1), false);
        }

        @Override
        public String name() {
            return "adjustable";
        }

        @Override
        public void fill(Weights weights, LayerSpec layer, RandomStream random) {
            fill.fill(weights, layer, random);
        }

        @Override
        public Optional<Moments> moments(LayerSpec layer) {
            return declares ? Optional.of(new Moments(0, 1)) : Optional.empty();
        }
    }

    static final class AdjustableContract extends InitializerContract {
        /** The launcher builds the class by itself, so what it tests waits here. */
        private static final ThreadLocal<Initializer> underTest = new ThreadLocal<>();

        @Override
        public Initializer initializer() {
            return underTest.get();
        }

        @Override
        public boolean foundByServiceLoader() {
            return false;
        }
    }

    /** A right one, with a parameter, offered in this module's test resources. */
    public record ScaledNormal(double scale) implements Initializer {
        public ScaledNormal() {
            this(1);
        }

        @Override
        public String name() {
            return "scaled-normal";
        }

        @Override
        public void fill(Weights weights, LayerSpec layer, RandomStream random) {
            scaling().fill(weights, layer, random);
        }

        @Override
        public Optional<Moments> moments(LayerSpec layer) {
            return scaling().moments(layer);
        }

        private VarianceScaling scaling() {
            return new VarianceScaling(scale, Fan.IN, Distribution.TRUNCATED_NORMAL);
        }
    }

    static final class ScaledNormalContract extends InitializerContract {
        @Override
        public Initializer initializer() {
            return new ScaledNormal();
        }
    }

    static final class ScaledNormalWithOtherParametersContract extends InitializerContract {
        @Override
        public Initializer initializer() {
            return new ScaledNormal(2.5);
        }
    }

    static final class SaidToBeDeterministicContract extends InitializerContract {
        @Override
        public Initializer initializer() {
            return new ScaledNormal();
        }

        @Override
        public boolean deterministic() {
            return true;
        }
    }

    /** Refuses what is not square, and says so. */
    public record SquareOnly() implements Initializer {
        @Override
        public String name() {
            return "square-only";
        }

        @Override
        public void fill(Weights weights, LayerSpec layer, RandomStream random) {
            if (layer.fanIn() != layer.fanOut()) {
                throw new IllegalArgumentException("square-only cannot set " + layer.fanIn() + " -> " + layer.fanOut());
            }
            weights.fill((row, column) -> row == column ? 1 : 0);
        }
    }

    static final class SquareOnlyContract extends InitializerContract {
        @Override
        public Initializer initializer() {
            return new SquareOnly();
        }

        @Override
        public boolean foundByServiceLoader() {
            return false;
        }

        @Override
        public boolean deterministic() {
            return true;
        }

        @Override
        public boolean supports(LayerSpec layer) {
            return layer.fanIn() == layer.fanOut();
        }
    }

    static final class NotOfferedContract extends InitializerContract {
        @Override
        public Initializer initializer() {
            return new SquareOnly();
        }

        @Override
        public boolean deterministic() {
            return true;
        }

        @Override
        public boolean supports(LayerSpec layer) {
            return layer.fanIn() == layer.fanOut();
        }
    }

    record BadName() implements Initializer {
        @Override
        public String name() {
            return "Bad_Name";
        }

        @Override
        public void fill(Weights weights, LayerSpec layer, RandomStream random) {
            weights.fillNormal(random, 0, 1);
        }
    }

    static final class BadNameContract extends InitializerContract {
        @Override
        public Initializer initializer() {
            return new BadName();
        }

        @Override
        public boolean foundByServiceLoader() {
            return false;
        }
    }
}
