package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.activation.Activation;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.LayerGain;
import dev.onset.api.init.Moments;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.Optional;

/**
 * Draws mirrored weights by which a ReLU network starts as an orthogonal linear map: exactly, at any depth.
 *
 * <p>The units of a hidden layer come in pairs, unit i and unit i + n/2, of opposite weights. Their difference, relu(z)
 * - relu(-z) = z, is all the next layer reads: W = [Q, -Q; -Q, Q] with Q orthogonal, [Q; -Q] in the first layer, [Q,
 * -Q] in the last. Q is semi-orthogonal where widths differ. Any activation with f(x) - f(-x) = c x will do, leaky
 * ReLU, GELU and SiLU too; Q is divided by c then. Others are refused, as are hidden layers of an odd number of units.
 *
 * <p>Source: D. Balduzzi et al., "The shattered gradients problem: if resnets are the answer, then what is the
 * question?", ICML 2017, arXiv:1702.08591, section 5; for fully connected layers R. Burkholz and A. Dubatovka, NeurIPS
 * 2019, arXiv:1806.06362.
 *
 * @param gain the length by which each layer's map multiplies: positive and a finite float32, or {@code auto}, the forward gain
 *     of the activation before the layer, which makes the map grow
 */
public record LooksLinear(LayerGain gain) implements Initializer {

    /** The published default, gain 1. */
    public LooksLinear() {
        this(LayerGain.of(1));
    }

    @Override
    public String name() {
        return "looks-linear";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        double scale = scale(layer);
        int rows = half(layer.fanOut(), !isLast(layer), "units", layer);
        int columns = half(layer.fanIn(), layer.index() > 0, "inputs", layer);
        Weights quarter = Weights.unset(rows, columns);
        quarter.fillOrthogonal(random, scale);
        weights.fill((row, column) -> row < rows == column < columns
                ? quarter.get(row % rows, column % columns)
                : -quarter.get(row % rows, column % columns));
    }

    @Override
    public Optional<Moments> moments(LayerSpec layer) {
        double scale = scale(layer);
        int rows = isLast(layer) ? layer.fanOut() : layer.fanOut() / 2;
        int columns = layer.index() == 0 ? layer.fanIn() : layer.fanIn() / 2;
        return Optional.of(new Moments(0, scale * scale / Math.max(1, Math.max(rows, columns))));
    }

    @Override
    public Description description() {
        return new Description(
                "Mirrored pairs of units: a ReLU network of any depth starts as an orthogonal linear map; hidden widths"
                        + " must be even.",
                "W = gain/c [Q, -Q; -Q, Q], first layer [Q; -Q], last [Q, -Q], Q (semi-)orthogonal, c = f(1) - f(-1)",
                "D. Balduzzi et al., ICML 2017, arXiv:1702.08591; R. Burkholz and A. Dubatovka, NeurIPS 2019,"
                        + " arXiv:1806.06362",
                "looks-linear");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }

    /** A first layer reads raw inputs, so there is no activation to make up for. */
    private double scale(LayerSpec layer) {
        double factor = gain.at(layer);
        return layer.index() == 0
                ? factor
                : factor / layer.before().map(LooksLinear::difference).orElse(1.0);
    }

    /** c of f(x) - f(-x) = c x. */
    private static double difference(Activation activation) {
        double difference = activation.value(1) - activation.value(-1);
        boolean straight = difference > 0;
        for (double x : new double[] {0.01, 0.3, 2, 5, 20}) {
            double there = activation.value(x) - activation.value(-x);
            straight &= Math.abs(there - difference * x) <= 1e-9 * difference * x;
        }
        if (!straight) {
            throw new IllegalArgumentException("looks-linear needs an activation with f(x) - f(-x) = c x, such as relu,"
                    + " and '" + activation.name() + "' is none; orthogonal(gain=auto) suits any");
        }
        return difference;
    }

    private static int half(int count, boolean mirrored, String what, LayerSpec layer) {
        if (mirrored && count % 2 != 0) {
            throw new IllegalArgumentException("looks-linear mirrors hidden units in pairs, so " + layer.name()
                    + " needs an even number of " + what + ", not " + count);
        }
        return mirrored ? count / 2 : count;
    }

    private static boolean isLast(LayerSpec layer) {
        return layer.index() == layer.depth() - 1;
    }
}
