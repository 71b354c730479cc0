package dev.onset.engine.simd.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onset.activations.Identity;
import dev.onset.activations.Relu;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.initializers.Constant;
import org.junit.jupiter.api.Test;

/** A batch of which a layer's numbers are more than an array holds is refused by name, and the network goes on. */
final class BatchRoomTest {

    private static final int WIDE = 40_000;
    private static final int ROWS = 60_000;

    private static DenseNetwork network(NetworkPlan plan) {
        return new SimdEngine(SimdSettings.ofThreads(1)).build(plan, Parameters.draw(plan, new Constant(1), 1));
    }

    @Test
    void namesTheLayerThatIsTooWideForIt() {
        NetworkPlan plan = NetworkPlan.inputs(1)
                .layer(3, new Relu())
                .layer(WIDE, new Relu())
                .layer(1, new Identity());
        try (DenseNetwork network = network(plan)) {
            assertThatThrownBy(() -> network.forward(new float[ROWS], ROWS))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("ENGINE-3 a batch of 60000 rows is too large for layers.1: 40000 numbers");
            assertThat(network.forward(new float[] {1, 2}, 2)).startsWith(3f * WIDE, 6f * WIDE);
        }
    }

    @Test
    void countsOutputsToo() {
        NetworkPlan plan = NetworkPlan.inputs(1).layer(WIDE, new Identity());
        try (DenseNetwork network = network(plan)) {
            assertThatThrownBy(() -> network.forward(new float[ROWS], ROWS))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("layers.0");
        }
    }
}
