package dev.onset.guice;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onset.activations.Relu;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.init.Calibrator;
import dev.onset.api.init.ClassShares;
import dev.onset.api.init.Start;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.initializers.HeNormal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How a network comes to its start, and what is left of it where it does not. */
class StartTest {

    private static final NetworkPlan PLAN = NetworkPlan.inputs(3).layer(2, new Relu());

    @Test
    void aNetworkWhoseCalibratorThrowsIsClosed() {
        AtomicReference<DenseNetwork> built = new AtomicReference<>();
        Start start = new Start(new HeNormal(), Optional.empty(), Optional.of(new Failing(built)));
        SimdEngine engine = new SimdEngine(SimdSettings.ofThreads(1));
        float[] inputs = {1, 2, 3};
        assertThatIllegalStateException()
                .isThrownBy(() -> start.build(engine, PLAN, ClassShares.UNKNOWN, inputs, 1, 1))
                .withMessage("out of luck");
        assertThatThrownBy(() -> built.get().forward(inputs, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    private record Failing(AtomicReference<DenseNetwork> seen) implements Calibrator {

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public void calibrate(DenseNetwork network, float[] inputs, int rows, RandomStream random) {
            seen.set(network);
            throw new IllegalStateException("out of luck");
        }
    }
}
