package dev.onset.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.onset.api.activation.Activation;
import dev.onset.api.engine.Engine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The contract of an {@link Engine}, held against the double-precision {@link ReferenceEngine}: extend this class, say
 * which engine, and run it as any other test.
 *
 * <pre>{@code
 * class SimdEngineTest extends EngineContract {
 *   @Override
 *   public Engine engine() {
 *     return new SimdEngine(SimdSettings.defaults());
 *   }
 *
 *   @Override
 *   public Optional<Engine> engine(int threads) {
 *     return Optional.of(new SimdEngine(SimdSettings.ofThreads(threads)));
 *   }
 * }
 * }</pre>
 *
 * <p>Sums of k products must be within (k + 4) 2⁻²⁴ of the sum of their magnitudes, the bound of float32 summation in
 * any order (N. Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 3.1).
 */
public abstract class EngineContract {

    private static final List<Integer> THREADS = List.of(2, 3, 7);

    /** The engine under test; may be the same instance each time. */
    public abstract Engine engine();

    // Optional

    /** The same engine with networks of this many threads; empty where it has one thread only. */
    public Optional<Engine> engine(int threads) {
        return Optional.empty();
    }

    /** The activations it is tried with; override to add those it treats specially. */
    public Stream<Activation> activations() {
        return SampleActivations.all().stream();
    }

    /**
     * Those of {@link #activations} with which a training step allocates nothing; an oracle that boxes its numbers
     * overrides this with none.
     */
    public Stream<Activation> allocationFreeActivations() {
        return activations();
    }

    /** The largest error of an activation or its slope in 2⁻²⁴ of max(|f|, |z|, 1). */
    public double activationTolerance() {
        return 16;
    }

    /** The largest error of outputs and gradients of a three-layer network, relative to the largest of them. */
    public double networkTolerance() {
        return 2e-5;
    }

    @Test
    public final void describesItself() {
        new LifecycleChecks(engine()).describesItself();
    }

    @Test
    public final void describesItsNetworks() {
        new LifecycleChecks(engine()).describesNetworks();
    }

    @Test
    public final void multipliesByTheIdentityExactly() {
        new MatrixChecks(engine()).identityInputs();
        new MatrixChecks(engine()).identityWeights();
    }

    @Test
    public final void matrixProductsAreRightForAllShapes() {
        new MatrixChecks(engine()).allShapes();
    }

    @Test
    public final void matrixProductsAreRightForLargeShapes() {
        new MatrixChecks(engine()).largeShapes();
    }

    @Test
    public final void activationsAreRightForEachNumber() {
        activations().forEach(activation -> new PassChecks(engine()).elementwise(activation, activationTolerance()));
    }

    @Test
    public final void forwardAgreesWithTheReference() {
        activations().forEach(activation -> new PassChecks(engine()).forward(activation, networkTolerance()));
    }

    @Test
    public final void backwardAgreesWithTheReference() {
        activations().forEach(activation -> new PassChecks(engine()).backward(activation, networkTolerance()));
    }

    @Test
    public final void trainingAgreesWithTheReference() {
        activations().forEach(activation -> new PassChecks(engine()).training(activation, networkTolerance()));
    }

    @Test
    public final void everyUpdateRuleAgreesWithTheReference() {
        new RuleChecks(engine()).everyRule();
    }

    @Test
    public final void ruleStateSurvivesAChangeOfRate() {
        new RuleChecks(engine()).changesOfRate();
    }

    @Test
    public final void ruleStateStartsAfreshWithAnotherKind() {
        new RuleChecks(engine()).changesOfKind();
    }

    @Test
    public final void ruleStateSurvivesLoad() {
        new RuleChecks(engine()).survivesLoad();
    }

    @Test
    public final void biasesDoNotDecay() {
        new RuleChecks(engine()).biasesDoNotDecay();
    }

    @Test
    public final void applyTwiceUsesTheSameGradientsTwice() {
        new RuleChecks(engine()).appliesTwice();
    }

    @Test
    public final void earlierBatchesLeaveNoTrace() {
        new TraceChecks(engine()).batchesThatGrowAndShrink();
    }

    @Test
    public final void nanInEarlierBatchesLeavesNoTrace() {
        new TraceChecks(engine()).poisonedBuffers();
    }

    @Test
    public final void numbersBeyondTheBatchAreNotRead() {
        new TraceChecks(engine()).poisonedTails();
    }

    @Test
    public final void backwardTwiceGivesTheSameGradients() {
        new TraceChecks(engine()).backwardTwice();
    }

    @Test
    public final void nanAndInfinityTravelWithoutThrowing() {
        new TraceChecks(engine()).nanAndInfinityTravel();
    }

    @Test
    public final void symmetricNetworksStaySymmetric() {
        activations().forEach(activation -> new TraceChecks(engine()).staysSymmetric(activation));
    }

    @Test
    public final void givesAndTakesCopies() {
        new LifecycleChecks(engine()).givesAndTakesCopies();
    }

    @Test
    public final void leavesItsArgumentsAsTheyAre() {
        new LifecycleChecks(engine()).leavesItsArgumentsAsTheyAre();
    }

    @Test
    public final void usesTheParametersItHoldsNow() {
        new LifecycleChecks(engine()).usesTheParametersItHoldsNow();
    }

    @Test
    public final void snapshotsHoldWhatTheyPromise() {
        new LifecycleChecks(engine()).snapshots();
    }

    @Test
    public final void refusesCallsOutOfOrder() {
        new LifecycleChecks(engine()).refusesCallsOutOfOrder();
    }

    @Test
    public final void refusesWrongArguments() {
        new LifecycleChecks(engine()).refusesWrongArguments();
    }

    @Test
    public final void closesTwice() {
        new LifecycleChecks(engine()).closesTwice();
    }

    @Test
    public final void servesManyThreadsAtOnce() throws InterruptedException {
        new ThreadChecks(engine()).manyNetworksAtOnce();
    }

    @Test
    public final void givesTheSameBitsWithAnyNumberOfThreads() {
        Optional<Engine> alone = engine(1);
        assumeTrue(alone.isPresent(), "has one thread only");
        for (int threads : THREADS) {
            new ThreadChecks(alone.get()).sameBits(engine(threads).orElseThrow(), threads);
        }
    }

    @Test
    public final void allocatesNothingPerStep() {
        List<Activation> activations = allocationFreeActivations().toList();
        assumeTrue(!activations.isEmpty(), "said to allocate");
        // One engine for all, as in an application: a new one may have to compile its loops anew.
        AllocationChecks checks = new AllocationChecks(engine());
        activations.forEach(checks::stepsAllocateNothing);
    }
}
