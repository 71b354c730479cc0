package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.onset.api.init.Initializer;
import dev.onset.api.network.LayerSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The contract of an {@link Initializer}: extend this class, say which initializer, and run it as any other test.
 *
 * <pre>{@code
 * class DepthScaledNormalTest extends InitializerContract {
 *   @Override
 *   public Initializer initializer() {
 *     return new DepthScaledNormal();
 *   }
 * }
 * }</pre>
 *
 * <p>An initializer with parameters deserves one such class for its defaults and one for other values.
 */
public abstract class InitializerContract {

    private static final long SEED = 20_260_711;

    /** The initializer under test; may be the same instance each time. */
    public abstract Initializer initializer();

    // Optional

    /** Whether a services file or module-info offers it; override with false for one that is only built by hand. */
    public boolean foundByServiceLoader() {
        return true;
    }

    /** Whether it ignores the random stream, as constants do; checked either way. */
    public boolean deterministic() {
        return false;
    }

    /**
     * Whether it can set this layer; where it cannot, because it needs a square matrix say, it must refuse with an
     * {@link IllegalArgumentException}.
     */
    public boolean supports(LayerSpec layer) {
        return true;
    }

    @Test
    public final void hasAName() {
        NamedChecks.names(initializer());
    }

    @Test
    public final void isFoundByServiceLoader() {
        assumeTrue(foundByServiceLoader(), "said to be built by hand only");
        NamedChecks.found(Initializer.class, initializer());
    }

    @Test
    public final void isGivenBackByItsSpec() {
        NamedChecks.specGivesItBack(Initializer.class, initializer());
    }

    @Test
    public final void describesItself() {
        NamedChecks.describesItself(Initializer.class, initializer());
    }

    @Test
    public final void setsEveryWeightToAFiniteNumber() {
        for (LayerSpec layer : supported()) {
            for (long seed = SEED; seed < SEED + 5; seed++) {
                float[] weights = InitializerDraws.draw(initializer(), layer, seed);
                for (int i = 0; i < weights.length; i++) {
                    assertThat(weights[i])
                            .as(
                                    "weight [%d,%d] of %s, seed %d; NaN means it was never set",
                                    i / layer.fanIn(), i % layer.fanIn(), SampleLayers.text(layer), seed)
                            .isFinite();
                }
            }
        }
    }

    @Test
    public final void setsEveryBiasToAFiniteNumber() {
        for (LayerSpec layer : supported()) {
            for (long seed = SEED; seed < SEED + 5; seed++) {
                float[] biases = InitializerDraws.drawBiases(initializer(), layer, seed);
                for (int i = 0; i < biases.length; i++) {
                    assertThat(biases[i])
                            .as(
                                    "bias [%d] of %s, seed %d; NaN means it was never set",
                                    i, SampleLayers.text(layer), seed)
                            .isFinite();
                }
            }
        }
    }

    @Test
    public final void sameStreamGivesSameBits() {
        // Another instance for each draw, if the author gives one.
        new RepeatChecks((layer, seed) -> InitializerDraws.drawAll(initializer(), layer, seed), supported(), SEED)
                .sameStreamSameBits();
    }

    @Test
    public final void otherSeedsGiveOtherWeightsUnlessDeterministic() {
        repeats().otherSeedsOtherBitsUnless(deterministic());
    }

    @Test
    public final void keepsNoStateBetweenCalls() {
        repeats().noStateBetweenCalls();
    }

    @Test
    public final void doesNotDependOnOtherLayersOrTheirOrder() {
        repeats().sameInAnyOrder();
    }

    @Test
    public final void changesNothingButTheWeightsItWasGiven() {
        Initializer initializer = initializer();
        for (LayerSpec layer : supported()) {
            float[] weights = InitializerDraws.draw(initializer, layer, SEED);
            float[] copy = weights.clone();
            InitializerDraws.draw(initializer, layer, SEED + 1);
            assertThat(weights)
                    .as("weights of %s after another call", SampleLayers.text(layer))
                    .isEqualTo(copy);
        }
    }

    @Test
    public final void isSafeForManyThreads() throws InterruptedException {
        repeats().sameFromManyThreads();
    }

    @Test
    public final void keepsItsDeclaredMoments() {
        Initializer initializer = initializer();
        for (LayerSpec layer : supported()) {
            initializer
                    .moments(layer)
                    .ifPresent(declared -> MomentChecks.check(
                            "weights", seed -> InitializerDraws.draw(initializer, layer, seed), layer, declared, SEED));
        }
    }

    @Test
    public final void keepsItsDeclaredDistribution() {
        Initializer initializer = initializer();
        for (LayerSpec layer : supported()) {
            initializer
                    .distribution(layer)
                    .ifPresent(declared -> DistributionChecks.check(initializer, layer, declared, SEED));
        }
    }

    @Test
    public final void layersOfOneShapeDoNotStartAlike() {
        IndependenceChecks.check(initializer(), this::supports, SEED);
    }

    @Test
    public final void keepsItsDeclaredBiasMoments() {
        Initializer initializer = initializer();
        for (LayerSpec layer : supported()) {
            initializer
                    .biasMoments(layer)
                    .ifPresent(declared -> MomentChecks.check(
                            "biases",
                            seed -> InitializerDraws.drawBiases(initializer, layer, seed),
                            layer,
                            declared,
                            SEED));
        }
    }

    @Test
    public final void refusesLayersItDoesNotSupport() {
        Initializer initializer = initializer();
        for (LayerSpec layer : SampleLayers.all()) {
            if (!supports(layer)) {
                assertThatThrownBy(() -> InitializerDraws.draw(initializer, layer, SEED))
                        .as("%s, which supports() denies", SampleLayers.text(layer))
                        .isInstanceOf(IllegalArgumentException.class)
                        .message()
                        .isNotBlank();
            }
        }
    }

    /** Of one instance. */
    private RepeatChecks repeats() {
        Initializer initializer = initializer();
        return new RepeatChecks((layer, seed) -> InitializerDraws.drawAll(initializer, layer, seed), supported(), SEED);
    }

    private List<LayerSpec> supported() {
        return SampleLayers.supported(this::supports);
    }
}
