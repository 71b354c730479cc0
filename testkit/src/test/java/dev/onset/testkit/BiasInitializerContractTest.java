package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.init.BiasInitializer;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract passes right bias schemes and names what is wrong with wrong copies of them. */
class BiasInitializerContractTest {

    @Test
    void rightOnesPass() {
        assertThat(ContractRun.failures(SmallUniformContract.class)).isEmpty();
        assertThat(ContractRun.failures(SmallUniformWithOtherParametersContract.class))
                .isEmpty();
        assertThat(ContractRun.failures(SharesContract.class)).isEmpty();
        assertThat(failures((biases, weights, layer, random) -> biases.fillNormal(random, 0, 1)))
                .isEmpty();
    }

    @Test
    void aBiasThatIsNotFiniteIsFound() {
        assertThat(failures((biases, weights, layer, random) -> {
                    biases.fillNormal(random, 0, 1);
                    biases.set(0, layer.fanOut() - 1, Double.NaN);
                }))
                .contains("leavesEveryNumberFinite", "leavesEveryNumberFiniteOrRefusesWithoutClasses");
        assertThat(failures((biases, weights, layer, random) -> {
                    biases.fillNormal(random, 0, 1);
                    biases.set(0, 0, 1e39);
                }))
                .contains("leavesEveryNumberFinite");
    }

    @Test
    void aDivisionByTheNumbersOfTheInitializerIsFound() {
        assertThat(failures((biases, weights, layer, random) -> {
                    double scale = 1 / Math.abs(biases.get(0, 0));
                    biases.fillNormal(random, 0, 1);
                    biases.fill((row, unit) -> biases.get(row, unit) * scale);
                }))
                .containsExactly("leavesEveryNumberFinite");
        assertThat(failures((biases, weights, layer, random) -> {
                    biases.fillNormal(random, 0, 1);
                    biases.fill((row, unit) -> biases.get(row, unit) / weights.get(unit, 0));
                }))
                .containsExactly("leavesEveryNumberFinite");
    }

    @Test
    void stateBetweenCallsIsFound() {
        int[] calls = {0};
        assertThat(failures((biases, weights, layer, random) -> biases.fillNormal(random.child(calls[0]++), 0, 1)))
                .contains("keepsNoStateBetweenCalls", "sameStreamGivesSameBits");
    }

    @Test
    void dependenceOnOtherLayersIsFound() {
        double[] last = {1};
        assertThat(failures((biases, weights, layer, random) -> {
                    biases.fillNormal(random, 0, Math.sqrt(1 / last[0]));
                    last[0] = layer.fanOut();
                }))
                .contains("doesNotDependOnOtherLayersOrTheirOrder");
    }

    @Test
    void aSharedBufferIsFoundByManyThreads() {
        float[] shared = new float[1 << 16];
        assertThat(failures((biases, weights, layer, random) -> {
                    random.normals(shared);
                    Thread.yield();
                    System.arraycopy(shared, 0, biases.values(), 0, biases.count());
                }))
                .containsExactly("isSafeForManyThreads");
    }

    @Test
    void writingLaterIntoWhatWasGivenEarlierIsFound() {
        ThreadLocal<Weights> kept = new ThreadLocal<>();
        assertThat(failures((biases, weights, layer, random) -> {
                    biases.fillNormal(random, 0, 1);
                    if (kept.get() != null) {
                        kept.get().fill(0);
                    }
                    kept.set(biases);
                }))
                .contains("changesNothingButWhatItWasGiven");
    }

    @Test
    void ignoringTheStreamIsFoundAndSoIsAWrongClaimOfIt() {
        assertThat(failures((biases, weights, layer, random) -> biases.fill(0.5)))
                .containsExactly("otherSeedsGiveOtherNumbersUnlessDeterministic");
        AdjustableContract.deterministic.set(true);
        try {
            assertThat(failures((biases, weights, layer, random) -> biases.fill(0.5)))
                    .isEmpty();
            assertThat(failures((biases, weights, layer, random) -> biases.fillNormal(random, 0, 1)))
                    .containsExactly("otherSeedsGiveOtherNumbersUnlessDeterministic");
        } finally {
            AdjustableContract.deterministic.remove();
        }
    }

    @Test
    void changedWeightsAreFoundAndSoIsAClaimOfThem() {
        assertThat(failures((biases, weights, layer, random) -> {
                    biases.fillNormal(random, 0, 1);
                    weights.set(0, 0, 7);
                }))
                .containsExactly("changesWeightsOnlyIfItSaysSo");
        AdjustableContract.changesWeights.set(true);
        try {
            assertThat(failures((biases, weights, layer, random) -> biases.fillNormal(random, 0, 1)))
                    .containsExactly("changesWeightsOnlyIfItSaysSo");
        } finally {
            AdjustableContract.changesWeights.remove();
        }
    }

    @Test
    void wrongFittingIsFound() {
        assertThat(failures(new TestBiases.Fitted())).contains("fittingChangesNeitherItNorItsName");
        TestBiases.Fill normals = (biases, weights, layer, random) -> biases.fillNormal(random, 0, 1);
        assertThat(failures(new TestBiases.Adjustable(
                        "adjustable",
                        normals,
                        (self, shares) -> new TestBiases.Adjustable("fitted", normals, (same, again) -> same))))
                .containsExactly("fittingChangesNeitherItNorItsName");
        assertThat(failures(new TestBiases.Adjustable(
                        "adjustable",
                        normals,
                        (self, shares) -> shares.known()
                                ? self
                                : new TestBiases.Adjustable(
                                        "adjustable",
                                        (biases, weights, layer, random) -> biases.fill(Double.NaN),
                                        (same, again) -> same))))
                .containsExactly("leavesEveryNumberFiniteOrRefusesWithoutClasses");
    }

    @Test
    void aLayerThatIsNotRefusedIsFound() {
        assertThat(ContractRun.failures(SaidToNeedTwoUnitsContract.class))
                .containsExactly("refusesLayersItDoesNotSupport");
    }

    @Test
    void aMissingServicesEntryAndABadNameAreFound() {
        assertThat(ContractRun.failures(NotOfferedContract.class)).containsExactly("isFoundByServiceLoader");
        assertThat(failures(new TestBiases.Adjustable(
                        "Bad_Name",
                        (biases, weights, layer, random) -> biases.fillNormal(random, 0, 1),
                        (self, shares) -> self)))
                .contains("hasAName", "isGivenBackByItsSpec");
    }

    private static Set<String> failures(TestBiases.Fill fill) {
        return failures(new TestBiases.Adjustable("adjustable", fill, (self, shares) -> self));
    }

    private static Set<String> failures(BiasInitializer scheme) {
        AdjustableContract.underTest.set(scheme);
        return ContractRun.failures(AdjustableContract.class);
    }

    static final class AdjustableContract extends BiasInitializerContract {
        /** The launcher builds the class by itself, so what it tests waits here. */
        private static final ThreadLocal<BiasInitializer> underTest = new ThreadLocal<>();

        private static final ThreadLocal<Boolean> deterministic = ThreadLocal.withInitial(() -> false);
        private static final ThreadLocal<Boolean> changesWeights = ThreadLocal.withInitial(() -> false);

        @Override
        public BiasInitializer biasInitializer() {
            return underTest.get();
        }

        @Override
        public boolean foundByServiceLoader() {
            return false;
        }

        @Override
        public boolean deterministic() {
            return deterministic.get();
        }

        @Override
        public boolean changesWeights() {
            return changesWeights.get();
        }
    }

    static final class SmallUniformContract extends BiasInitializerContract {
        @Override
        public BiasInitializer biasInitializer() {
            return new TestBiases.SmallUniform();
        }
    }

    static final class SmallUniformWithOtherParametersContract extends BiasInitializerContract {
        @Override
        public BiasInitializer biasInitializer() {
            return new TestBiases.SmallUniform(3);
        }
    }

    static final class SaidToNeedTwoUnitsContract extends BiasInitializerContract {
        @Override
        public BiasInitializer biasInitializer() {
            return new TestBiases.SmallUniform();
        }

        @Override
        public boolean supports(LayerSpec layer) {
            return layer.fanOut() > 1;
        }
    }

    /** Fits, changes weights, ignores its stream and refuses: all that a scheme may do. */
    static class SharesContract extends BiasInitializerContract {
        @Override
        public BiasInitializer biasInitializer() {
            return new TestBiases.Shares();
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
        public boolean changesWeights() {
            return true;
        }

        @Override
        public boolean supports(LayerSpec layer) {
            return layer.fanOut() > 1;
        }
    }

    static final class NotOfferedContract extends SharesContract {
        @Override
        public boolean foundByServiceLoader() {
            return true;
        }
    }
}
