package dev.onset.peers.dl4j;

import dev.onset.benchmarks.peers.Peer;
import dev.onset.benchmarks.peers.Prepared;
import dev.onset.benchmarks.peers.Work;
import java.util.Optional;
import org.nd4j.linalg.factory.Nd4j;

/** Deeplearning4j: training and inference. */
public final class Dl4jPeer implements Peer {

    /** The number of threads comes from the environment. */
    public Dl4jPeer(int threads) {
        Nd4j.setDefaultDataTypes(org.nd4j.linalg.api.buffer.DataType.FLOAT, org.nd4j.linalg.api.buffer.DataType.FLOAT);
    }

    @Override
    public String version() {
        return "Deeplearning4j 1.0.0-M2.1, " + Nd4j.getBackend().getClass().getSimpleName();
    }

    @Override
    public Optional<Prepared> prepare(Work work) {
        return switch (work) {
            case Work.Training training ->
                Optional.of(new Dl4jTraining(
                        training.net(),
                        Dl4jNet.of(training.net(), training.optimizer().rule())));
            case Work.Inference inference -> Optional.of(new Dl4jInference(inference.net()));
            default -> Optional.empty();
        };
    }
}
