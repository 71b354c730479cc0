package dev.onset.training.data.handwriting;

import dev.onset.api.random.RandomStream;

/** The numbers of one stream, one after the other. */
final class Draws {

    private final RandomStream stream;
    private long next;

    Draws(RandomStream stream) {
        this.stream = stream;
    }

    double unit() {
        return stream.unit(next++);
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** Standard normal, cut at two standard deviations so that no sample is a freak. */
    double normal() {
        return Math.clamp(stream.normal(next++), -2.0, 2.0);
    }

    int below(int bound) {
        return stream.below(next++, bound);
    }

    boolean happens(double probability) {
        return unit() < probability;
    }
}
