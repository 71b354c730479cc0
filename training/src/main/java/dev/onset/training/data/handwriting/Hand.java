package dev.onset.training.data.handwriting;

/**
 * How much a hand varies from digit to digit; lengths in pixels unless said otherwise, normals cut at two deviations.
 *
 * @param jitter standard deviation of each control point, in writing boxes
 * @param warp standard deviation of the bending coefficients, in writing boxes
 * @param rotation standard deviation of the rotation, in radians
 * @param slant standard deviation of the slant, in widths per height
 * @param stretch standard deviation of the logarithm of width and height, roughly
 * @param shift standard deviation of the place on the paper
 * @param thinnest the smallest radius of the pen
 * @param thickest the largest radius of the pen
 * @param pressure largest relative change of the radius along a stroke
 * @param gap probability that a stroke is interrupted
 * @param blur probability of smudged ink
 * @param noise standard deviation of the paper's grain, in units of full ink
 * @param salt expected number of specks
 */
public record Hand(
        double jitter,
        double warp,
        double rotation,
        double slant,
        double stretch,
        double shift,
        double thinnest,
        double thickest,
        double pressure,
        double gap,
        double blur,
        double noise,
        double salt) {

    /**
     * Tuned so that a linear classifier fails where a net with two hidden layers does not: see {@code
     * DigitsHardnessTest}. What separates the two most is the place on the paper; thin pens and strong bending cost the
     * net more.
     */
    public static final Hand USUAL = new Hand(0.015, 0.035, 0.15, 0.16, 0.08, 1.6, 1.0, 1.8, 0.25, 0.15, 0.3, 0.04, 2);
}
