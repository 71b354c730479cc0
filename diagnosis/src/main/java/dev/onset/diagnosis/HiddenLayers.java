package dev.onset.diagnosis;

import java.util.List;

/**
 * What a network's hidden layers say together.
 *
 * @param layers their statistics, the bottom one first
 */
public record HiddenLayers(List<LayerStatistics> layers) {

    public HiddenLayers {
        layers = List.copyOf(layers);
    }

    /**
     * The gradient's rms at the first layer's pre-activations over that at the last one's: near 1 where gradients
     * travel well, 0 where none arrives, NaN where it overflows or there is no hidden layer.
     */
    public double gradientRatio() {
        if (layers.isEmpty()) {
            return Double.NaN;
        }
        double bottom = layers.getFirst().gradientRms();
        return bottom == 0 ? 0 : bottom / layers.getLast().gradientRms();
    }

    /** The share of dead units among all; 0 without a hidden layer. */
    public double deadFraction() {
        double dead = 0;
        double units = 0;
        for (LayerStatistics layer : layers) {
            dead += layer.dead() * layer.units();
            units += layer.units();
        }
        return units == 0 ? 0 : dead / units;
    }
}
