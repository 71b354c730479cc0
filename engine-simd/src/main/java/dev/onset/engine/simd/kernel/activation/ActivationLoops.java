package dev.onset.engine.simd.kernel.activation;

import dev.onset.api.activation.Activation;
import dev.onset.engine.simd.kernel.Kernels;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The loops of the activations an engine has met; equal activations share one, and so are compiled once.
 *
 * <p>Safe for use by many threads.
 */
public final class ActivationLoops {

    private final Kernels kernels;
    private final Map<Activation, ForwardLoop> forward = new ConcurrentHashMap<>();
    private final Map<Activation, BackwardLoop> backward = new ConcurrentHashMap<>();

    public ActivationLoops(Kernels kernels) {
        this.kernels = kernels;
    }

    /** The loop that applies an activation. */
    public ForwardLoop forward(Activation activation) {
        return forward.computeIfAbsent(activation, kernels::forward);
    }

    /** The loop that multiplies by its slope. */
    public BackwardLoop backward(Activation activation) {
        return backward.computeIfAbsent(activation, kernels::backward);
    }
}
