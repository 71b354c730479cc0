package dev.onset.workbench.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.onset.api.activation.Activation;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.init.Calibrator;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Start;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.plugin.Plugins;
import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.training.Dataset;
import dev.onset.training.Samples;
import dev.onset.training.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a calibrator is given of a data set, and what becomes of a network whose calibrator throws. */
class StartingTest {

    private static final int SAMPLES = 2500;

    private final Plugins plugins = Plugins.onClassPath();
    private final Initializer scheme = plugins.catalog(Initializer.class).get("he-normal");
    private final NetworkPlan plan =
            NetworkPlan.inputs(1).layer(2, plugins.catalog(Activation.class).get("identity"));
    private final Engine engine = new SimdEngine(SimdSettings.ofThreads(1));
    private final Dataset data = counting();

    @Test
    void theCalibratorSeesSamplesFromAllOverTheData() {
        List<float[]> seen = new ArrayList<>();
        Calibrator calibrator = new Told((network, inputs, rows) -> seen.add(Arrays.copyOf(inputs, rows)));
        Start start = new Start(scheme, Optional.empty(), Optional.of(calibrator));
        Starting.build(engine, plan, start, data, 1).close();
        assertThat(seen).hasSize(1);
        float[] inputs = seen.getFirst();
        assertThat(inputs).hasSize(1000);
        for (int i = 0; i < inputs.length; i++) {
            assertThat(inputs[i]).isEqualTo(i * SAMPLES / inputs.length);
        }
    }

    @Test
    void aNetworkWhoseCalibratorThrowsIsClosed() {
        List<DenseNetwork> built = new ArrayList<>();
        Calibrator calibrator = new Told((network, inputs, rows) -> {
            built.add(network);
            throw new AssertionError("cannot calibrate");
        });
        Start start = new Start(scheme, Optional.empty(), Optional.of(calibrator));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Starting.build(engine, plan, start, data, 1))
                .withMessage("cannot calibrate");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> built.getFirst().forward(new float[1], 1))
                .withMessageContaining("closed");
    }

    @Test
    void withoutACalibratorTheNetworkIsAsItWasDrawn() {
        Start start = Start.of(scheme);
        try (DenseNetwork network = Starting.build(engine, plan, start, data, 1)) {
            assertThat(network.parameters().sha256())
                    .isEqualTo(start.draw(plan, Starting.shares(data), 1).sha256());
        }
    }

    /** Each sample is its own place. */
    private static Dataset counting() {
        float[] values = new float[SAMPLES];
        IntStream.range(0, SAMPLES).forEach(i -> values[i] = i);
        Samples samples = Samples.labelled(
                1, values, IntStream.range(0, SAMPLES).map(i -> i % 2).toArray());
        return new Dataset("counting", Task.CLASSIFICATION, 1, 2, samples, samples);
    }

    private interface Body {
        void calibrate(DenseNetwork network, float[] inputs, int rows);
    }

    /** Calibrates as it is told. */
    private record Told(Body body) implements Calibrator {

        @Override
        public String name() {
            return "told";
        }

        @Override
        public void calibrate(DenseNetwork network, float[] inputs, int rows, RandomStream random) {
            body.calibrate(network, inputs, rows);
        }
    }
}
