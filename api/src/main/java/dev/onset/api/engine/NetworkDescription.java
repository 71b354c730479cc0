package dev.onset.api.engine;

/**
 * What a built network needs on this machine, as it stands: batches and rules that come later add to it.
 *
 * @param threads threads it may use, the caller's included
 * @param parameterBytes weights and biases
 * @param ruleBytes the state of the update rule, which may come into being with the first {@link DenseNetwork#apply}
 * @param batchBytes inputs, pre-activations, activations and gradients of the largest batch so far
 * @param scratchBytes what threads need for themselves
 */
public record NetworkDescription(int threads, long parameterBytes, long ruleBytes, long batchBytes, long scratchBytes) {

    /** All of it in bytes. */
    public long bytes() {
        return parameterBytes + ruleBytes + batchBytes + scratchBytes;
    }
}
