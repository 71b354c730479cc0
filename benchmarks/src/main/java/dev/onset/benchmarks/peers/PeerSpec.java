package dev.onset.benchmarks.peers;

import java.util.List;
import java.util.Map;

/**
 * A peer, and what its process needs.
 *
 * @param name as the table has it
 * @param module the folder with its class path
 * @param peer the class that implements {@link Peer}, or a Python file in the module that obeys the same lines
 * @param natives folders with native libraries, below the module's {@code target/natives}
 * @param environment what its libraries read at their start
 */
record PeerSpec(String name, String module, String peer, List<String> natives, Map<String, String> environment) {

    /** Memory's own speed: shown beside the engines, and not one of them. */
    static final String YARDSTICK = "arrays-fill";

    /** Set by {@code benchmarks/peers/run}: the widest vectors that native libraries may use here. */
    private static final String VECTORS = "onset.peers.vectors";

    PeerSpec {
        natives = List.copyOf(natives);
        environment = Map.copyOf(environment);
    }

    /** Onset itself, which everything is compared with. */
    static PeerSpec onset() {
        return new PeerSpec("onset", "", OnsetPeer.class.getName(), List.of(), Map.of());
    }

    /** Whether it is a Python program. */
    boolean python() {
        return peer.endsWith(".py");
    }

    /**
     * OpenBLAS before 0.3.31 does not know newer processors with vectors of 512 bits, and would fall to loops many
     * times slower; those with narrower ones it knows.
     */
    private static Map<String, String> oldOpenBlas() {
        return System.getProperty(VECTORS, "avx512").equals("avx512")
                ? Map.of("OPENBLAS_CORETYPE", "SkylakeX")
                : Map.of();
    }

    /** All others. */
    static List<PeerSpec> others() {
        return List.of(
                new PeerSpec(
                        "mkl",
                        "blas",
                        "dev.onset.peers.blas.MklPeer",
                        List.of("org/bytedeco/mkl/linux-x86_64"),
                        Map.of("MKL_THREADING_LAYER", "INTEL")),
                new PeerSpec(
                        "openblas",
                        "blas",
                        "dev.onset.peers.blas.OpenBlasPeer",
                        List.of("org/bytedeco/openblas/linux-x86_64"),
                        Map.of()),
                new PeerSpec(
                        "onednn",
                        "blas",
                        "dev.onset.peers.blas.OneDnnPeer",
                        List.of("org/bytedeco/dnnl/linux-x86_64"),
                        Map.of()),
                new PeerSpec(
                        "libtorch",
                        "libtorch",
                        "dev.onset.peers.libtorch.LibtorchPeer",
                        List.of("pytorch/cpu/linux-x86_64", "org/bytedeco/pytorch/linux-x86_64"),
                        Map.of()),
                new PeerSpec(
                        "tensorflow", "tensorflow", "dev.onset.peers.tensorflow.TensorFlowPeer", List.of(), Map.of()),
                new PeerSpec(
                        "smile",
                        "smile",
                        "dev.onset.peers.smile.SmilePeer",
                        List.of("org/bytedeco/openblas/linux-x86_64"),
                        Map.of()),
                new PeerSpec("dl4j", "dl4j", "dev.onset.peers.dl4j.Dl4jPeer", List.of(), oldOpenBlas()),
                new PeerSpec("djl", "djl", "dev.onset.peers.djl.DjlPeer", List.of(), Map.of()),
                new PeerSpec("numpy", "numpy", "worker.py", List.of(), Map.of()),
                new PeerSpec(YARDSTICK, "", ArraysFillPeer.class.getName(), List.of(), Map.of()));
    }
}
