package dev.onset.api.engine;

import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;

/**
 * A dense network that has been built: it runs forward and backward over batches and applies update rules.
 *
 * <p>All matrices are row-major float32, one sample a row. Buffers are sized by the largest batch seen; once that batch
 * has passed, and the JIT has compiled the loops it takes, {@link #forward}, {@link #backward} and {@link #apply}
 * allocate nothing. A network belongs to one thread at a time, however many threads it uses inside. Values that overflow
 * become infinite or NaN and travel on as IEEE 754 and the activations have it: a network that diverges does not throw.
 */
public interface DenseNetwork extends AutoCloseable {

    /** The plan this network was built from. */
    NetworkPlan plan();

    /**
     * Runs a batch through all layers; gradients of the batch before it are gone.
     *
     * @param inputs at least {@code rows * plan().inputs()} numbers
     * @param rows samples in the batch, at least 1
     * @return the last layer's activations, {@code rows} rows of {@code plan().outputs()} numbers at the start of an
     *     array that the network owns and the next call overwrites; its length may be larger
     * @throws IllegalArgumentException when there are fewer numbers than that, or more rows than an engine can hold
     */
    float[] forward(float[] inputs, int rows);

    /**
     * Computes the gradients of all parameters for the last batch that ran {@linkplain #forward forward}.
     *
     * @param outputGradient the loss's gradient with respect to what {@link #forward} returned, in the same shape, with
     *     whatever averaging over the batch the loss wants already in it; read, not changed
     * @throws IllegalStateException before the first {@link #forward}
     */
    void backward(float[] outputGradient);

    /**
     * As {@link #backward}, from the gradient with respect to the last layer's pre-activations instead of its
     * activations.
     *
     * <p>For losses that are fused with the last activation, and for measuring how gradients travel.
     */
    void backwardFromPreActivations(float[] preActivationGradient);

    /**
     * Changes every parameter by the rule, from the gradients of the last {@link #backward}.
     *
     * <p>An engine may compute the gradients only here, on their way into the parameters; called again before the next
     * {@link #forward}, it applies the same gradients again.
     *
     * <p>The rule's state (momenta, step count) lives in the network. It starts at zero with the first rule of a kind
     * and survives a change of the rule's numbers, so that a learning-rate schedule is a new record each step; a rule
     * of another kind starts afresh.
     *
     * @throws IllegalStateException when no {@link #backward} has followed the last {@link #forward}
     */
    void apply(UpdateRule rule);

    /**
     * A copy of what one layer holds after the last pass; allocates, and is meant for diagnosis.
     *
     * @param layer from 0
     */
    LayerSnapshot inspect(int layer);

    /** A copy of the parameters as they are now. */
    Parameters parameters();

    /**
     * Replaces all parameters, as calibrators do; the update rule's state is kept.
     *
     * @throws IllegalArgumentException when the parameters belong to another plan
     */
    void load(Parameters parameters);

    /** What the network holds, in threads and bytes: after a step of its largest batch, all it ever needs. */
    NetworkDescription describe();

    /** Stops the network's threads and lets its memory go; closing twice does nothing. */
    @Override
    void close();
}
