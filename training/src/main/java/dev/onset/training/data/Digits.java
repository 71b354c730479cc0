package dev.onset.training.data;

import dev.onset.api.Description;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import dev.onset.training.Dataset;
import dev.onset.training.Samples;
import dev.onset.training.Task;
import dev.onset.training.data.handwriting.DigitArtist;
import dev.onset.training.data.handwriting.Hand;
import java.util.stream.IntStream;

/**
 * Handwriting-like digits, drawn from strokes: 28 x 28 pixels row by row, 0 for paper and 1 for ink, ten classes.
 *
 * <p>Sample i shows the digit i mod 10 and depends on nothing but the seed, its part (training or test) and i, so that
 * a smaller set is the beginning of a larger one, and the classes are balanced in every beginning.
 *
 * @param train how many to train on, 1 to 1,000,000
 * @param test how many to test on, 1 to 1,000,000
 * @param seed the set's own seed
 */
public record Digits(int train, int test, long seed) implements DataSource {

    private static final int CLASSES = 10;

    public Digits() {
        this(10_000, 2_000, 1);
    }

    public Digits {
        Ranges.samples("train", train);
        Ranges.samples("test", test);
    }

    @Override
    public String name() {
        return "digits";
    }

    @Override
    public Description description() {
        return new Description(
                "Handwriting-like digits, 28 x 28 greyscale, ten classes, drawn from strokes: the default.",
                "skeleton -> jitter -> bend -> slant, turn, shift -> ink -> noise; pixels in [0, 1]",
                "drawn by Onset; no font and no photograph is involved",
                "digits(train=1000)");
    }

    @Override
    public Dataset load() {
        String spec = Spec.of(this).toString();
        Room.require((long) DigitArtist.PIXELS * (train + test), spec);
        RandomStream random = RandomStream.root(seed).child(name());
        return new Dataset(
                spec,
                Task.CLASSIFICATION,
                DigitArtist.PIXELS,
                CLASSES,
                drawn(train, random.child("train")),
                drawn(test, random.child("test")));
    }

    private static Samples drawn(int count, RandomStream random) {
        float[] pixels = new float[count * DigitArtist.PIXELS];
        int[] labels = new int[count];
        DigitArtist artist = new DigitArtist(Hand.USUAL);
        IntStream.range(0, count).parallel().forEach(i -> {
            labels[i] = i % CLASSES;
            artist.draw(labels[i], random.child(i), pixels, i * DigitArtist.PIXELS);
        });
        return Samples.labelled(DigitArtist.PIXELS, pixels, labels);
    }
}
