package dev.onset.engine.simd;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.engine.EngineDescription;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import dev.onset.engine.simd.network.NetworkBuilder;
import dev.onset.engine.simd.network.SimdNetwork;

/**
 * The engine on the Vector API: blocked, register-tiled float32 products, one loop class an activation.
 *
 * <p>Trained weights have the same bits at every vector width, number of threads, block size and compiler. The system
 * property {@code onset.simd.bits} forces a width: 0 (scalar loops), 128, 256 or 512. Denormal numbers are computed as
 * IEEE 754 has it, which on some processors is slow.
 *
 * <p>Networks built by one engine share compiled loops, so an application needs one engine.
 */
public final class SimdEngine implements Engine {

    private final SimdSettings settings;
    private final NetworkBuilder builder = new NetworkBuilder();

    public SimdEngine(SimdSettings settings) {
        this.settings = settings;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException with code ENGINE-1 when the module jdk.incubator.vector is not there, naming the
     *     flag to add; with ENGINE-2 when onset.simd.bits is not a width
     */
    @Override
    public DenseNetwork build(NetworkPlan plan, Parameters parameters) {
        if (plan.depth() == 0) {
            throw new IllegalArgumentException("a network needs at least one layer, and this plan has none");
        }
        SimdNetwork.requireSamePlan(plan, parameters);
        return builder.build(plan, parameters, settings.threads());
    }

    @Override
    public EngineDescription describe() {
        VectorWidth width = VectorWidth.current();
        return new EngineDescription("simd", width.bits(), width.lanes(), settings.threads(), width.notes());
    }
}
