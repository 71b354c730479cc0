package dev.onset.api.init;

import dev.onset.api.Named;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.random.RandomStream;

/**
 * Sets the starting biases of a dense layer, after an {@link Initializer} has set its weights and biases.
 *
 * <p>The contract: the numbers are a pure function of the layer, of the weights and biases there are, and of the
 * stream; they are finite; the scheme keeps no state and is safe for many threads. What it leaves alone stays as the
 * initializer left it.
 */
public interface BiasInitializer extends Named {

    /**
     * Sets biases.
     *
     * @param biases one row of fan-out columns, as the initializer left them
     * @param weights as the initializer left them; changed only by a scheme whose biases mean nothing with other
     *     weights, and which says so
     * @param layer the layer these belong to
     * @param random the biases' stream, {@code root(seed).child(layer.name()).child("bias")}
     */
    void fill(Weights biases, Weights weights, LayerSpec layer, RandomStream random);

    // Optional

    /**
     * This scheme for data with these labels; itself, unless it depends on them.
     *
     * @param shares {@linkplain ClassShares#UNKNOWN unknown} where the data has no classes
     */
    default BiasInitializer fitted(ClassShares shares) {
        return this;
    }
}
