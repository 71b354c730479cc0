package dev.onset.peers.smile;

import dev.onset.benchmarks.peers.Peer;
import dev.onset.benchmarks.peers.Prepared;
import dev.onset.benchmarks.peers.Work;
import dev.onset.workbench.bench.Optimizer;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Optional;

/** Smile: training with momentum, the only optimizer of the two that it has. */
public final class SmilePeer implements Peer {

    /** Smile takes its number of threads from its libraries. */
    public SmilePeer(int threads) {
        requireOpenBlas();
    }

    /** Smile itself would say at every net that it could not initialize some class, and not why. */
    private static void requireOpenBlas() {
        String library = System.mapLibraryName("openblas");
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Smile computes with OpenBLAS, and " + library + " or something that it needs is not in "
                            + System.getProperty("java.library.path")
                            + "; remove benchmarks/peers/smile/target and start again",
                    e);
        }
    }

    @Override
    public String version() {
        return "Smile "
                + Optional.ofNullable(
                                smile.classification.MLP.class.getPackage().getImplementationVersion())
                        .orElse("6.3.0");
    }

    @Override
    public Optional<Prepared> prepare(Work work) {
        return work instanceof Work.Training training && training.optimizer() == Optimizer.SGD_MOMENTUM
                ? Optional.of(new SmileTraining(training))
                : Optional.empty();
    }
}
