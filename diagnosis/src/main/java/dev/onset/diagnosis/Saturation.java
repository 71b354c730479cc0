package dev.onset.diagnosis;

import dev.onset.api.activation.Activation;

/**
 * Where an activation is saturated, from its definition alone.
 *
 * <p>A value is saturated when it lies on a side where f levels off, |f'| there is below 5 % of the steepest slope, and
 * the value is not exactly 0. So tanh saturates beyond |f| = 0.975 and sigmoid outside 0.013 .. 0.987, ELU on its left
 * tail; ReLU's exact zeros count as inactive rather than saturated, and leaky ReLU, which never levels off, not at all.
 */
public final class Saturation {

    private static final double FLAT = 0.05;
    /** Far enough out that every activation in use shows whether it levels off. */
    private static final double FAR = 1e4;

    private static final double GRID_REACH = 10;
    private static final double GRID_STEP = 1.0 / 128;

    private final Activation activation;
    private final double flatBelow;
    private final boolean leftLevels;
    private final boolean rightLevels;

    private Saturation(Activation activation, double flatBelow, boolean leftLevels, boolean rightLevels) {
        this.activation = activation;
        this.flatBelow = flatBelow;
        this.leftLevels = leftLevels;
        this.rightLevels = rightLevels;
    }

    /** The saturated region of an activation. */
    public static Saturation of(Activation activation) {
        double steepest = 0;
        for (double x = -GRID_REACH; x <= GRID_REACH; x += GRID_STEP) {
            steepest = Math.max(steepest, Math.abs(activation.slope(x)));
        }
        return new Saturation(activation, FLAT * steepest, levels(activation, -FAR), levels(activation, FAR));
    }

    /**
     * Whether a value is saturated.
     *
     * @param preActivation z
     * @param value f(z) as the engine had it
     */
    public boolean at(double preActivation, double value) {
        boolean levels = preActivation < 0 ? leftLevels : rightLevels;
        return levels && value != 0 && Math.abs(activation.slope(preActivation)) < flatBelow;
    }

    private static boolean levels(Activation activation, double far) {
        double near = activation.value(far);
        return Math.abs(activation.value(2 * far) - near) <= 1e-3 * Math.max(1, Math.abs(near));
    }
}
