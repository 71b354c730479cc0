package dev.onset.api.engine;

import dev.onset.api.network.LayerSpec;

/**
 * What one layer held when it was inspected; all arrays are copies.
 *
 * @param spec the layer
 * @param rows samples in the last batch; 0 before the first
 * @param preActivations Z, {@code rows} x fan-out
 * @param activations A = f(Z), {@code rows} x fan-out
 * @param preActivationGradients the loss's gradient with respect to Z, {@code rows} x fan-out; empty until a
 *     backward pass has followed the last forward pass, so that it always belongs to the Z and A beside it
 * @param weights fan-out x fan-in
 * @param weightGradients in the weights' shape; empty as those of the pre-activations are
 * @param biases one a unit
 * @param biasGradients one a unit, as the weight gradients
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of large arrays, compared by nobody
public record LayerSnapshot(
        LayerSpec spec,
        int rows,
        float[] preActivations,
        float[] activations,
        float[] preActivationGradients,
        float[] weights,
        float[] weightGradients,
        float[] biases,
        float[] biasGradients) {}
