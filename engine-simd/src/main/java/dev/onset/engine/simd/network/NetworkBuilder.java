package dev.onset.engine.simd.network;

import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.activation.ActivationLoops;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import java.util.Optional;

/**
 * Builds networks that share their compiled loops; chooses the kernels when the first is asked for.
 *
 * <p>Safe for use by many threads.
 */
public final class NetworkBuilder {

    private Optional<Chosen> chosen = Optional.empty();

    /**
     * A network of these parameters on {@code threads} threads.
     *
     * @throws IllegalStateException when the width of vectors could not be settled
     */
    public SimdNetwork build(NetworkPlan plan, Parameters parameters, int threads) {
        Chosen c = chosen();
        return new SimdNetwork(plan, parameters, c.kernels, c.loops, threads, false);
    }

    private synchronized Chosen chosen() {
        if (chosen.isEmpty()) {
            Kernels kernels = Kernels.forWidth(VectorWidth.current());
            chosen = Optional.of(new Chosen(kernels, new ActivationLoops(kernels)));
        }
        return chosen.get();
    }

    private record Chosen(Kernels kernels, ActivationLoops loops) {}
}
