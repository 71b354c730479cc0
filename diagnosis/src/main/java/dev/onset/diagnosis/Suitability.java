package dev.onset.diagnosis;

import static dev.onset.diagnosis.Wording.number;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.GaussianExpectation;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Moments;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.diagnosis.theory.CriticalPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Whether weights of this variance suit the activations they stand between, by theory at infinite width.
 *
 * <p>Between two hidden layers the second moment of pre-activations goes from q to σ_w² E[f(√q z)²] + σ_b², and squared
 * gradients are multiplied by σ_w² E[f'(√q z)²]. A scheme that is meant for another activation makes one of the
 * products over all layers large or small; a shrinking that no variance would mend is not held against it unless it is
 * far.
 *
 * <p>Source: S. Schoenholz et al., "Deep information propagation", ICLR 2017, arXiv:1611.01232.
 */
public final class Suitability {

    /** LeCun under three layers of ReLU loses a factor of 4; GELU under six loses 3 from its best scheme. */
    private static final double FAR = 3.5;
    /** Ten in the gradients themselves. */
    private static final double VERY_FAR = 100;
    /** SELU's own scheme grows squared gradients by 1.07 a layer, and is the best there is for it. */
    private static final double A_LAYER = 1.085;
    /** A variance this near to the critical one is meant to be critical. */
    private static final double NEAR = 1.25;

    /** Pre-activations of a larger second moment lie on the flat tails of what has any. */
    private static final double LARGEST = 10;

    private Suitability() {}

    /** What is to be said of parameters that were drawn; empty where they suit. */
    public static Optional<Finding> of(Parameters drawn) {
        return of(drawn.plan(), drawn.layers().stream().map(WeightScale::of).toList());
    }

    static Optional<Finding> of(NetworkPlan plan, List<WeightScale> scales) {
        if (hidden(plan) < 3 || scales.stream().limit(hidden(plan)).anyMatch(scale -> !scale.isCentred())) {
            return Optional.empty();
        }
        Travel travel = travel(plan, scales, hidden(plan));
        return finding(plan, scales, travel.forward(), travel.backward());
    }

    /**
     * How far from keeping their size theory sees signals and gradients under a scheme, before anything is drawn; empty
     * where the scheme does not declare moments, or not around zero.
     *
     * @param plan at least one layer
     */
    public static Optional<Travel> predict(NetworkPlan plan, Initializer initializer) {
        List<WeightScale> scales = new ArrayList<>();
        for (LayerSpec layer : plan.layers()) {
            Optional<Moments> weights = initializer.moments(layer);
            Optional<Moments> biases = initializer.biasMoments(layer);
            if (weights.isEmpty() || biases.isEmpty()) {
                return Optional.empty();
            }
            Moments bias = biases.get();
            WeightScale scale = new WeightScale(
                    weights.get().mean(), weights.get().variance(), bias.variance() + bias.mean() * bias.mean());
            if (!scale.isCentred()) {
                return Optional.empty();
            }
            scales.add(scale);
        }
        return Optional.of(travel(plan, scales, hidden(plan)));
    }

    /** What became of signals and gradients as they were measured. */
    static Travel measured(Diagnosis diagnosis) {
        int top = hidden(diagnosis.plan()) - 1;
        if (top < 1) {
            return new Travel(1, 1);
        }
        double up = diagnosis.evidence().signals().get(top).preActivationRms()
                / diagnosis.evidence().signals().getFirst().preActivationRms();
        LayerStatistics bottom = diagnosis.layers().getFirst();
        LayerStatistics last = diagnosis.layers().get(top);
        double down = bottom.gradientRms() / last.gradientRms();
        return new Travel(up * up, down * down * bottom.units() / last.units());
    }

    private static Travel travel(NetworkPlan plan, List<WeightScale> scales, int layers) {
        LayerSpec first = plan.layers().getFirst();
        double q =
                first.fanIn() * scales.getFirst().variance() + scales.getFirst().biasSecondMoment();
        double forward = 1;
        double backward = 1;
        for (int i = 1; i < layers; i++) {
            LayerSpec layer = plan.layers().get(i);
            double weight = layer.fanIn() * scales.get(i).variance();
            Activation activation = layer.before().orElseThrow();
            double next = weight * meanSquare(activation, activation::value, q)
                    + scales.get(i).biasSecondMoment();
            backward *= weight * meanSquare(activation, activation::slope, q);
            forward *= next / q;
            q = next;
            if (!(q > 0) || !Double.isFinite(q)) {
                break;
            }
        }
        return new Travel(forward, backward);
    }

    /**
     * What theory expects of a network's hidden layers.
     *
     * @param forward the factor on the second moment of pre-activations, first hidden layer to last
     * @param backward the factor on squared gradients, last hidden layer to first
     */
    public record Travel(double forward, double backward) {

        /** How far the worse is from 1, as a power of e; 0 is best, infinite where nothing arrives. */
        public double strain() {
            double strain = Math.max(Math.abs(Math.log(forward)), Math.abs(Math.log(backward)));
            return Double.isNaN(strain) ? Double.POSITIVE_INFINITY : strain;
        }
    }

    /** How many layers are alike from the bottom: an output layer has another activation. */
    static int hidden(NetworkPlan plan) {
        int depth = plan.depth();
        LayerSpec last = plan.layers().getLast();
        boolean output = last.before().isPresent() && !last.before().get().equals(last.after());
        return output ? depth - 1 : depth;
    }

    private static Optional<Finding> finding(
            NetworkPlan plan, List<WeightScale> scales, double forward, double backward) {
        boolean up = Math.abs(Math.log(forward)) > Math.abs(Math.log(backward));
        double product = up ? forward : backward;
        double strain = Math.abs(Math.log(product));
        // NaN, an overflow within an overflow, is far.
        boolean veryFar = !(strain <= Math.log(VERY_FAR));
        boolean mild = strain <= Math.log(FAR) || isSlow(plan, scales);
        if (mild && !veryFar) {
            return Optional.empty();
        }
        LayerSpec layer = plan.layers().get(1);
        Activation activation = layer.before().orElseThrow();
        double weight = layer.fanIn() * scales.get(1).variance();
        OptionalDouble critical = critical(activation, scales.get(1).biasSecondMoment());
        if (critical.isPresent() && Math.abs(Math.log(weight / critical.getAsDouble())) < Math.log(NEAR)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                FindingKind.UNSUITED,
                veryFar ? Severity.WARNING : Severity.NOTE,
                IntStream.rangeClosed(1, hidden(plan)).boxed().toList(),
                Wording.numbers("weightVarianceTimesFanIn", weight, "factor", product),
                "Weights of variance " + number(weight) + " / fan-in do not suit " + activation.name()
                        + " at this depth: by"
                        + " theory the squares of " + (up ? "pre-activations" : "gradients") + " change by a factor of "
                        + number(product) + " through " + hidden(plan) + " layers.",
                remedy(critical, activation, weight)));
    }

    /** Whether the last of the layers, where q has settled, changes little. */
    private static boolean isSlow(NetworkPlan plan, List<WeightScale> scales) {
        Travel all = travel(plan, scales, hidden(plan));
        Travel below = travel(plan, scales, hidden(plan) - 1);
        return new Travel(all.forward() / below.forward(), all.backward() / below.backward()).strain()
                <= Math.log(A_LAYER);
    }

    private static String remedy(OptionalDouble critical, Activation activation, double weight) {
        return critical.isPresent()
                ? "Draw weights of variance " + number(critical.getAsDouble())
                        + " / fan-in, which keep gradients with this activation: "
                        + number(Math.sqrt(critical.getAsDouble() / weight))
                        + " times these."
                : "No variance of the weights keeps signals and gradients of " + activation.name()
                        + " over many layers; use fewer layers, or another activation.";
    }

    /** The weight variance, times the fan-in, of the critical point; empty where that lies deep in saturation. */
    private static OptionalDouble critical(Activation activation, double biasVariance) {
        Optional<CriticalPoint> point =
                CriticalPoint.withBias(activation, Math.sqrt(biasVariance)).filter(found -> found.q() <= LARGEST);
        return point.isPresent()
                ? OptionalDouble.of(point.get().weightDeviation() * point.get().weightDeviation())
                : OptionalDouble.empty();
    }

    private static double meanSquare(Activation activation, DoubleUnaryOperator function, double q) {
        return GaussianExpectation.of(
                x -> {
                    double value = function.applyAsDouble(x);
                    return value * value;
                },
                0,
                Math.sqrt(q),
                activation.kinks());
    }
}
