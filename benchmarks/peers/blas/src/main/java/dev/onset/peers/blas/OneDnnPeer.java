package dev.onset.peers.blas;

import dev.onset.benchmarks.peers.Peer;
import dev.onset.benchmarks.peers.Prepared;
import dev.onset.benchmarks.peers.Work;
import java.util.Optional;

/** oneDNN, with OpenMP's threads. */
public final class OneDnnPeer implements Peer {

    private final Library library = new Library("libdnnl.so.3");
    private final Gemm gemm = new OneDnn(library);

    /** The library takes the number of threads from the environment, when it is loaded. */
    public OneDnnPeer(int threads) {}

    @Override
    public String version() {
        return Version.ofOneDnn(library);
    }

    @Override
    public Optional<Prepared> prepare(Work work) {
        return GemmProducts.prepare(gemm, work);
    }
}
