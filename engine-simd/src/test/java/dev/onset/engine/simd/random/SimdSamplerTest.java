package dev.onset.engine.simd.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.random.BulkSampler;
import dev.onset.api.random.Law;
import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the range, the width and the threads: the bits that plain Java gives. */
final class SimdSamplerTest {

    private static final RandomStream STREAM =
            RandomStream.root(-5).child("layers.3").child("weight");
    private static final int MARGIN = 3;
    private static final long SEED = 20_261_130;

    static List<Law> laws() {
        return Stream.of(Laws.all(), Laws.corners()).flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void anyRangeHasTheBitsOfPlainJava(Law law) {
        for (long first : new long[] {0, 1, 15, 16, 63, 64, 100, (1L << 36) - 31, (1L << 40) + 17, 1L << 50}) {
            for (int count : new int[] {0, 1, 15, 17, 63, 64, 65, 127, 128, 1000, 2047, 2049, 5000}) {
                requireSame(bulk(law, first, count, 1), plain(law, first, count), count + " values from " + first);
            }
        }
    }

    @Test
    void anyLawHasTheBitsOfPlainJava() {
        RandomLaws laws = new RandomLaws(SEED);
        for (int i = 0; i < 3000; i++) {
            Law law = laws.next();
            requireSame(bulk(law, 64L * i + 5, 500, 1), plain(law, 64L * i + 5, 500), law + ", seed " + SEED);
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void anyNumberOfThreadsGivesTheSame(Law law) {
        for (int count : new int[] {1, 64, 129, 1000, 70_001}) {
            int[] expected = plain(law, 37, count);
            for (int threads = 1; threads <= 7; threads++) {
                requireSame(bulk(law, 37, count, threads), expected, count + " values on " + threads + " threads");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void warmIsAsCold(Law law) {
        int[] cold = bulk(law, 5, 3000, 1);
        for (int repeat = 0; repeat < 2000; repeat++) {
            bulk(law, 5, 3000, 1);
        }
        requireSame(bulk(law, 5, 3000, 1), cold, "the 2001st time");
    }

    @ParameterizedTest
    @MethodSource("laws")
    void whatTheServiceDoesIsWhatPlainJavaDoes(Law law) {
        float[] values = new float[10_007];
        STREAM.fill(law, 11, values, 2, values.length);
        requireSame(bits(values, 2, values.length), plain(law, 11, values.length - 2), "the service");
    }

    @Test
    void isFoundAsAService() {
        Optional<BulkSampler> found = ServiceLoader.load(BulkSampler.class).findFirst();
        assertThat(found).containsInstanceOf(SimdSampler.class);
        assertThat(found.orElseThrow().available())
                .isEqualTo(VectorWidth.current().bits() > 0);
    }

    @Test
    void anInterruptIsKept() throws InterruptedException {
        AtomicBoolean kept = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            Thread.currentThread().interrupt();
            bulk(Law.Normal.STANDARD, 0, 100_000, 5);
            kept.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        caller.join();
        assertThat(kept).isTrue();
    }

    private static void requireSame(int[] actual, int[] expected, String what) {
        assertThat(Arrays.mismatch(actual, expected))
                .as("%s: where the first difference is", what)
                .isEqualTo(-1);
    }

    private static int[] bulk(Law law, long first, int count, int threads) {
        float[] target = new float[count + 2 * MARGIN];
        SimdSampler sampler = new SimdSampler(VectorWidth.current(), threads);
        if (sampler.available()) {
            sampler.fill(STREAM, law, first, target, MARGIN, MARGIN + count, threads);
        } else {
            STREAM.fill(law, first, target, MARGIN, MARGIN + count);
        }
        for (int i = 0; i < MARGIN; i++) {
            assertThat(target[i]).as("before the range").isZero();
            assertThat(target[target.length - 1 - i]).as("after the range").isZero();
        }
        return bits(target, MARGIN, MARGIN + count);
    }

    private static int[] plain(Law law, long first, int count) {
        float[] target = new float[count];
        STREAM.fillPlainly(law, first, target, 0, count);
        return bits(target, 0, count);
    }

    private static int[] bits(float[] values, int from, int to) {
        int[] bits = new int[to - from];
        Arrays.setAll(bits, i -> Float.floatToRawIntBits(values[from + i]));
        return bits;
    }
}
