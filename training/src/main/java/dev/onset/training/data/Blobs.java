package dev.onset.training.data;

import dev.onset.api.Description;
import dev.onset.api.random.RandomStream;
import dev.onset.training.Dataset;

/**
 * Gaussian clouds around random centres, one a class.
 *
 * @param classes clouds, 2 to 1,000
 * @param features inputs of a sample, 1 to 100,000
 * @param samples how many to train on, 1 to 1,000,000; a quarter as many to test on
 * @param noise standard deviation of a cloud in each direction; centres are standard normal
 * @param seed the set's own seed
 */
public record Blobs(int classes, int features, int samples, double noise, long seed) implements DataSource {

    public Blobs() {
        this(3, 2, 2_000, 0.25, 1);
    }

    public Blobs {
        Ranges.between("classes", classes, 2, 1_000);
        Ranges.between("features", features, 1, 100_000);
        Ranges.samples("samples", samples);
        Ranges.noise(noise);
    }

    @Override
    public String name() {
        return "blobs";
    }

    @Override
    public Description description() {
        return new Description(
                "Gaussian clouds around random centres, one a class.",
                "centre(class) + noise z, with centre and z standard normal",
                "a common test set for clustering",
                "blobs(classes=5, features=10)");
    }

    @Override
    public Dataset load() {
        Room.require((long) classes * features, name());
        RandomStream centres = RandomStream.root(seed).child(name()).child("centres");
        float[] centre = new float[classes * features];
        centres.normals(centre);
        return Generated.labelled(this, features, classes, samples, seed, (label, random, target, offset) -> {
            for (int i = 0; i < features; i++) {
                target[offset + i] = (float) (centre[label * features + i] + noise * random.normal(i));
            }
        });
    }
}
