package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.onset.api.init.BiasInitializer;
import dev.onset.api.init.ClassShares;
import dev.onset.api.network.LayerSpec;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The contract of a {@link BiasInitializer}: extend this class, say which scheme, and run it as any other test.
 *
 * <pre>{@code
 * class SmallUniformTest extends BiasInitializerContract {
 *   @Override
 *   public BiasInitializer biasInitializer() {
 *     return new SmallUniform();
 *   }
 * }
 * }</pre>
 *
 * <p>Every layer holds weights and biases when the scheme comes to it. The scheme is first {@linkplain
 * BiasInitializer#fitted fitted} to unequal shares of as many classes as the layer has units, of two where it has one.
 * A scheme with parameters deserves one such class for its defaults and one for other values.
 */
public abstract class BiasInitializerContract {

    private static final long SEED = 20_260_802;

    /** The scheme under test; may be the same instance each time. */
    public abstract BiasInitializer biasInitializer();

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
     * Whether it changes weights too, as only a scheme may whose biases mean nothing with other weights, and which
     * says so; checked either way.
     */
    public boolean changesWeights() {
        return false;
    }

    /** Whether it can set this layer; where it cannot, it must refuse with an {@link IllegalArgumentException}. */
    public boolean supports(LayerSpec layer) {
        return true;
    }

    @Test
    public final void hasAName() {
        NamedChecks.names(biasInitializer());
    }

    @Test
    public final void isFoundByServiceLoader() {
        assumeTrue(foundByServiceLoader(), "said to be built by hand only");
        NamedChecks.found(BiasInitializer.class, biasInitializer());
    }

    @Test
    public final void isGivenBackByItsSpec() {
        NamedChecks.specGivesItBack(BiasInitializer.class, biasInitializer());
    }

    @Test
    public final void describesItself() {
        NamedChecks.describesItself(BiasInitializer.class, biasInitializer());
    }

    @Test
    public final void leavesEveryNumberFinite() {
        for (LayerSpec layer : supported()) {
            BiasInitializer fitted = fitted(biasInitializer(), layer);
            for (BiasDraws start : BiasDraws.starts(layer)) {
                requireFinite(start.filled(fitted, layer, SEED), layer);
            }
        }
    }

    @Test
    public final void leavesEveryNumberFiniteOrRefusesWithoutClasses() {
        for (LayerSpec layer : supported()) {
            BiasInitializer unfitted = biasInitializer().fitted(ClassShares.UNKNOWN);
            BiasDraws numbers = BiasDraws.start(layer);
            try {
                numbers.filled(unfitted, layer, SEED);
            } catch (IllegalArgumentException refusal) {
                assertThat(refusal)
                        .as("refusal of %s without classes", SampleLayers.text(layer))
                        .message()
                        .isNotBlank();
                continue;
            }
            requireFinite(numbers, layer);
        }
    }

    @Test
    public final void changesWeightsOnlyIfItSaysSo() {
        boolean changed = false;
        for (LayerSpec layer : supported()) {
            BiasInitializer fitted = fitted(biasInitializer(), layer);
            float[] before = BiasDraws.start(layer).weights().values();
            float[] after =
                    BiasDraws.start(layer).filled(fitted, layer, SEED).weights().values();
            changed |= !Arrays.equals(before, after);
        }
        assertThat(changed)
                .as("weights are changed, seed %d; changesWeights() says %s", SEED, changesWeights())
                .isEqualTo(changesWeights());
    }

    @Test
    public final void fittingChangesNeitherItNorItsName() {
        BiasInitializer scheme = biasInitializer();
        String before = scheme.toString();
        for (LayerSpec layer : supported()) {
            BiasInitializer fitted = fitted(scheme, layer);
            assertThat(fitted.name()).as("name once it is fitted").isEqualTo(scheme.name());
            assertThat(scheme.toString())
                    .as("the scheme itself after fitting to %s", BiasDraws.shares(layer))
                    .isEqualTo(before);
        }
    }

    @Test
    public final void sameStreamGivesSameBits() {
        // Another instance for each draw, if the author gives one.
        new RepeatChecks((layer, seed) -> drawn(biasInitializer(), layer, seed), supported(), SEED)
                .sameStreamSameBits();
    }

    @Test
    public final void otherSeedsGiveOtherNumbersUnlessDeterministic() {
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
    public final void changesNothingButWhatItWasGiven() {
        BiasInitializer scheme = biasInitializer();
        for (LayerSpec layer : supported()) {
            BiasDraws numbers = BiasDraws.start(layer).filled(fitted(scheme, layer), layer, SEED);
            float[] copy = numbers.all();
            drawn(scheme, layer, SEED + 1);
            assertThat(numbers.all())
                    .as("numbers of %s after another call", SampleLayers.text(layer))
                    .isEqualTo(copy);
        }
    }

    @Test
    public final void isSafeForManyThreads() throws InterruptedException {
        repeats().sameFromManyThreads();
    }

    @Test
    public final void refusesLayersItDoesNotSupport() {
        BiasInitializer scheme = biasInitializer();
        for (LayerSpec layer : SampleLayers.all()) {
            if (!supports(layer)) {
                assertThatThrownBy(() -> drawn(scheme, layer, SEED))
                        .as("%s, which supports() denies", SampleLayers.text(layer))
                        .isInstanceOf(IllegalArgumentException.class)
                        .message()
                        .isNotBlank();
            }
        }
    }

    /** Of one instance. */
    private RepeatChecks repeats() {
        BiasInitializer scheme = biasInitializer();
        return new RepeatChecks((layer, seed) -> drawn(scheme, layer, seed), supported(), SEED);
    }

    private static float[] drawn(BiasInitializer scheme, LayerSpec layer, long seed) {
        return BiasDraws.start(layer).filled(fitted(scheme, layer), layer, seed).all();
    }

    private static BiasInitializer fitted(BiasInitializer scheme, LayerSpec layer) {
        BiasInitializer fitted = scheme.fitted(BiasDraws.shares(layer));
        assertThat(fitted).as("what fitted(%s) gives", BiasDraws.shares(layer)).isNotNull();
        return fitted;
    }

    private static void requireFinite(BiasDraws numbers, LayerSpec layer) {
        requireFinite("biases", numbers.biases().values(), layer);
        requireFinite("weights", numbers.weights().values(), layer);
    }

    private static void requireFinite(String what, float[] values, LayerSpec layer) {
        for (int i = 0; i < values.length; i++) {
            // Asked first, since a layer has many.
            if (!Float.isFinite(values[i])) {
                fail("number %d of the %s of %s is %s, seed %d", i, what, SampleLayers.text(layer), values[i], SEED);
            }
        }
    }

    private List<LayerSpec> supported() {
        return SampleLayers.supported(this::supports);
    }
}
