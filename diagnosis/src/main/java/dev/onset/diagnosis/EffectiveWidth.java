package dev.onset.diagnosis;

import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many really different hidden units each hidden layer has.
 *
 * <p>Two units of a layer whose incoming weights, bias and outgoing weights agree in every bit compute the same,
 * receive the same gradient and stay equal for ever: the layer has one unit fewer than it seems. Zero and constant
 * initialization make every layer one unit wide.
 *
 * @param layers one entry a hidden layer, in order; empty for a network without one
 */
public record EffectiveWidth(List<Layer> layers) {

    public EffectiveWidth {
        layers = List.copyOf(layers);
    }

    /** The effective widths of a network's hidden layers. */
    public static EffectiveWidth of(Parameters parameters) {
        List<Layer> layers = new ArrayList<>();
        for (LayerSpec spec : parameters.plan().layers()) {
            if (spec.index() + 1 < parameters.plan().depth()) {
                layers.add(new Layer(spec.index() + 1, spec.fanOut(), distinct(parameters, spec)));
            }
        }
        return new EffectiveWidth(layers);
    }

    /** The most collapsed layer's number of distinct units; 0 where there is no hidden layer. */
    public int narrowest() {
        return layers.stream().mapToInt(Layer::distinct).min().orElse(0);
    }

    private static int distinct(Parameters parameters, LayerSpec spec) {
        Parameters.Layer incoming = parameters.layers().get(spec.index());
        Parameters.Layer outgoing = parameters.layers().get(spec.index() + 1);
        Set<Unit> units = new HashSet<>();
        for (int unit = 0; unit < spec.fanOut(); unit++) {
            units.add(Unit.of(incoming, outgoing, spec, unit));
        }
        return units.size();
    }

    /**
     * One hidden layer.
     *
     * @param layer its place, from 1
     * @param units its width
     * @param distinct how many of them differ, at least 1
     */
    public record Layer(int layer, int units, int distinct) {}

    /** All numbers that touch a unit, as bits. */
    @SuppressWarnings("ArrayRecordComponent") // equality is by content, below
    private record Unit(int[] bits) {

        static Unit of(Parameters.Layer incoming, Parameters.Layer outgoing, LayerSpec spec, int unit) {
            int fanIn = spec.fanIn();
            int outputs = outgoing.biases().length;
            int[] bits = new int[fanIn + 1 + outputs];
            for (int i = 0; i < fanIn; i++) {
                bits[i] = bits(incoming.weights()[unit * fanIn + i]);
            }
            bits[fanIn] = bits(incoming.biases()[unit]);
            for (int i = 0; i < outputs; i++) {
                bits[fanIn + 1 + i] = bits(outgoing.weights()[i * spec.fanOut() + unit]);
            }
            return new Unit(bits);
        }

        /** Negative zero computes what zero does, so both count as equal. */
        private static int bits(float value) {
            return Float.floatToIntBits(value + 0f);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Unit unit && Arrays.equals(bits, unit.bits);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bits);
        }
    }
}
