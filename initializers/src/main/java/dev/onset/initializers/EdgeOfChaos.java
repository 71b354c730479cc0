package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.activation.Activation;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Moments;
import dev.onset.api.init.WeightDistribution;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Draws weights and biases from normals on the edge of chaos: gradients neither grow nor shrink with depth, and the
 * pre-activations' second moment q stays where it is.
 *
 * <p>With σw² = 1 / E[f'(√q z)²] and σb² = q - σw² E[f(√q z)²] for the activation f before the layer, weights are N(0,
 * σw² / fan-in) and biases N(0, σb²). Either q is given, or σb, and q follows from it; ReLU has the one pair (2, 0),
 * sigmoid none at q = 1, and a scheme without a pair is refused. The first layer sees raw inputs, taken to have second
 * moment 1: its weights have variance (q - σb²) / fan-in, so that the second moment is q from there on.
 *
 * <p>Source: B. Poole et al., "Exponential expressivity in deep neural networks through transient chaos", NIPS 2016,
 * arXiv:1606.05340; S. Schoenholz et al., "Deep information propagation", ICLR 2017, arXiv:1611.01232.
 *
 * @param q the second moment of pre-activations: positive and a finite float32; unused where sigma-b is given
 * @param sigmaB the standard deviation of biases, at least 0, or {@code auto}: as q asks
 */
public record EdgeOfChaos(double q, NumberOrAuto sigmaB) implements Initializer {

    /** A number of at least 0, or {@code auto}. */
    public record NumberOrAuto(OptionalDouble number) {

        /** None given. */
        public static final NumberOrAuto AUTO = new NumberOrAuto(OptionalDouble.empty());

        public NumberOrAuto {
            if (number.isPresent() && !(number.getAsDouble() >= 0 && Double.isFinite(number.getAsDouble()))) {
                throw new IllegalArgumentException(
                        "it must be at least 0 and finite, or auto, not " + number.getAsDouble());
            }
        }

        /** That number. */
        public static NumberOrAuto of(double number) {
            return new NumberOrAuto(OptionalDouble.of(number));
        }

        /** What a user may type. */
        public static String syntax() {
            return "number|auto";
        }

        /** {@code auto} or a number. */
        public static NumberOrAuto parse(String text) {
            return text.equals("auto") ? AUTO : of(Double.parseDouble(text));
        }

        /** As {@link #parse} reads it. */
        @Override
        public String toString() {
            return number.isPresent() ? Double.toString(number.getAsDouble()) : "auto";
        }
    }

    public EdgeOfChaos {
        Require.positive("q", q);
    }

    /** Second moment 1. */
    public EdgeOfChaos() {
        this(1, NumberOrAuto.AUTO);
    }

    @Override
    public String name() {
        return "edge-of-chaos";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        weights.fillNormal(random, 0, Math.sqrt(weightVariance(layer)));
    }

    @Override
    public void fillBiases(Weights biases, Weights weights, LayerSpec layer, RandomStream random) {
        biases.fillNormal(random, 0, Math.sqrt(point(layer).biasVariance()));
    }

    @Override
    public Optional<Moments> moments(LayerSpec layer) {
        return Optional.of(new Moments(0, weightVariance(layer)));
    }

    @Override
    public Optional<WeightDistribution> distribution(LayerSpec layer) {
        return Optional.of(WeightDistribution.normal(0, Math.sqrt(weightVariance(layer))));
    }

    @Override
    public Optional<Moments> biasMoments(LayerSpec layer) {
        return Optional.of(new Moments(0, point(layer).biasVariance()));
    }

    @Override
    public Description description() {
        return new Description(
                "Weights and biases where signals neither die nor explode however deep the network, for a given q or"
                        + " sigma-b.",
                "w ~ N(0, σw² / fan-in), b ~ N(0, σb²), σw² E[f'(√q z)²] = 1, σb² = q - σw² E[f(√q z)²]; first layer σw² ="
                        + " q - σb²",
                "B. Poole et al., NIPS 2016, arXiv:1606.05340; S. Schoenholz et al., ICLR 2017, arXiv:1611.01232",
                "edge-of-chaos(q=0.5)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }

    private double weightVariance(LayerSpec layer) {
        EdgeOfChaosSearch.Point point = point(layer);
        double lasting = point.q() - point.biasVariance();
        // At q = 0, the limit of small signals, there is no second moment to reach.
        boolean first = layer.before().isEmpty() && lasting > 0;
        return (first ? lasting : point.weightVariance()) / layer.fanIn();
    }

    private EdgeOfChaosSearch.Point point(LayerSpec layer) {
        Activation activation = layer.before().orElse(layer.after());
        EdgeOfChaosSearch search = new EdgeOfChaosSearch(activation);
        Optional<EdgeOfChaosSearch.Point> point = sigmaB.number().isPresent()
                ? search.ofBias(sigmaB.number().getAsDouble() * sigmaB.number().getAsDouble())
                : search.at(q);
        return point.orElseThrow(() -> new IllegalArgumentException("'" + activation.name()
                + "' has no edge of chaos at " + (sigmaB.number().isPresent() ? "sigma-b " + sigmaB : "q " + q)
                + "; try another, or lecun-normal(gain=auto)"));
    }
}
