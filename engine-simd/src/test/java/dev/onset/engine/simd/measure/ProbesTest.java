package dev.onset.engine.simd.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import java.lang.reflect.Field;
import java.util.Arrays;
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
        assumeThat(VectorWidth.current().bits())
                .as("bits of a vector: at 0 there are no chains of them")
                .isPositive();
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
    void everyThreadRunsTheChainsThatThePeakCounts() {
        try (PeakProbe one = new PeakProbe(1);
                PeakProbe three = new PeakProbe(3)) {
            one.run();
            three.run();
            float[] written = hidden(one, "sinks", float[][].class)[0];
            assertThat(written).doesNotContain(0);
            assertThat(hidden(three, "sinks", float[][].class))
                    .as("what each thread wrote")
                    .isDeepEqualTo(new float[][] {written, written, written});
            assertThat(three.operations()).isEqualTo(3 * one.operations()).isPositive();
        }
    }

    @Test
    void everyThreadFillsAndCopiesItsShareOfTheBytesThatAreCounted() {
        try (MemoryProbe probe = new MemoryProbe(3)) {
            float[] from = hidden(probe, "from", float[].class);
            float[] to = hidden(probe, "to", float[].class);
            assertThat(probe.fillBytes()).isEqualTo((long) Float.BYTES * to.length);
            assertThat(probe.copyBytes()).isEqualTo((long) Float.BYTES * (from.length + to.length));
            float[] expected = new float[to.length];
            for (int round = 1; round <= 2; round++) {
                probe.fill();
                Arrays.fill(expected, round);
                assertThat(Arrays.mismatch(to, expected))
                        .as("first that fill %d left", round)
                        .isEqualTo(-1);
            }
            Arrays.fill(from, 7);
            probe.copy();
            assertThat(Arrays.mismatch(to, from))
                    .as("first that was not copied")
                    .isEqualTo(-1);
        }
    }

    /** A field of a probe, because nothing that a probe says tells which of its threads worked. */
    private static <T> T hidden(Object probe, String name, Class<T> type) {
        try {
            Field field = probe.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return type.cast(field.get(probe));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no " + name + " in " + probe, e);
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
