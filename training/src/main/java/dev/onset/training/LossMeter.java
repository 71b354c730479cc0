package dev.onset.training;

/** The running losses of a run: since the last point of the curve, over the epoch, and of the last few steps. */
final class LossMeter {

    private final double[] recent;
    private int steps;
    private long samples;
    private double sumSincePoint;
    private long samplesSincePoint;
    private double sumInEpoch;
    private long samplesInEpoch;

    /** A meter that remembers the last {@code window} steps. */
    LossMeter(int window) {
        recent = new double[window];
    }

    void step(double loss, int rows) {
        recent[steps % recent.length] = loss;
        steps++;
        samples += rows;
        sumSincePoint += loss * rows;
        samplesSincePoint += rows;
        sumInEpoch += loss * rows;
        samplesInEpoch += rows;
    }

    void startEpoch() {
        sumInEpoch = 0;
        samplesInEpoch = 0;
    }

    void startPoint() {
        sumSincePoint = 0;
        samplesSincePoint = 0;
    }

    double sincePoint() {
        return sumSincePoint / samplesSincePoint;
    }

    double inEpoch() {
        return sumInEpoch / samplesInEpoch;
    }

    /** The mean over the last steps, the oldest added first; only after a step. */
    double recent() {
        int kept = Math.min(steps, recent.length);
        double sum = 0;
        for (int i = steps - kept; i < steps; i++) {
            sum += recent[i % recent.length];
        }
        return sum / kept;
    }

    /** Samples trained on so far, each as often as it was. */
    long samples() {
        return samples;
    }

    int steps() {
        return steps;
    }
}
