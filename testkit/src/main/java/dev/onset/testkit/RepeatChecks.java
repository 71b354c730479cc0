package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.network.LayerSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Draws layers again and again, in other orders and from many threads: only another seed may change a bit.
 *
 * @param draw all numbers that the scheme sets in a layer
 * @param layers that the scheme supports
 * @param seed of the first draw
 */
record RepeatChecks(Draw draw, List<LayerSpec> layers, long seed) {

    private static final int THREADS = 8;

    /** Numbers of a layer as a pure function of a seed. */
    @FunctionalInterface
    interface Draw {
        float[] draw(LayerSpec layer, long seed);
    }

    void sameStreamSameBits() {
        for (LayerSpec layer : layers) {
            float[] first = draw.draw(layer, seed);
            assertThat(draw.draw(layer, seed))
                    .as("second draw of %s from the same stream, seed %d", SampleLayers.text(layer), seed)
                    .isEqualTo(first);
        }
    }

    void otherSeedsOtherBitsUnless(boolean deterministic) {
        boolean different = false;
        for (LayerSpec layer : layers) {
            different |= !Arrays.equals(draw.draw(layer, seed), draw.draw(layer, seed + 1));
        }
        assertThat(different)
                .as("seeds %d and %d give different numbers; deterministic() says %s", seed, seed + 1, deterministic)
                .isEqualTo(!deterministic);
    }

    void noStateBetweenCalls() {
        LayerSpec layer = layers.getLast();
        float[] first = draw.draw(layer, seed);
        for (int call = 0; call < 3; call++) {
            assertThat(draw.draw(layer, seed))
                    .as("draw %d of %s, seed %d", call + 2, SampleLayers.text(layer), seed)
                    .isEqualTo(first);
        }
    }

    void sameInAnyOrder() {
        List<float[]> forwards =
                layers.stream().map(layer -> draw.draw(layer, seed)).toList();
        for (int i = layers.size() - 1; i >= 0; i--) {
            assertThat(draw.draw(layers.get(i), seed))
                    .as("%s drawn after other layers, seed %d", SampleLayers.text(layers.get(i)), seed)
                    .isEqualTo(forwards.get(i));
        }
    }

    /** Every thread draws every layer, each from another one on, and all must agree with one thread alone. */
    void sameFromManyThreads() throws InterruptedException {
        List<float[]> alone =
                layers.stream().map(layer -> draw.draw(layer, seed)).toList();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int offset = 0; offset < THREADS; offset++) {
            int first = offset;
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                    for (int i = 0; i < 2 * layers.size(); i++) {
                        int at = (first + i) % layers.size();
                        assertThat(draw.draw(layers.get(at), seed)).isEqualTo(alone.get(at));
                    }
                } catch (InterruptedException | RuntimeException | Error e) {
                    failures.add(e);
                }
            });
            threads.add(thread);
            thread.start();
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures)
                .as("differences and failures in %d threads, seed %d", THREADS, seed)
                .isEmpty();
    }
}
