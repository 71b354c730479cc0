package dev.onset.engine.simd.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import org.junit.jupiter.api.Test;

class ProbesTest {

    @Test
    void chainsComputeWhatTheyCount() {
        float[] sink = new float[VectorWidth.current().lanes()];
        Chains chains = new ScalarChains();
        chains.run(sink);
        assertThat(sink[0]).isEqualTo(sumOfChains(chains.operations() / (2 * Chains.STEPS)));
    }

    @Test
    void vectorChainsComputeWhatTheyCount() {
        if (VectorWidth.current().bits() == 0) {
            return;
        }
        for (Chains chains : new Chains[] {new VectorChains.Few(), new VectorChains.Many()}) {
            float[] sink = new float[chains.sinkLength()];
            chains.run(sink);
            assertThat(sink).containsOnly(sumOfChains(chains.operations() / (2 * Chains.STEPS * sink.length)));
        }
    }

    /** Chain i begins at i and gains an eighth a step. */
    private static float sumOfChains(long count) {
        return count * (Chains.STEPS * Chains.FACTOR * Chains.OTHER + (count - 1) / 2f);
    }

    @Test
    void thePeakCountsEveryThread() {
        try (PeakProbe one = new PeakProbe(1);
                PeakProbe three = new PeakProbe(3)) {
            one.run();
            three.run();
            assertThat(three.operations()).isEqualTo(3 * one.operations()).isPositive();
        }
    }

    @Test
    void memoryIsFilledAndCopiedByEveryThread() {
        try (MemoryProbe probe = new MemoryProbe(3)) {
            probe.fill();
            probe.copy();
            assertThat(probe.copyBytes()).isEqualTo(2 * probe.fillBytes()).isPositive();
        }
    }

    @Test
    void anActivationRunsOnWhatItWasGiven() {
        float[] numbers = {1, -2, 3, -4, 5};
        try (ActivationRun apart = new ActivationRun(new Doubling(), numbers, false, 1);
                ActivationRun inPlace = new ActivationRun(new Doubling(), numbers, true, 1)) {
            apart.run();
            apart.run();
            assertThat(apart.result()).containsExactly(2, -4, 6, -8, 10);
            inPlace.run();
            inPlace.run();
            assertThat(inPlace.result()).containsExactly(4, -8, 12, -16, 20);
            assertThat(numbers).containsExactly(1, -2, 3, -4, 5);
        }
    }

    @Test
    void manyNumbersAreSharedByThreads() {
        float[] numbers = new float[100_003];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        try (ActivationRun run = new ActivationRun(new Doubling(), numbers, false, 3)) {
            run.run();
            float[] doubled = run.result();
            for (int i = 0; i < numbers.length; i++) {
                assertThat(doubled[i]).as("number %d", i).isEqualTo(2f * i);
            }
        }
    }

    private record Doubling() implements LaneActivation {

        @Override
        public String name() {
            return "doubling";
        }

        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.plus(x, x);
        }

        @Override
        public <L> L slope(Lanes<L> m, L x, L y) {
            return m.of(2);
        }
    }
}
