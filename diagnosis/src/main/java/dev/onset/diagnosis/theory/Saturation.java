package dev.onset.diagnosis.theory;

import dev.onset.api.activation.Activation;

/**
 * Where an activation is saturated, from its definition alone.
 *
 * <p>A value is saturated when it lies on a side where f levels off, |f'| is below 5 % of the steepest slope there and
 * all the way further out, and the value is not exactly 0. So tanh saturates beyond |f| = 0.975 and sigmoid outside
 * 0.013 .. 0.987, ELU on its left tail; ReLU's exact zeros count as inactive rather than saturated, and leaky ReLU,
 * which never levels off, not at all. GELU and SiLU, which turn round on their left before they level off, saturate
 * beyond that turn: about its minimum the slope is small, but nothing is flat.
 */
public final class Saturation {

    private static final double FLAT = 0.05;
    /** Far enough out that every activation in use shows whether it levels off. */
    private static final double FAR = 1e4;

    private static final double GRID_REACH = 10;
    private static final double GRID_STEP = 1.0 / 128;

    private final Activation activation;
    private final double flatBelow;
    private final double leftSteepTo;
    private final double rightSteepTo;

    private Saturation(Activation activation, double flatBelow) {
        this.activation = activation;
        this.flatBelow = flatBelow;
        this.leftSteepTo = steepTo(-1);
        this.rightSteepTo = steepTo(1);
    }

    /** The saturated region of an activation. */
    public static Saturation of(Activation activation) {
        double steepest = 0;
        for (double x = -GRID_REACH; x <= GRID_REACH; x += GRID_STEP) {
            steepest = Math.max(steepest, Math.abs(activation.slope(x)));
        }
        return new Saturation(activation, FLAT * steepest);
    }

    /**
     * Whether a value is saturated.
     *
     * @param preActivation z
     * @param value f(z) as the engine had it
     */
    public boolean at(double preActivation, double value) {
        double steepTo = preActivation < 0 ? leftSteepTo : rightSteepTo;
        return Math.abs(preActivation) > steepTo && value != 0 && flat(preActivation);
    }

    private boolean flat(double x) {
        return Math.abs(activation.slope(x)) < flatBelow;
    }

    /** The largest distance from 0 on one side at which f is still steep: infinite where it never levels off. */
    private double steepTo(int side) {
        if (!levels(side * FAR)) {
            return Double.POSITIVE_INFINITY;
        }
        double steepTo = -1; // 0 itself may be flat
        // Evenly over the grid, then by 5 % a step: far out nothing changes quickly.
        for (double x = 0; x <= FAR; x += Math.max(GRID_STEP, x > GRID_REACH ? 0.05 * x : 0)) {
            if (!flat(side * x)) {
                steepTo = x;
            }
        }
        return steepTo;
    }

    private boolean levels(double far) {
        double near = activation.value(far);
        return Math.abs(activation.value(2 * far) - near) <= 1e-3 * Math.max(1, Math.abs(near));
    }
}
