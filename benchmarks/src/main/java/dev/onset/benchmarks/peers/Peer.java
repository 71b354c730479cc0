package dev.onset.benchmarks.peers;

import java.util.Optional;

/** An engine that is measured; made once in a process of its own, for one number of threads. */
public interface Peer {

    /** Name and version, as the table's notes have them. */
    String version();

    /** Gets everything ready for a work; empty where this engine has no such thing. */
    Optional<Prepared> prepare(Work work);
}
