package dev.onset.diagnosis;

import java.util.Arrays;

/**
 * Mean and spread of many numbers, in double precision; all zero for none.
 *
 * @param mean the arithmetic mean
 * @param deviation the population standard deviation
 * @param rms the root mean square
 */
record Spread(double mean, double deviation, double rms) {

    static Spread of(float[] values) {
        if (values.length == 0) {
            return new Spread(0, 0, 0);
        }
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / values.length;
        double deviations = 0;
        // A second pass: the difference of two large sums would lose the deviation of a nearly constant layer.
        for (float value : values) {
            deviations += (value - mean) * (value - mean);
        }
        return new Spread(mean, Math.sqrt(deviations / values.length), Math.sqrt(squares / values.length));
    }

    static double medianMagnitude(float[] values) {
        if (values.length == 0) {
            return 0;
        }
        float[] sorted = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            sorted[i] = Math.abs(values[i]);
        }
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : ((double) sorted[middle - 1] + sorted[middle]) / 2;
    }
}
