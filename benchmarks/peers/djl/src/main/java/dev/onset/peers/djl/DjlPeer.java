package dev.onset.peers.djl;

import ai.djl.engine.Engine;
import dev.onset.benchmarks.peers.Peer;
import dev.onset.benchmarks.peers.Prepared;
import dev.onset.benchmarks.peers.Work;
import java.util.Optional;

/** DJL: training and inference. */
public final class DjlPeer implements Peer {

    private final Engine engine;

    public DjlPeer(int threads) {
        System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        engine = Engine.getEngine("PyTorch");
    }

    @Override
    public String version() {
        return "DJL " + Engine.getDjlVersion() + ", PyTorch " + engine.getVersion();
    }

    @Override
    public Optional<Prepared> prepare(Work work) {
        return switch (work) {
            case Work.Training training -> Optional.of(new DjlTraining(training));
            case Work.Inference inference -> Optional.of(new DjlInference(inference.net()));
            default -> Optional.empty();
        };
    }
}
