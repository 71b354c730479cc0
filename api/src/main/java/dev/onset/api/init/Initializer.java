package dev.onset.api.init;

import dev.onset.api.Named;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.random.RandomStream;
import java.util.Optional;

/**
 * Sets the starting weights of a dense layer.
 *
 * <p>The contract, which the testkit's {@code InitializerContract} checks: the weights are a pure function of the layer
 * and the stream; every weight is set, and is finite; the initializer keeps no state and is safe for many threads.
 *
 * <pre>{@code
 * public record DepthScaledNormal() implements Initializer {
 *   public String name() { return "depth-scaled-normal"; }
 *   public void fill(Weights weights, LayerSpec layer, RandomStream random) {
 *     weights.fillNormal(random, 0, layer.gain() / Math.sqrt((double) layer.fanIn() * layer.depth()));
 *   }
 * }
 * }</pre>
 */
public interface Initializer extends Named {

    /**
     * Sets every weight.
     *
     * @param weights fan-out rows of fan-in columns, all NaN on entry
     * @param layer the layer these belong to
     * @param random this parameter's own stream; no other parameter shares it
     */
    void fill(Weights weights, LayerSpec layer, RandomStream random);

    // Optional

    /**
     * The mean and variance of a weight in this layer, where the scheme declares them; tests hold the scheme to it, and
     * predictions start from it.
     */
    default Optional<Moments> moments(LayerSpec layer) {
        return Optional.empty();
    }
}
