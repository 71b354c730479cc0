package dev.onset.training.data;

import dev.onset.api.Description;
import dev.onset.training.Dataset;

/**
 * Two half circles that reach into each other. A classification of two classes: a network for it has two outputs.
 *
 * @param samples how many to train on, 1 to 1,000,000; a quarter as many to test on
 * @param noise standard deviation added to each coordinate; the circles have radius 1
 * @param seed the set's own seed
 */
public record Moons(int samples, double noise, long seed) implements DataSource {

    public Moons() {
        this(2_000, 0.1, 1);
    }

    public Moons {
        Ranges.samples("samples", samples);
        Ranges.noise(noise);
    }

    @Override
    public String name() {
        return "moons";
    }

    @Override
    public Description description() {
        return new Description(
                "Two half circles in the plane that reach into each other.",
                "(cos a, sin a) or (1 - cos a, ½ - sin a), shifted to have mean 0, + noise; a uniform in (0, π)",
                "a common test set for clustering",
                "moons(noise=0.2)");
    }

    @Override
    public Dataset load() {
        return Generated.labelled(this, 2, 2, samples, seed, (label, random, target, offset) -> {
            double angle = StrictMath.PI * random.unit(2);
            double side = label == 0 ? 1 : -1;
            // The upper moon is centred on (0, 0), the lower on (1, 1/2); their middle is subtracted.
            double x = side * StrictMath.cos(angle) + (label == 0 ? -0.5 : 0.5);
            double y = side * StrictMath.sin(angle) + (label == 0 ? -0.25 : 0.25);
            target[offset] = (float) (x + noise * random.normal(0));
            target[offset + 1] = (float) (y + noise * random.normal(1));
        });
    }
}
