package dev.onset.api.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onset.api.activation.Activation;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.TestSchemes;
import dev.onset.api.init.TestSchemes.Scheme;
import dev.onset.api.plugin.PluginException;
import dev.onset.api.plugin.ProblemCode;
import dev.onset.api.random.RandomStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final Activation RELU = new TestSchemes.Relu();
    private static final Initializer NORMAL = new Scheme((weights, layer, random) -> weights.fillNormal(random, 0, 1));
    private static final NetworkPlan PLAN =
            NetworkPlan.inputs(5).layer(7, RELU).layer(7, RELU).layer(3, RELU);

    @Test
    void aWeightIsAFunctionOfSeedNameAndIndex() {
        Parameters drawn = Parameters.draw(PLAN, NORMAL, 99);
        for (LayerSpec layer : PLAN.layers()) {
            RandomStream stream = RandomStream.root(99).child(layer.name()).child("weight");
            float[] weights = drawn.layers().get(layer.index()).weights();
            assertThat(weights).hasSize(layer.weightCount());
            for (int i = 0; i < weights.length; i++) {
                assertThat(weights[i]).isEqualTo(stream.normal(i));
            }
            assertThat(drawn.layers().get(layer.index()).biases())
                    .hasSize(layer.fanOut())
                    .containsOnly(0);
        }
    }

    @Test
    void otherLayersDoNotMatter() {
        float[] second = Parameters.draw(PLAN, NORMAL, 1).layers().get(1).weights();
        NetworkPlan shorter = NetworkPlan.inputs(5).layer(7, RELU).layer(7, RELU);
        NetworkPlan different = NetworkPlan.inputs(90)
                .layer(7, RELU)
                .layer(7, new TestSchemes.Identity())
                .layer(500, RELU)
                .layer(2, RELU);
        assertThat(Parameters.draw(shorter, NORMAL, 1).layers().get(1).weights())
                .isEqualTo(second);
        assertThat(Parameters.draw(different, NORMAL, 1).layers().get(1).weights())
                .isEqualTo(second);
        assertThat(Parameters.draw(PLAN, NORMAL, 2).layers().get(1).weights()).isNotEqualTo(second);
    }

    @Test
    void aNamedLayerKeepsItsWeightsWhereverItStands() {
        NetworkPlan plan = NetworkPlan.inputs(7)
                .layer("first", 7, RELU)
                .layer("second", 7, RELU)
                .layer("last", 3, RELU);
        NetworkPlan grown = NetworkPlan.inputs(7)
                .layer("second", 7, RELU)
                .layer("new", 7, RELU)
                .layer("first", 7, RELU)
                .layer("last", 3, RELU);
        List<Parameters.Layer> before = Parameters.draw(plan, NORMAL, 1).layers();
        List<Parameters.Layer> after = Parameters.draw(grown, NORMAL, 1).layers();
        assertThat(after.get(2).weights()).isEqualTo(before.get(0).weights());
        assertThat(after.get(0).weights()).isEqualTo(before.get(1).weights());
        assertThat(after.get(3).weights()).isEqualTo(before.get(2).weights());
        assertThat(after.get(1).weights()).isNotEqualTo(after.get(0).weights());
    }

    @Test
    void aPrefixSharesItsParameters() {
        Parameters drawn = Parameters.draw(PLAN, NORMAL, 1);
        assertThat(drawn.first(2).layers()).isEqualTo(drawn.layers().subList(0, 2));
        assertThat(drawn.first(2).plan()).isEqualTo(PLAN.first(2));
    }

    @Test
    void theHashIsFrozen() {
        assertThat(Parameters.draw(PLAN, NORMAL, 1).sha256())
                .isEqualTo("a3ed3e4e72062e3c1bbc408ed5b74cae68fe93cac0ee98cf90c1f73241f5ed84");
    }

    @Test
    void theHashSeesEveryBit() {
        List<String> hashes = new ArrayList<>();
        hashes.add(Parameters.draw(PLAN, NORMAL, 1).sha256());
        hashes.add(Parameters.draw(PLAN, NORMAL, 2).sha256());
        for (int index : new int[] {0, 34}) {
            Parameters changed = Parameters.draw(PLAN, NORMAL, 1);
            float[] weights = changed.layers().getFirst().weights();
            weights[index] = Math.nextUp(weights[index]);
            hashes.add(changed.sha256());
        }
        Parameters negativeZero = Parameters.draw(PLAN, NORMAL, 1);
        negativeZero.layers().get(2).biases()[2] = -0f;
        hashes.add(negativeZero.sha256());
        assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(Parameters.draw(PLAN, NORMAL, 1).sha256()).isEqualTo(hashes.getFirst());
    }

    @Test
    void theHashOfAWideLayerGoesThroughTheBufferSeveralTimes() {
        NetworkPlan wide = NetworkPlan.inputs(300).layer(100, RELU);
        Parameters one = Parameters.draw(wide, NORMAL, 1);
        Parameters other = Parameters.draw(wide, NORMAL, 1);
        other.layers().getFirst().weights()[29_999] += 1;
        assertThat(one.sha256())
                .isEqualTo(Parameters.draw(wide, NORMAL, 1).sha256())
                .isNotEqualTo(other.sha256());
    }

    @Test
    void anInitializerThatThrowsIsNamedWithItsLayer() {
        IllegalStateException cause = new IllegalStateException("out of luck");
        Initializer throwing = new Scheme((weights, layer, random) -> {
            if (layer.index() == 1) {
                throw cause;
            }
            weights.fill(0);
        });
        assertFailure(
                        throwing,
                        ProblemCode.INIT_1,
                        "failed in layers.1 (7 -> 7): java.lang.IllegalStateException: out of luck")
                .withCause(cause);
    }

    @Test
    void noMemoryIsNotTheInitializersDoing() {
        OutOfMemoryError error = new OutOfMemoryError("Java heap space");
        Scheme scheme = new Scheme((weights, layer, random) -> {
            throw error;
        });
        assertThatThrownBy(() -> Parameters.draw(PLAN, scheme, 1)).isSameAs(error);
    }

    @Test
    void errorsAreTheInitializersDoingToo() {
        assertFailure(
                new Scheme((weights, layer, random) -> {
                    throw new AssertionError("impossible");
                }),
                ProblemCode.INIT_1,
                "impossible");
        assertFailure(new Scheme(ParametersTest::recurse), ProblemCode.INIT_1, "StackOverflowError");
        assertFailure(
                new Scheme((weights, layer, random) -> weights.set(0, layer.fanIn(), 1)),
                ProblemCode.INIT_1,
                "weight [0,5] is outside 7 x 5");
    }

    @Test
    void aForgottenWeightIsNamed() {
        assertFailure(
                new Scheme((weights, layer, random) -> {
                    for (int row = 0; row < layer.fanOut(); row++) {
                        for (int column = 0; column < layer.fanIn(); column++) {
                            if (layer.index() != 2 || row != 1 || column != 4) {
                                weights.set(row, column, 1);
                            }
                        }
                    }
                }),
                ProblemCode.INIT_2,
                "left weight [1,4] of layers.2 (7 -> 3) at NaN; was it ever set?");
        assertFailure(
                new Scheme((weights, layer, random) -> {}), ProblemCode.INIT_2, "weight [0,0] of layers.0 (5 -> 7)");
    }

    @Test
    void biasesHaveAStreamOfTheirOwnAndSeeTheWeights() {
        Initializer biased = new TestSchemes.Biased((biases, weights, layer, random) -> {
            biases.fillNormal(random, 0, 1);
            biases.set(0, 0, weights.get(layer.fanOut() - 1, layer.fanIn() - 1));
        });
        for (LayerSpec layer : PLAN.layers()) {
            Parameters.Layer drawn = Parameters.drawLayer(layer, biased, 99);
            RandomStream stream = RandomStream.root(99).child(layer.name()).child("bias");
            assertThat(drawn.biases()).hasSize(layer.fanOut());
            assertThat(drawn.biases()[0]).isEqualTo(drawn.weights()[layer.weightCount() - 1]);
            assertThat(drawn.biases()[layer.fanOut() - 1]).isEqualTo(stream.normal(layer.fanOut() - 1));
        }
    }

    @Test
    void aBrokenBiasIsNamed() {
        assertBiasFailure(
                (biases, weights, layer, random) -> {
                    throw new IllegalStateException("no bias");
                },
                "INIT-1 initializer 'test-scheme' (",
                "failed in the biases of layers.0 (5 -> 7): java.lang.IllegalStateException: no bias");
        assertBiasFailure(
                (biases, weights, layer, random) -> biases.set(0, 0, 1),
                "INIT-2 initializer 'test-scheme' (",
                "left bias [1] of layers.0 (5 -> 7) at NaN; was it ever set? Biases start as NaN");
        assertBiasFailure(
                (biases, weights, layer, random) -> biases.fill((row, column) -> column == 3 ? 1e39 : 0),
                "INIT-3 initializer 'test-scheme' (",
                "set bias [3] of layers.0 (5 -> 7) to Infinity; biases must be finite.");
        assertBiasFailure(
                (biases, weights, layer, random) -> {
                    weights.set(6, 4, Double.NaN);
                    biases.fill(0);
                },
                "INIT-2 initializer 'test-scheme' (",
                "left weight [6,4] of layers.0 (5 -> 7) at NaN");
    }

    @Test
    void anInfiniteWeightIsNamed() {
        assertFailure(
                new Scheme(
                        (weights, layer, random) -> weights.fill((row, column) -> row == 6 && column == 2 ? -1e39 : 0)),
                ProblemCode.INIT_3,
                "set weight [6,2] of layers.0 (5 -> 7) to -Infinity");
    }

    @Test
    void parametersOfAnotherShapeAreRefused() {
        Parameters drawn = Parameters.draw(PLAN, NORMAL, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameters(PLAN.first(2), drawn.layers()))
                .withMessageContaining("plan of 2 layers");
        List<Parameters.Layer> reversed = new ArrayList<>(drawn.layers());
        Collections.reverse(reversed);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameters(PLAN, reversed))
                .withMessage("layers.0 (5 -> 7) needs 35 weights and 7 biases, not 21 and 3");
    }

    private static void recurse(dev.onset.api.init.Weights weights, LayerSpec layer, RandomStream random) {
        if (weights.count() > 0) {
            recurse(weights, layer, random);
        }
    }

    private static void assertBiasFailure(TestSchemes.BiasFiller biases, String start, String message) {
        assertThatExceptionOfType(PluginException.class)
                .isThrownBy(() -> Parameters.draw(PLAN, new TestSchemes.Biased(biases), 1))
                .withMessageStartingWith(start)
                .withMessageContaining(message);
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<PluginException> assertFailure(
            Initializer initializer, ProblemCode code, String message) {
        return assertThatExceptionOfType(PluginException.class)
                .isThrownBy(() -> Parameters.draw(PLAN, initializer, 1))
                .withMessageStartingWith(code + " initializer 'test-scheme' (" + Scheme.class.getName() + " in ")
                .withMessageContaining("test-classes")
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
