package dev.onset.api.init;

import dev.onset.api.network.LayerSpec;
import java.util.OptionalDouble;

/**
 * A gain as a parameter of a scheme: a number, or {@code auto}.
 *
 * <p>{@code auto} is the forward gain of the activation before the layer, and 1 in the first layer, which sees raw
 * inputs.
 *
 * @param fixed the number; empty for {@code auto}
 */
public record LayerGain(OptionalDouble fixed) {

    /** The forward gain of the activation before the layer. */
    public static final LayerGain AUTO = new LayerGain(OptionalDouble.empty());

    public LayerGain {
        if (fixed.isPresent() && !(fixed.getAsDouble() > 0 && fixed.getAsDouble() <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "gain must be positive and a finite float32, or auto, not " + fixed.getAsDouble());
        }
    }

    /** The same gain in every layer; positive and a finite float32. */
    public static LayerGain of(double gain) {
        return new LayerGain(OptionalDouble.of(gain));
    }

    /** What a user may type. */
    public static String syntax() {
        return "number|auto";
    }

    /** {@code auto} or a number. */
    public static LayerGain parse(String text) {
        return text.equals("auto") ? AUTO : of(Double.parseDouble(text));
    }

    /** The gain in this layer. */
    public double at(LayerSpec layer) {
        return fixed.isPresent() ? fixed.getAsDouble() : layer.gain();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return fixed.isPresent() ? Double.toString(fixed.getAsDouble()) : "auto";
    }
}
