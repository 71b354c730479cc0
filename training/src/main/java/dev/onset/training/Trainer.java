package dev.onset.training;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.network.NetworkPlan;
import java.util.function.LongSupplier;

/**
 * Trains a network: shuffles, steps, measures, and knows when to stop.
 *
 * <p>Each epoch visits every training sample once, in an order of its own stream ({@code seed / shuffle / epoch}), so
 * the order of an epoch depends on the seed and its number alone. A step runs forward, loss, backward, update; once the
 * first steps have passed it allocates nothing. A run that diverges ends with a report, not with an exception; so does
 * a run that is interrupted.
 */
public final class Trainer {

    private final DenseNetwork network;
    private final Loss loss;
    private final TrainingSettings settings;
    private final LongSupplier nanoClock;

    /** A trainer on the system's clock. */
    public Trainer(DenseNetwork network, Loss loss, TrainingSettings settings) {
        this(network, loss, settings, System::nanoTime);
    }

    /**
     * A trainer.
     *
     * @param network what is trained; it stays the caller's to close
     * @param loss what is made small
     * @param settings how long and by which rule
     * @param nanoClock nanoseconds from any origin, never falling
     */
    public Trainer(DenseNetwork network, Loss loss, TrainingSettings settings, LongSupplier nanoClock) {
        this.network = network;
        this.loss = loss;
        this.settings = settings;
        this.nanoClock = nanoClock;
    }

    /**
     * Trains until the epochs or steps are done, nothing improves any more, someone asks to stop, or the loss diverges.
     *
     * <p>If the thread is interrupted, the run ends after its current step and the thread stays interrupted. Called
     * again, it goes on from where the parameters and the rule's state are, with the same orders of samples.
     *
     * @param data of the loss's task, and as wide as the network
     * @param listeners told in this order
     * @throws IllegalArgumentException when network, loss and data do not fit together
     */
    public TrainingReport train(Dataset data, TrainingListener... listeners) {
        check(data);
        return new TrainingRun(network, loss, settings, nanoClock, data, listeners.clone()).run();
    }

    private void check(Dataset data) {
        NetworkPlan plan = network.plan();
        if (plan.inputs() != data.inputs() || plan.outputs() != data.outputs()) {
            throw new IllegalArgumentException("data set '" + data.name() + "' needs a network from " + data.inputs()
                    + " inputs to " + data.outputs() + (data.outputs() == 1 ? " output" : " outputs")
                    + ", but this one is " + plan + "; change its first or last width");
        }
        if (loss.task() != data.task()) {
            throw new IllegalArgumentException("loss '" + loss.name() + "' is for "
                    + loss.task() + ", but data set '" + data.name() + "' is "
                    + data.task() + "; use '" + Loss.forTask(data.task()).name() + "'");
        }
    }
}
