package dev.onset.engine.simd.kernel.activation;

/** The worst of many float32 answers beside the exact results. */
final class WorstError {

    /** Below, a factor may have left float32's normal numbers, where a unit in the last place means little. */
    private static final double SMALLEST = 0x1p-100;

    private double ulps;
    private float at;
    private double error;

    /** One answer at x. */
    void add(float x, float answer, double truth) {
        add(x, errorOf(answer, truth), truth);
    }

    /** An error's size at x. */
    private void add(float x, double size, double truth) {
        double magnitude = Math.abs(truth);
        error = Math.max(error, size / Math.clamp(magnitude, 1, Float.MAX_VALUE));
        double inUlps = magnitude >= SMALLEST ? size / Math.ulp((float) truth) : 0;
        if (inUlps > ulps) {
            ulps = inUlps;
            at = x;
        }
    }

    /** One answer at x, where the function jumps and either of these is right. */
    void addNearest(float x, float answer, double... truths) {
        double nearest = truths[0];
        for (double truth : truths) {
            nearest = errorOf(answer, truth) < errorOf(answer, nearest) ? truth : nearest;
        }
        add(x, answer, nearest);
    }

    private static double errorOf(float answer, double truth) {
        if (answer == (float) truth) {
            return Float.isInfinite(answer) ? 0 : Math.abs(answer - truth);
        }
        double size = Math.abs(answer - truth);
        return Double.isNaN(size) ? Double.POSITIVE_INFINITY : size;
    }

    /** In units in the last place of the result, of results from 2^-100 on. */
    double ulps() {
        return ulps;
    }

    /** Where that is. */
    float at() {
        return at;
    }

    /** In parts of the result, or of 1 where that is larger. */
    double error() {
        return error;
    }
}
