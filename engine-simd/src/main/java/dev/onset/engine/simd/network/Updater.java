package dev.onset.engine.simd.network;

import dev.onset.api.engine.UpdateRule;
import dev.onset.engine.simd.kernel.update.UpdateLoops;
import java.util.List;

/**
 * Applies update rules to ranges of parameters and keeps the rules' step count.
 *
 * <p>The numbers of a rule are rounded to float32 once a step; the bias corrections of Adam are computed in double.
 */
final class Updater {

    private final UpdateLoops loops;
    private final List<DenseLayer> layers;

    private UpdateRule rule = new UpdateRule.Sgd();
    private long step;
    private float firstScale;
    private float secondScale;

    Updater(UpdateLoops loops, List<DenseLayer> layers) {
        this.loops = loops;
        this.layers = layers;
    }

    /** Begins a step; every parameter is then updated once. */
    void begin(UpdateRule next) {
        if (step == 0 || !rule.getClass().equals(next.getClass())) {
            startAfresh(next);
        }
        rule = next;
        step++;
        switch (next) {
            case UpdateRule.Adam adam -> correct(adam.rate(), adam.beta1(), adam.beta2());
            case UpdateRule.AdamW adam -> correct(adam.rate(), adam.beta1(), adam.beta2());
            case UpdateRule.Sgd _, UpdateRule.Momentum _, UpdateRule.Nesterov _, UpdateRule.RmsProp _ ->
                correct(next.rate(), 0, 0);
        }
    }

    private void correct(double rate, double beta1, double beta2) {
        firstScale = (float) (rate / (1 - power(beta1, step)));
        secondScale = (float) (1 / (1 - power(beta2, step)));
    }

    /**
     * By squaring: StrictMath's own makes arrays on the way, which the compiler does not always take away. Its error, some
     * 1e-16 for each step, is nothing to a float as long as the power itself is something to 1.
     */
    private static double power(double base, long exponent) {
        double power = 1;
        double square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                power *= square;
            }
            square *= square;
        }
        return power;
    }

    private void startAfresh(UpdateRule next) {
        int moments =
                switch (next) {
                    case UpdateRule.Sgd sgd -> 0;
                    case UpdateRule.Momentum momentum -> 1;
                    case UpdateRule.Nesterov nesterov -> 1;
                    case UpdateRule.RmsProp rmsProp -> 1;
                    case UpdateRule.Adam adam -> 2;
                    case UpdateRule.AdamW adam -> 2;
                };
        step = 0;
        for (DenseLayer layer : layers) {
            layer.weights.resetMoments(moments);
            layer.biases.resetMoments(moments);
        }
    }

    /**
     * Updates {@code count} parameters from {@code at} on by the gradients from {@code gradientAt} on.
     *
     * @param decays whether weight decay shrinks them
     */
    void update(ParameterArrays p, int at, float[] gradient, int gradientAt, int count, boolean decays) {
        float[] w = p.values();
        float rate = (float) rule.rate();
        switch (rule) {
            case UpdateRule.Sgd sgd -> loops.sgd(w, at, gradient, gradientAt, count, rate);
            case UpdateRule.Momentum r ->
                loops.momentum(w, p.first(), at, gradient, gradientAt, count, rate, (float) r.momentum());
            case UpdateRule.Nesterov r ->
                loops.nesterov(w, p.first(), at, gradient, gradientAt, count, rate, (float) r.momentum());
            case UpdateRule.Adam r -> adam(p, at, gradient, gradientAt, count, r.beta1(), r.beta2(), r.epsilon(), 0);
            case UpdateRule.AdamW r -> {
                double shrink = decays ? r.rate() * r.decay() : 0;
                adam(p, at, gradient, gradientAt, count, r.beta1(), r.beta2(), r.epsilon(), shrink);
            }
            case UpdateRule.RmsProp r -> {
                float rest = (float) (1 - r.rho());
                float epsilon = (float) r.epsilon();
                loops.rmsProp(w, p.first(), at, gradient, gradientAt, count, rate, (float) r.rho(), rest, epsilon);
            }
        }
    }

    private void adam(
            ParameterArrays p,
            int at,
            float[] gradient,
            int gradientAt,
            int count,
            double beta1,
            double beta2,
            double epsilon,
            double shrink) {
        loops.adam(
                p.values(),
                p.first(),
                p.second(),
                at,
                gradient,
                gradientAt,
                count,
                (float) beta1,
                (float) (1 - beta1),
                (float) beta2,
                (float) (1 - beta2),
                firstScale,
                secondScale,
                (float) epsilon,
                (float) shrink);
    }
}
