package dev.onset.workbench.output;

/**
 * Moments and extremes of a set of numbers.
 *
 * @param count how many
 * @param mean their mean
 * @param deviation their population standard deviation
 * @param min the smallest
 * @param max the largest
 */
public record Summary(int count, double mean, double deviation, double min, double max) {

    /** The summary of at least one number, in double precision and two passes. */
    public static Summary of(float[] values) {
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            sum += value;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        double mean = sum / values.length;
        double squares = 0;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new Summary(values.length, mean, Math.sqrt(squares / values.length), min, max);
    }
}
