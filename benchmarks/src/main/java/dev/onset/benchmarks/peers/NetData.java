package dev.onset.benchmarks.peers;

import dev.onset.api.network.Parameters;
import dev.onset.initializers.HeNormal;
import dev.onset.workbench.bench.Net;

/** The numbers that every peer starts from. */
public final class NetData {

    private NetData() {}

    /** A net's starting weights, one row a unit, and its biases, which are zero. */
    public static Parameters parameters(Net net) {
        return Parameters.draw(net.plan(OnsetPeer::activation), new HeNormal(), 1);
    }
}
