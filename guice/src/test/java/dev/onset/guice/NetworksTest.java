package dev.onset.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.Guice;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.init.Calibrator;
import dev.onset.api.init.ClassShares;
import dev.onset.api.init.Start;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.random.RandomStream;
import dev.onset.initializers.HeNormal;
import dev.onset.initializers.bias.ConstantBiases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Networks that start with biases of their own, or calibrated. */
class NetworksTest {

    private static final float[] INPUTS = {1, 2, 3, 4, 5, 6};

    private final Networks networks = Guice.createInjector(new OnsetModule()).getInstance(Networks.class);
    private final NetworkPlan plan = networks.plan("relu", 3, 4, 2);

    @Test
    void biasesAndCalibrationAreThoseOfTheStart() {
        List<Integer> rows = new ArrayList<>();
        Start start = start((network, count) -> rows.add(count));
        try (DenseNetwork network = networks.build(plan, start, ClassShares.UNKNOWN, INPUTS, 2, 1)) {
            assertThat(network.parameters().layers().getFirst().biases()).containsOnly(0.01f);
            assertThat(network.forward(INPUTS, 2)).hasSizeGreaterThanOrEqualTo(4);
        }
        assertThat(rows).containsExactly(2);
    }

    @Test
    void aNetworkWhoseCalibratorThrowsIsClosed() {
        List<DenseNetwork> built = new ArrayList<>();
        Start start = start((network, rows) -> {
            network.forward(INPUTS, rows);
            built.add(network);
            throw new IllegalArgumentException("cannot calibrate");
        });
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> networks.build(plan, start, ClassShares.UNKNOWN, INPUTS, 2, 1))
                .withMessage("cannot calibrate");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> built.getFirst().forward(INPUTS, 2))
                .withMessageContaining("closed");
    }

    private static Start start(Body body) {
        return new Start(new HeNormal(), Optional.of(new ConstantBiases()), Optional.of(new Told(body)));
    }

    private interface Body {
        void calibrate(DenseNetwork network, int rows);
    }

    /** Calibrates as it is told. */
    private record Told(Body body) implements Calibrator {

        @Override
        public String name() {
            return "told";
        }

        @Override
        public void calibrate(DenseNetwork network, float[] inputs, int rows, RandomStream random) {
            body.calibrate(network, rows);
        }
    }
}
