package dev.onset.diagnosis;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.LayerSnapshot;
import dev.onset.training.Ending;
import dev.onset.training.TrainingListener;
import dev.onset.training.TrainingReport;
import dev.onset.training.TrainingStart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns through SLF4J while a network trains: units that die, gradients that vanish or explode, a loss that is no
 * number.
 *
 * <p>It looks at the batch the network holds, after a tenth of its interval and then at every multiple: {@link
 * #DEFAULT_INTERVAL} steps apart by default, so that it costs little. Each kind of trouble is told once a layer. A
 * listener serves one run at a time.
 */
public final class WarningListener implements TrainingListener {

    /** Steps between two looks. */
    public static final int DEFAULT_INTERVAL = 500;

    private static final Logger LOG = LoggerFactory.getLogger(WarningListener.class);
    /** The first look is this many times sooner: what happens at all happens early. */
    private static final int FIRST = 10;

    private static final double DEAD = 0.5;
    private static final double GROWN = 0.1;
    private static final double VANISHING = 1e-4;
    private static final double EXPLODING = 1e4;

    private final int interval;
    private final Set<String> told = new HashSet<>();
    private final List<Double> deadAtFirst = new ArrayList<>();
    private Optional<DenseNetwork> network = Optional.empty();
    private int looks;

    /** A listener at the default interval. */
    public WarningListener() {
        this(DEFAULT_INTERVAL);
    }

    /**
     * A listener.
     *
     * @param interval steps between two looks, at least 1
     */
    public WarningListener(int interval) {
        if (interval < 1) {
            throw new IllegalArgumentException("interval must be at least 1 step, not " + interval);
        }
        this.interval = interval;
    }

    /** How many times it has looked at a network in the run so far. */
    public int looks() {
        return looks;
    }

    @Override
    public void started(TrainingStart start) {
        network = Optional.of(start.network());
        told.clear();
        deadAtFirst.clear();
        looks = 0;
    }

    @Override
    public void stepDone(int step, int epoch, double loss) {
        if (step % interval == 0 || step == Math.max(1, interval / FIRST)) {
            network.ifPresent(trained -> look(trained, step));
        }
    }

    @Override
    public void finished(TrainingReport report) {
        if (report.ending() == Ending.DIVERGED) {
            LOG.warn(
                    "The loss was no longer finite, or far above where it began, at step {}; use a smaller learning rate or"
                            + " smaller starting weights",
                    report.divergedAt().orElse(report.steps()));
        }
    }

    private void look(DenseNetwork trained, int step) {
        looks++;
        int top = trained.plan().depth() - 1;
        double atTop = gradientRms(trained.inspect(top));
        for (int layer = 0; layer < top; layer++) {
            LayerSnapshot snapshot = trained.inspect(layer);
            dead(step, layer + 1, LayerStatistics.dead(snapshot));
            gradient(step, layer + 1, gradientRms(snapshot) / atTop);
        }
    }

    private static double gradientRms(LayerSnapshot snapshot) {
        return Spread.of(snapshot.preActivationGradients()).rms();
    }

    private void dead(int step, int layer, double dead) {
        if (looks == 1) {
            deadAtFirst.add(dead);
        }
        double before = deadAtFirst.get(layer - 1);
        if ((dead > DEAD || dead > before + GROWN) && told.add("dead " + layer)) {
            LOG.warn(
                    "Step {}: {} of the units of layer {} pass no gradient for any sample of the batch, {} at the first"
                            + " look; use a smaller learning rate",
                    step,
                    Wording.percent(dead),
                    layer,
                    Wording.percent(before));
        }
    }

    /** A ratio that is no number says nothing: no gradient arrives anywhere, or the run is about to diverge. */
    private void gradient(int step, int layer, double ratio) {
        boolean vanishes = ratio < VANISHING;
        if ((vanishes || ratio > EXPLODING) && told.add((vanishes ? "vanishing " : "exploding ") + layer)) {
            LOG.warn(
                    "Step {}: gradients {}, at layer {} they are {} times what they are at the output",
                    step,
                    vanishes ? "vanish" : "explode",
                    layer,
                    Wording.number(ratio));
        }
    }
}
