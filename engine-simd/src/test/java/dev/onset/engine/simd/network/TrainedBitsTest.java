package dev.onset.engine.simd.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.activation.ActivationLoops;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import dev.onset.engine.simd.process.TrainedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trained weights of this width, on any number of threads, against bits that were written down. */
final class TrainedBitsTest {

    @Test
    void throughTheFrontDoor() {
        assertThat(TrainedHash.of(new SimdEngine(SimdSettings.defaults())::build))
                .isEqualTo(TrainedHash.GOLDEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void withEveryProductSharedByThreads(int threads) {
        Kernels kernels = Kernels.forWidth(VectorWidth.current());
        ActivationLoops loops = new ActivationLoops(kernels);
        assertThat(TrainedHash.of((plan, start) -> new SimdNetwork(plan, start, kernels, loops, threads, true)))
                .isEqualTo(TrainedHash.GOLDEN);
    }
}
