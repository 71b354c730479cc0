package dev.onset.api.network;

import dev.onset.api.init.BiasInitializer;
import dev.onset.api.init.Initializer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The numbers of a network: for each layer its weights and biases.
 *
 * <p>This is all that crosses into an engine, so every engine starts from the same bits. The arrays are shared, not
 * copied: who builds a {@code Parameters} hands them over.
 *
 * @param plan the network these belong to
 * @param layers one entry a layer, in order
 */
public record Parameters(NetworkPlan plan, List<Layer> layers) {

    public Parameters {
        layers = List.copyOf(layers);
        if (layers.size() != plan.depth()) {
            throw new IllegalArgumentException(
                    "a plan of " + plan.depth() + " layers needs as many parameter layers, not " + layers.size());
        }
        for (LayerSpec spec : plan.layers()) {
            layers.get(spec.index()).check(spec);
        }
    }

    /**
     * The starting numbers of a plan: weights and biases by the initializer, whose biases are zero unless it says
     * otherwise.
     *
     * <p>The numbers of a layer depend on the seed, the layer's description and the parameter's name alone, never on
     * other layers or on the order of drawing.
     *
     * @throws dev.onset.api.plugin.PluginException when the initializer throws, leaves a weight or bias unset or
     *     writes one that is not finite; the message names the scheme, where it came from, the layer and the cell
     * @throws OutOfMemoryError as the scheme met it: the layer is too large for the heap, whatever the scheme
     */
    public static Parameters draw(NetworkPlan plan, Initializer initializer, long seed) {
        List<Layer> drawn = new ArrayList<>(plan.depth());
        for (LayerSpec layer : plan.layers()) {
            drawn.add(drawLayer(layer, initializer, seed));
        }
        return new Parameters(plan, drawn);
    }

    /**
     * The starting numbers of one layer: the same as in {@link #draw}, without the rest of the network.
     *
     * @throws dev.onset.api.plugin.PluginException as {@link #draw} does
     */
    public static Layer drawLayer(LayerSpec layer, Initializer initializer, long seed) {
        return LayerDraw.layer(layer, initializer, seed);
    }

    /**
     * The starting weights of one layer: the same as in {@link #draw}, without the rest of the network.
     *
     * @return fan-out rows of fan-in numbers, row by row
     * @throws dev.onset.api.plugin.PluginException as {@link #draw} does
     */
    public static float[] drawWeights(LayerSpec layer, Initializer initializer, long seed) {
        return LayerDraw.weights(layer, initializer, seed).values();
    }

    /**
     * These numbers after a bias scheme; these stay as they are.
     *
     * @param seed whose streams {@code root(seed).child(layer.name()).child("bias")} the scheme draws from
     * @throws dev.onset.api.plugin.PluginException as {@link #draw} does, naming the bias scheme
     */
    public Parameters withBiases(BiasInitializer scheme, long seed) {
        List<Layer> filled = new ArrayList<>(plan.depth());
        for (LayerSpec layer : plan.layers()) {
            filled.add(LayerDraw.withBiases(layer, layers.get(layer.index()), scheme, seed));
        }
        return new Parameters(plan, filled);
    }

    /** The parameters of the first {@code count} layers. */
    public Parameters first(int count) {
        return new Parameters(plan.first(count), layers.subList(0, count));
    }

    /**
     * The SHA-256 of all parameters, in hexadecimal: names and values in plan order, float32 bits little-endian.
     *
     * <p>Two networks agree in this if and only if they agree in every bit (negative zero and NaN bits included).
     */
    public String sha256() {
        MessageDigest digest = sha256Digest();
        for (LayerSpec spec : plan.layers()) {
            Layer layer = layers.get(spec.index());
            update(digest, spec.weightName(), layer.weights());
            update(digest, spec.biasName(), layer.biases());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String name, float[] values) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        // Through a small buffer, so that hashing a large layer does not double its memory.
        ByteBuffer bytes = ByteBuffer.allocate(1 << 14).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            if (!bytes.hasRemaining()) {
                digest.update(bytes.array());
                bytes.clear();
            }
            bytes.putInt(Float.floatToRawIntBits(value));
        }
        digest.update(bytes.array(), 0, bytes.position());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * One layer's numbers.
     *
     * @param weights fan-out rows of fan-in numbers, row by row
     * @param biases one number a unit
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier of large arrays; identity is what equality should mean here
    public record Layer(float[] weights, float[] biases) {

        private void check(LayerSpec spec) {
            if (weights.length != spec.weightCount() || biases.length != spec.fanOut()) {
                throw new IllegalArgumentException(spec.name() + " (" + spec.fanIn() + " -> " + spec.fanOut()
                        + ") needs " + spec.weightCount() + " weights and " + spec.fanOut() + " biases, not "
                        + weights.length + " and " + biases.length);
            }
        }
    }
}
