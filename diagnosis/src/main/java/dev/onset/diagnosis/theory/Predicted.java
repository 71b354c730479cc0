package dev.onset.diagnosis.theory;

/**
 * A predicted number, and how far networks of this width stray from it.
 *
 * @param value the prediction at infinite width; infinite or NaN where the network overflows
 * @param sd root-mean-square distance of a measurement from it: what differs from seed to seed, and what the infinite
 *     width leaves out; at least 0
 */
public record Predicted(double value, double sd) {

    /** A measurement is expected within this many standard deviations. */
    public static final double DEVIATIONS = 4;

    /** Float32 sums of many terms are not better than this, relatively. */
    private static final double ROUNDING = 2e-6;

    /** Below the smallest normal float32 numbers lose their digits, and then vanish. */
    private static final double UNDERFLOW = 1e-37;

    /** How far a measurement may be from the value: {@link #DEVIATIONS} standard deviations, and rounding. */
    public double tolerance() {
        return DEVIATIONS * sd + ROUNDING * Math.abs(value) + UNDERFLOW;
    }

    /**
     * Whether a measurement agrees; upward the standard deviations of a positive number count as factors. One that
     * overflowed agrees with a prediction float32 cannot hold.
     */
    public boolean agrees(double measured) {
        if (!Double.isFinite(measured) || !Double.isFinite(value)) {
            return !Double.isFinite(measured) && !(Math.abs(value) + tolerance() < Float.MAX_VALUE / 1e4);
        }
        return measured >= value - tolerance() && measured <= highest();
    }

    /** What varies by factors, as everything deep in a network does, strays further up than down. */
    private double highest() {
        double additive = value + tolerance();
        boolean positive = value > 0 && sd < value / 2;
        return positive ? Math.max(additive, value * StrictMath.exp(DEVIATIONS * sd / value)) : additive;
    }

    /** The prediction of this number's square root, from that of the number: positive, and perhaps widely spread. */
    Predicted squareRoot() {
        double root = Math.sqrt(value);
        if (!(value > 0) || !Double.isFinite(value)) {
            return new Predicted(root, 0);
        }
        // As though log-normal: a square that strays by many times itself has a root that strays by once itself.
        double relative = sd / value;
        double spread = 2 - 2 * StrictMath.exp(-StrictMath.log1p(relative * relative) / 8);
        return new Predicted(root, root * Math.sqrt(spread));
    }
}
