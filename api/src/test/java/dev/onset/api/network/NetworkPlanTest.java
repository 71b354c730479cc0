package dev.onset.api.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.onset.api.activation.Activation;
import dev.onset.api.init.TestSchemes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkPlanTest {

    private static final Activation RELU = new TestSchemes.Relu();
    private static final Activation IDENTITY = new TestSchemes.Identity();

    @Test
    void layersKnowTheirPlaceAndTheirNeighbours() {
        NetworkPlan plan = NetworkPlan.inputs(784).layer(256, RELU).layer(10, IDENTITY);
        assertThat(plan.depth()).isEqualTo(2);
        assertThat(plan.outputs()).isEqualTo(10);
        assertThat(plan).hasToString("784,256,10");
        assertThat(plan.parameterCount()).isEqualTo(784 * 256 + 256 + 256 * 10 + 10);
        assertThat(plan.layers())
                .containsExactly(
                        new LayerSpec(0, 2, 784, 256, Optional.empty(), RELU),
                        new LayerSpec(1, 2, 256, 10, Optional.of(RELU), IDENTITY));
    }

    @Test
    void parametersHaveNames() {
        LayerSpec layer =
                NetworkPlan.inputs(2).layer(2, RELU).layer(3, RELU).layers().get(1);
        assertThat(layer.name()).isEqualTo("layers.1");
        assertThat(layer.weightName()).isEqualTo("layers.1.weight");
        assertThat(layer.biasName()).isEqualTo("layers.1.bias");
        assertThat(layer.weightCount()).isEqualTo(6);
        assertThat(layer.gain()).isCloseTo(Math.sqrt(2), within(1e-14));
        assertThat(LayerSpec.alone(3, 2, RELU).gain()).isEqualTo(1);
    }

    @Test
    void aPrefixKeepsTheDescriptionOfItsLayers() {
        NetworkPlan plan = NetworkPlan.inputs(4).layer(3, RELU).layer(2, RELU).layer(1, IDENTITY);
        assertThat(plan.first(2).layers()).isEqualTo(plan.layers().subList(0, 2));
        assertThat(plan.first(2).layers().getFirst().depth()).isEqualTo(3);
        assertThat(plan.first(0).depth()).isZero();
        assertThat(plan.first(0).outputs()).isEqualTo(4);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> plan.first(4));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> plan.first(-1));
    }

    @Test
    void writingAPlanChangesNoEarlierOne() {
        NetworkPlan start = NetworkPlan.inputs(4).layer(3, RELU);
        NetworkPlan longer = start.layer(2, RELU);
        assertThat(start.depth()).isEqualTo(1);
        assertThat(start.layers().getFirst().depth()).isEqualTo(1);
        assertThat(longer.layers().getFirst().depth()).isEqualTo(2);
    }

    @Test
    void shapesThatAreNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkPlan.inputs(0))
                .withMessageContaining("at least one input");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkPlan.inputs(3).layer(0, RELU))
                .withMessageContaining("3 -> 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LayerSpec(2, 2, 1, 1, Optional.empty(), RELU))
                .withMessageContaining("0..1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkPlan.inputs(100_000).layer(100_000, RELU))
                .withMessageContaining("layer 0 (100000 -> 100000) would have 10000000000 weights");
    }

    @Test
    void layersAreNamedByTheirPlaceOrByWhoeverAddsThem() {
        NetworkPlan plan =
                NetworkPlan.inputs(3).layer(4, RELU).layer("head", 2, RELU).layer(1, RELU);
        assertThat(plan.layers()).extracting(LayerSpec::name).containsExactly("layers.0", "head", "layers.2");
        assertThat(plan.layers().get(1).weightName()).isEqualTo("head.weight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.layer("head", 2, RELU))
                .withMessageContaining("two layers are named 'head'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.layer(" ", 2, RELU))
                .withMessageContaining("layer 3 needs a name");
    }

    @Test
    void layersThatDoNotFollowEachOtherAreRefused() {
        LayerSpec layer = LayerSpec.alone(3, 2, RELU);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NetworkPlan(4, List.of(layer)))
                .withMessageContaining("layer 0 must have that index and 4 inputs, not index 0 and 3 inputs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NetworkPlan(3, List.of(layer, layer)))
                .withMessageContaining("layer 1");
    }
}
