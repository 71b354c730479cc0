package dev.onset.api.random.quality;

import java.util.Arrays;

/** Values beside the probabilities that their distribution gives them. */
final class Sample {

    private final float[] values;
    private final Target target;
    private final double[] below;
    private final double[] above;

    private Sample(float[] values, Target target) {
        this.values = values;
        this.target = target;
        float[] sorted = values.clone();
        Arrays.parallelSort(sorted);
        below = new double[sorted.length];
        above = new double[sorted.length];
        Arrays.parallelSetAll(below, i -> Math.max(0, target.below(sorted[i])));
        Arrays.parallelSetAll(above, i -> Math.max(0, target.above(sorted[sorted.length - 1 - i])));
    }

    static Sample of(float[] values, Target target) {
        return new Sample(values, target);
    }

    /** As drawn. */
    float[] values() {
        return values;
    }

    Target target() {
        return target;
    }

    /** The probabilities of less than each value, sorted upwards. */
    double[] below() {
        return below;
    }

    /** The probabilities of more than each value, sorted upwards. */
    double[] above() {
        return above;
    }
}
