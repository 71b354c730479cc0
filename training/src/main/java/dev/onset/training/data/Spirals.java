package dev.onset.training.data;

import dev.onset.api.Description;
import dev.onset.training.Dataset;

/**
 * Interleaved spiral arms in the plane, one a class: no straight line separates them.
 *
 * @param classes arms, 2 to 100
 * @param samples how many to train on, 1 to 1,000,000; a quarter as many to test on
 * @param noise standard deviation added to each coordinate; the arms have length 1 from the centre outward
 * @param seed the set's own seed
 */
public record Spirals(int classes, int samples, double noise, long seed) implements DataSource {

    private static final double TURNS = 1.5;
    /** Arms meet at the centre, where nothing could tell them apart. */
    private static final double INNERMOST = 0.1;

    public Spirals() {
        this(2, 2_000, 0.02, 1);
    }

    public Spirals {
        Ranges.between("classes", classes, 2, 100);
        Ranges.samples("samples", samples);
        Ranges.noise(noise);
    }

    @Override
    public String name() {
        return "spirals";
    }

    @Override
    public Description description() {
        return new Description(
                "Interleaved spiral arms in the plane, one a class.",
                "(t cos a, t sin a) + noise, a = 2π (1.5 t + class / classes), t uniform in (0.1, 1)",
                "after K. Lang and M. Witbrock, Learning to tell two spirals apart, 1988",
                "spirals(classes=3)");
    }

    @Override
    public Dataset load() {
        return Generated.labelled(this, 2, classes, samples, seed, (label, random, target, offset) -> {
            double t = INNERMOST + (1 - INNERMOST) * random.unit(2);
            double angle = 2 * StrictMath.PI * (TURNS * t + label / (double) classes);
            target[offset] = (float) (t * StrictMath.cos(angle) + noise * random.normal(0));
            target[offset + 1] = (float) (t * StrictMath.sin(angle) + noise * random.normal(1));
        });
    }
}
