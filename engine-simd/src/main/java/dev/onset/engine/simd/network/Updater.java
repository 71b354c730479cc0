package dev.onset.engine.simd.network;

import dev.onset.api.engine.UpdateRule;
import dev.onset.engine.simd.gemm.Share;
import dev.onset.engine.simd.kernel.Updates;
import java.util.List;

/**
 * Applies update rules to all parameters of a network and keeps the rules' step count.
 *
 * <p>The numbers of a rule are rounded to float32 once a step; the bias corrections of Adam are computed in double.
 */
final class Updater {

    /** Parameters from which a second thread pays; below, handing over costs more than the update. */
    private static final int PARAMETERS_A_THREAD = 1 << 15;

    private final List<Dense> layers;
    private final Team team;
    private final long parameters;
    private final Task task = this::share;

    private UpdateRule rule = new UpdateRule.Sgd();
    private long step;
    private float firstScale;
    private float secondScale;

    Updater(List<Dense> layers, Team team) {
        this.layers = layers;
        this.team = team;
        parameters = layers.stream()
                .mapToLong(layer -> layer.weights.values().length)
                .sum();
    }

    void apply(UpdateRule next, boolean alwaysSplit) {
        if (step == 0 || !rule.getClass().equals(next.getClass())) {
            startAfresh(next);
        }
        rule = next;
        step++;
        switch (next) {
            case UpdateRule.Adam adam -> correct(adam.rate(), adam.beta1(), adam.beta2());
            case UpdateRule.AdamW adam -> correct(adam.rate(), adam.beta1(), adam.beta2());
            default -> correct(next.rate(), 0, 0);
        }
        long parts = alwaysSplit ? team.size() : Math.clamp(parameters / PARAMETERS_A_THREAD, 1, team.size());
        team.run(task, (int) parts);
    }

    private void correct(double rate, double beta1, double beta2) {
        firstScale = (float) (rate / (1 - StrictMath.pow(beta1, (double) step)));
        secondScale = (float) (1 / (1 - StrictMath.pow(beta2, (double) step)));
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
        for (Dense layer : layers) {
            layer.weights.resetMoments(moments);
            layer.biases.resetMoments(moments);
        }
    }

    private void share(int part, int parts) {
        for (int i = 0; i < layers.size(); i++) { // by index: an iterator is an allocation
            update(layers.get(i).weights, part, parts, true);
            update(layers.get(i).biases, part, parts, false);
        }
    }

    private void update(ParameterArrays p, int part, int parts, boolean decays) {
        float[] w = p.values();
        float[] g = p.gradient();
        // Sixteen floats are a cache line: two threads never write to one.
        int from = Share.from(w.length, 16, part, parts);
        int to = Share.to(w.length, 16, part, parts);
        float rate = (float) rule.rate();
        switch (rule) {
            case UpdateRule.Sgd sgd -> Updates.sgd(w, g, from, to, rate);
            case UpdateRule.Momentum r -> Updates.momentum(w, g, p.first(), from, to, rate, (float) r.momentum());
            case UpdateRule.Nesterov r -> Updates.nesterov(w, g, p.first(), from, to, rate, (float) r.momentum());
            case UpdateRule.Adam r -> adam(p, from, to, r.beta1(), r.beta2(), r.epsilon(), 0);
            case UpdateRule.AdamW r ->
                adam(p, from, to, r.beta1(), r.beta2(), r.epsilon(), decays ? r.rate() * r.decay() : 0);
            case UpdateRule.RmsProp r ->
                Updates.rmsProp(
                        w, g, p.first(), from, to, rate, (float) r.rho(), (float) (1 - r.rho()), (float) r.epsilon());
        }
    }

    private void adam(ParameterArrays p, int from, int to, double beta1, double beta2, double epsilon, double shrink) {
        Updates.adam(
                p.values(),
                p.gradient(),
                p.first(),
                p.second(),
                from,
                to,
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
