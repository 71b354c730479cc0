package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.activation.Activation;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Moments;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * Draws weights and biases so that the units' active regions lie evenly over the range of the inputs: MATLAB's
 * definition.
 *
 * <p>Each row is a random direction (uniform numbers in ±1, divided by their length) of length 0.7 units^(1 / fan-in),
 * the biases are that length times -1 to 1 in equal steps with the sign of the unit's first weight, and a lone unit's
 * is 0. Both are then stretched from ±1 to the active range of the activation after the layer, and from the range of
 * the inputs to ±1. The active range is where the slope is at least sech²(2) of its largest: ±2 for tanh and ±4 for
 * sigmoid, as in MATLAB. A later layer's inputs have the range of the activation before, an infinite end of which
 * counts as ±1. Where the active range is infinite, as with ReLU and linear units, weights and biases are uniform in
 * ±1, as in MATLAB.
 *
 * <p>Source: D. Nguyen and B. Widrow, "Improving the learning speed of 2-layer neural networks by choosing initial
 * values of the adaptive weights", IJCNN 1990, doi:10.1109/IJCNN.1990.137819; MATLAB's {@code initnw}.
 *
 * @param inputMin the least value of a network's inputs: a finite float32
 * @param inputMax the largest, above the least: a finite float32
 */
public record NguyenWidrow(double inputMin, double inputMax) implements Initializer {

    public NguyenWidrow {
        Require.float32("input-min", inputMin);
        Require.float32("input-max", inputMax);
        if (inputMin >= inputMax) {
            throw new IllegalArgumentException(
                    "input-min must be below input-max, not " + inputMin + " and " + inputMax);
        }
    }

    /** Inputs in ±1, as MATLAB maps them. */
    public NguyenWidrow() {
        this(-1, 1);
    }

    @Override
    public String name() {
        return "nguyen-widrow";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        weights.fillUniform(random, -1, 1);
        Optional<Interval> active = Interval.active(layer.after());
        if (active.isEmpty()) {
            return;
        }
        double length = magnitude(layer) * active.get().half() / inputs(layer).half();
        for (int row = 0; row < weights.rows(); row++) {
            double squares = 0;
            for (int column = 0; column < weights.columns(); column++) {
                double weight = weights.get(row, column);
                squares += weight * weight;
            }
            double factor = length / Math.sqrt(squares);
            for (int column = 0; column < weights.columns(); column++) {
                weights.set(row, column, weights.get(row, column) * factor);
            }
        }
    }

    @Override
    public void fillBiases(Weights biases, Weights weights, LayerSpec layer, RandomStream random) {
        Optional<Interval> active = Interval.active(layer.after());
        if (active.isEmpty()) {
            biases.fillUniform(random, -1, 1);
            return;
        }
        int units = layer.fanOut();
        double step = units == 1 ? 0 : 2.0 / (units - 1);
        double start = units == 1 ? 0 : -1;
        double reach = magnitude(layer) * active.get().half();
        double middle = inputs(layer).middle();
        biases.fill((row, unit) -> {
            double sum = 0;
            for (int input = 0; input < layer.fanIn(); input++) {
                sum += weights.get(unit, input);
            }
            double spread = reach * (start + step * unit) * Math.signum(weights.get(unit, 0));
            return spread + active.get().middle() - sum * middle;
        });
    }

    @Override
    public Optional<Moments> moments(LayerSpec layer) {
        return Optional.of(Interval.active(layer.after())
                .map(active -> {
                    double length =
                            magnitude(layer) * active.half() / inputs(layer).half();
                    return new Moments(0, length * length / layer.fanIn());
                })
                .orElse(new Moments(0, 1.0 / 3)));
    }

    /** The signs are even, the steps are known, and the weights' sum times the inputs' middle adds its own variance. */
    @Override
    public Optional<Moments> biasMoments(LayerSpec layer) {
        return Optional.of(Interval.active(layer.after())
                .map(active -> {
                    double reach = magnitude(layer) * active.half();
                    double units = layer.fanOut();
                    double spread = units == 1 ? 0 : reach * reach * (units + 1) / (3 * (units - 1));
                    Interval inputs = inputs(layer);
                    double shift = reach * inputs.middle() / inputs.half();
                    return new Moments(active.middle(), spread + shift * shift);
                })
                .orElse(new Moments(0, 1.0 / 3)));
    }

    @Override
    public Description description() {
        return new Description(
                "Spreads the active regions of tanh or sigmoid units over the inputs' range: for small networks on few"
                        + " inputs in a known range.",
                "rows of length 0.7 units^(1 / fan-in) h / r, b = 0.7 units^(1 / fan-in) h s linspace(-1, 1) + m, h and m"
                        + " half width and middle of the active range, r half width of the inputs' range, s the sign of"
                        + " the first weight",
                "D. Nguyen and B. Widrow, IJCNN 1990, doi:10.1109/IJCNN.1990.137819; MATLAB initnw",
                "nguyen-widrow(input-min=0, input-max=1)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }

    private static double magnitude(LayerSpec layer) {
        return 0.7 * StrictMath.pow(layer.fanOut(), 1.0 / layer.fanIn());
    }

    private Interval inputs(LayerSpec layer) {
        return layer.before().map(Interval::range).orElse(new Interval(inputMin, inputMax));
    }

    /**
     * Two ends.
     *
     * @param from the lower
     * @param to the upper
     */
    private record Interval(double from, double to) {

        /** What MATLAB's ranges for tansig and logsig have in common: the slope there, of the largest. */
        private static final double ACTIVE = 1 / (StrictMath.cosh(2) * StrictMath.cosh(2));

        private static final double FARTHEST = 64;
        private static final double STEP = 1.0 / 64;
        private static final int HALVINGS = 60;
        /** Values beyond this at ±1e6 are on their way to infinity. */
        private static final double FINITE = 100;

        double half() {
            return (to - from) / 2;
        }

        double middle() {
            return (to + from) / 2;
        }

        /** Where an activation's slope is not small; empty where that is all the way to infinity. */
        static Optional<Interval> active(Activation activation) {
            double[] slopes = sampled(activation::slope);
            double least = ACTIVE * Arrays.stream(slopes).map(Math::abs).max().getAsDouble();
            int from = 0;
            int to = slopes.length - 1;
            while (from < to && Math.abs(slopes[from]) < least) {
                from++;
            }
            while (to > from && Math.abs(slopes[to]) < least) {
                to--;
            }
            return from == 0 || to == slopes.length - 1
                    ? Optional.empty()
                    : Optional.of(new Interval(
                            edge(activation, least, place(from), place(from - 1)),
                            edge(activation, least, place(to), place(to + 1))));
        }

        /** The values of an activation; an infinite end is ±1. */
        static Interval range(Activation activation) {
            DoubleSummaryStatistics values = DoubleStream.concat(
                            DoubleStream.of(activation.value(-1e6), activation.value(1e6)),
                            Arrays.stream(sampled(activation::value)))
                    .summaryStatistics();
            double least = values.getMin();
            double largest = values.getMax();
            return Math.abs(least) > FINITE || Math.abs(largest) > FINITE
                    ? new Interval(Math.max(least, -1), Math.min(largest, 1))
                    : new Interval(least, largest);
        }

        private static double place(int step) {
            return -FARTHEST + step * STEP;
        }

        private static double[] sampled(DoubleUnaryOperator function) {
            double[] samples = new double[(int) (2 * FARTHEST / STEP) + 1];
            Arrays.setAll(samples, step -> function.applyAsDouble(place(step)));
            return samples;
        }

        private static double edge(Activation activation, double least, double inside, double outside) {
            double in = inside;
            double out = outside;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (in + out) / 2;
                if (Math.abs(activation.slope(middle)) < least) {
                    out = middle;
                } else {
                    in = middle;
                }
            }
            return in;
        }
    }
}
