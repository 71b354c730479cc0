package dev.onset.workbench.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Many training steps of several networks at once, each network on a thread of its own. */
final class TogetherRun implements Runnable, AutoCloseable {

    private final List<TrainingStep> networks;
    private final int steps;
    private final ExecutorService threads;

    /**
     * A run of new networks, which it closes.
     *
     * @param count of networks, and of threads
     * @param steps of each network in a run
     */
    TogetherRun(int count, Supplier<TrainingStep> network, int steps) {
        networks = Stream.generate(network).limit(count).toList();
        this.steps = steps;
        threads = Executors.newFixedThreadPool(
                count,
                Thread.ofPlatform().name("onset-bench-network-", 1).daemon().factory());
    }

    @Override
    public void run() {
        CompletableFuture.allOf(networks.stream()
                        .map(network -> CompletableFuture.runAsync(() -> train(network), threads))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private void train(TrainingStep network) {
        for (int step = 0; step < steps; step++) {
            network.run();
        }
    }

    @Override
    public void close() {
        threads.close();
        networks.forEach(TrainingStep::close);
    }
}
