package dev.onset.testkit;

import dev.onset.api.engine.Engine;
import dev.onset.api.engine.EngineDescription;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import java.util.List;

/**
 * The oracle of the fast engines: straightforward, scalar, and double precision throughout.
 *
 * <p>Parameters, activations, gradients and the update rules' state are doubles; only what crosses the {@link
 * dev.onset.api.engine.DenseNetwork} interface is rounded to float32. {@link ReferenceNetwork} gives the doubles.
 *
 * <pre>{@code
 * ReferenceNetwork network = new ReferenceEngine().build(plan, Parameters.draw(plan, initializer, 1));
 * double[] outputs = network.forwardExact(inputs, rows);
 * network.backwardExact(gradientOf(outputs));
 * double[] weightGradient = network.weightGradient(0);
 * }</pre>
 */
public final class ReferenceEngine implements Engine {

    @Override
    public ReferenceNetwork build(NetworkPlan plan, Parameters parameters) {
        if (plan.layers().isEmpty()) {
            throw new IllegalArgumentException("a network needs at least one layer; this plan has only inputs");
        }
        ReferenceNetwork network = new ReferenceNetwork(plan);
        network.load(parameters);
        return network;
    }

    @Override
    public EngineDescription describe() {
        return new EngineDescription(
                "reference",
                0,
                1,
                1,
                List.of("It multiplies double by double, as an oracle should; train with another engine."));
    }
}
