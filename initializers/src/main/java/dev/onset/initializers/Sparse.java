package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Moments;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Draws a fixed number of weights of each unit from N(0, std²) and leaves all others 0.
 *
 * <p>Which inputs a unit hears is drawn without repetition, every choice as likely as any other; units of fewer inputs
 * than that hear all. So a unit's signal does not grow with the size of the layer before, and units differ from each
 * other.
 *
 * <p>Source: J. Martens, "Deep learning via Hessian-free optimization", ICML 2010, section 5; I. Sutskever et al., "On
 * the importance of initialization and momentum in deep learning", ICML 2013. PyTorch's {@code sparse_} counts the
 * zeros instead, of each input, and its std is 0.01.
 *
 * @param count weights of a unit that are not 0, at least 1; 15 in the paper
 * @param std their standard deviation: positive and a finite float32; 1 in the paper
 */
public record Sparse(int count, double std) implements Initializer {

    public Sparse {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, not " + count);
        }
        Require.positive("std", std);
    }

    /** The published 15 of deviation 1. */
    public Sparse() {
        this(15, 1);
    }

    @Override
    public String name() {
        return "sparse";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        weights.fillNormal(random, 0, std);
        int inputs = weights.columns();
        int kept = Math.min(count, inputs);
        RandomStream choices = random.child("inputs");
        int[] order = IntStream.range(0, inputs).toArray();
        boolean[] heard = new boolean[inputs];
        for (int row = 0; row < weights.rows(); row++) {
            Arrays.fill(heard, false);
            // Fisher and Yates, as far as needed; where the last row's order is left does not matter.
            for (int i = 0; i < kept; i++) {
                int other = i + choices.below((long) row * kept + i, inputs - i);
                int input = order[other];
                order[other] = order[i];
                order[i] = input;
                heard[input] = true;
            }
            for (int column = 0; column < inputs; column++) {
                if (!heard[column]) {
                    weights.set(row, column, 0);
                }
            }
        }
    }

    @Override
    public Optional<Moments> moments(LayerSpec layer) {
        return Optional.of(new Moments(0, std * std * Math.min(count, layer.fanIn()) / layer.fanIn()));
    }

    @Override
    public Description description() {
        return new Description(
                "Each unit hears a few inputs and hears them well, however many there are; smaller std for tanh.",
                "min(count, fan-in) weights of each unit ~ N(0, std²), the others 0",
                "J. Martens, ICML 2010; I. Sutskever et al., ICML 2013",
                "sparse(count=10, std=0.5)");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }
}
