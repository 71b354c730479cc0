package dev.onset.peers.tensorflow;

import dev.onset.benchmarks.peers.Peer;
import dev.onset.benchmarks.peers.Prepared;
import dev.onset.benchmarks.peers.Work;
import java.util.Optional;
import org.tensorflow.TensorFlow;

/** TensorFlow: training. */
public final class TensorFlowPeer implements Peer {

    private final int threads;

    public TensorFlowPeer(int threads) {
        this.threads = threads;
    }

    @Override
    public String version() {
        return "TensorFlow " + TensorFlow.version() + ", graph mode";
    }

    @Override
    public Optional<Prepared> prepare(Work work) {
        return work instanceof Work.Training training
                ? Optional.of(new GraphTraining(training, threads))
                : Optional.empty();
    }
}
