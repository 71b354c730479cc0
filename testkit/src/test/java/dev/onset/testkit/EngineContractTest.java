package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.engine.EngineDescription;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The contract names what is wrong with wrong engines; {@link ReferenceEngineContractTest} passes it. */
class EngineContractTest {

    @Test
    void staleRowsAreFound() {
        expectFailure(SpoiledPasses::staleRows, "earlierBatchesLeaveNoTrace");
    }

    @Test
    void aWrongBiasGradientIsFound() {
        expectFailure(
                SpoiledPasses::averagedBiasGradient,
                "backwardAgreesWithTheReference",
                "matrixProductsAreRightForAllShapes");
    }

    @Test
    void gradientsThatAddUpAreFound() {
        expectFailure(SpoiledPasses::addingGradients, "backwardTwiceGivesTheSameGradients");
    }

    @Test
    void readingBeyondTheBatchIsFound() {
        expectFailure(SpoiledPasses::readingBeyond, "numbersBeyondTheBatchAreNotRead");
    }

    @Test
    void aMissingCheckOfArgumentsIsFound() {
        expectFailure(SpoiledPasses::forgiving, "refusesWrongArguments");
    }

    @Test
    void gradientsOfAnEarlierBatchAreFound() {
        expectFailure(SpoiledPasses::keepingGradients, "snapshotsHoldWhatTheyPromise");
    }

    @Test
    void throwingOnNanIsFound() {
        expectFailure(SpoiledPasses::throwingOnNan, "nanAndInfinityTravelWithoutThrowing");
    }

    @Test
    void anUnequalTailIsFound() {
        expectFailure(SpoiledPasses::unequalTail, "symmetricNetworksStaySymmetric");
    }

    @Test
    void weightsThatWerePackedOnceAreFound() {
        expectFailure(SpoiledPasses::packedOnce, "usesTheParametersItHoldsNow");
    }

    @Test
    void adamWithoutBiasCorrectionIsFound() {
        expectFailure(SpoiledRules::uncorrectedAdam, "everyUpdateRuleAgreesWithTheReference");
    }

    @Test
    void biasesThatDecayAreFound() {
        expectFailure(SpoiledRules::decayingBiases, "biasesDoNotDecay", "everyUpdateRuleAgreesWithTheReference");
    }

    @Test
    void stateLostWithTheRateIsFound() {
        expectFailure(right -> SpoiledRules.stateFor(rule -> rule, right), "ruleStateSurvivesAChangeOfRate");
    }

    @Test
    void stateThatComesBackWithItsKindIsFound() {
        expectFailure(right -> SpoiledRules.stateFor(UpdateRule::name, right), "ruleStateStartsAfreshWithAnotherKind");
    }

    @Test
    void sharedParametersAreFound() {
        SpoiledContract.underTest.set(new Spoiled(SpoiledPasses::sharingParameters));
        assertThat(ContractRun.failures(SpoiledContract.class, "givesAndTakesCopies"))
                .containsExactly("givesAndTakesCopies");
    }

    @Test
    void bitsThatDependOnThreadsAreFound() {
        assertThat(ContractRun.failures(UnequalThreadsContract.class, "givesTheSameBitsWithAnyNumberOfThreads"))
                .containsExactly("givesTheSameBitsWithAnyNumberOfThreads");
    }

    private static void expectFailure(UnaryOperator<DenseNetwork> spoil, String... tests) {
        SpoiledContract.underTest.set(
                new Spoiled((engine, parameters) -> spoil.apply(engine.build(parameters.plan(), parameters))));
        assertThat(ContractRun.failures(SpoiledContract.class, tests)).containsExactly(tests);
        // What is found must be the spoiled thing: unspoiled, the same tests pass.
        SpoiledContract.underTest.set(new Spoiled((engine, parameters) -> engine.build(parameters.plan(), parameters)));
        assertThat(ContractRun.failures(SpoiledContract.class, tests)).isEmpty();
    }

    interface Builder {
        DenseNetwork build(Engine engine, Parameters parameters);
    }

    /** The reference, spoiled. */
    record Spoiled(Builder builder) implements Engine {
        @Override
        public DenseNetwork build(NetworkPlan plan, Parameters parameters) {
            if (!plan.equals(parameters.plan())) {
                throw new IllegalArgumentException("the parameters belong to another plan");
            }
            return builder.build(new ReferenceEngine(), parameters);
        }

        @Override
        public EngineDescription describe() {
            return new EngineDescription("spoiled", 0, 1, 1, List.of());
        }
    }

    static final class SpoiledContract extends EngineContract {
        /** The launcher builds the class by itself, so what it tests waits here. */
        private static final ThreadLocal<Engine> underTest = new ThreadLocal<>();

        @Override
        public Engine engine() {
            return underTest.get();
        }
    }

    static final class UnequalThreadsContract extends EngineContract {
        @Override
        public Engine engine() {
            return new ReferenceEngine();
        }

        @Override
        public Optional<Engine> engine(int threads) {
            return Optional.of(
                    threads < 7
                            ? engine()
                            : new Spoiled((engine, parameters) ->
                                    SpoiledPasses.unequalTail(engine.build(parameters.plan(), parameters))));
        }
    }
}
