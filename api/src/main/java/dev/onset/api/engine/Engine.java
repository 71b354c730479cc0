package dev.onset.api.engine;

import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;

/**
 * Builds dense networks from starting numbers.
 *
 * <p>Constructing an engine is cheap; whatever costs (threads, compiled loops) starts in {@link #build}. An engine is
 * safe for use by many threads; each network it builds belongs to one thread at a time.
 */
public interface Engine {

    /**
     * A network that starts from exactly these parameters.
     *
     * @param plan at least one layer
     * @param parameters drawn for the same plan; copied, so the caller's arrays stay as they are
     * @throws IllegalArgumentException when the plan has no layer or the parameters belong to another plan
     */
    DenseNetwork build(NetworkPlan plan, Parameters parameters);

    /** What this engine is on this machine: lanes, threads, and what keeps it from being faster. */
    EngineDescription describe();
}
