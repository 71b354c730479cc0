package dev.onset.workbench.bench;

import java.util.List;

/**
 * What {@code onset bench --peers} can be asked for; known here, so that a wrong name is refused before any download.
 */
public final class PeerNames {

    /** Other engines, without Onset. */
    public static final List<String> PEERS = List.of(
            "mkl", "openblas", "onednn", "libtorch", "tensorflow", "smile", "dl4j", "djl", "numpy", "arrays-fill");

    /** Every engine at once. */
    public static final String ALL = "all";

    /** Kinds of works, in the order in which they are measured. */
    public static final List<String> SECTIONS =
            List.of("memory", "products", "training", "inference", "activations", "fills", "orthogonal");

    private PeerNames() {}
}
