package dev.onset.training.data;

import dev.onset.api.Description;
import dev.onset.training.Dataset;

/**
 * Exclusive or: clouds around the four points (±1, ±1), class 1 where the signs differ. A classification of two
 * classes: a network for it has two outputs.
 *
 * @param samples how many to train on, 1 to 1,000,000; a quarter as many to test on
 * @param noise standard deviation added to each coordinate
 * @param seed the set's own seed
 */
public record Xor(int samples, double noise, long seed) implements DataSource {

    public Xor() {
        this(1_000, 0.2, 1);
    }

    public Xor {
        Ranges.samples("samples", samples);
        Ranges.noise(noise);
    }

    @Override
    public String name() {
        return "xor";
    }

    @Override
    public Description description() {
        return new Description(
                "Exclusive or: clouds around (±1, ±1), class 1 where the signs differ.",
                "(s, s) + noise z for class 0, (s, -s) + noise z for class 1, s = ±1",
                "M. Minsky and S. Papert, Perceptrons, 1969",
                "xor(noise=0.3)");
    }

    @Override
    public Dataset load() {
        return Generated.labelled(this, 2, 2, samples, seed, (label, random, target, offset) -> {
            double first = random.below(2, 2) == 0 ? 1 : -1;
            double second = label == 0 ? first : -first;
            target[offset] = (float) (first + noise * random.normal(0));
            target[offset + 1] = (float) (second + noise * random.normal(1));
        });
    }
}
