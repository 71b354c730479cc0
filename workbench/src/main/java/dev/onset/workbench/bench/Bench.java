package dev.onset.workbench.bench;

import dev.onset.api.activation.Activation;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.init.Initializer;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/** Everything that {@code onset bench} measures, in an order that warms up small things before large ones. */
public final class Bench {

    /** The share of the time for the start, and those for getting the loops of products and of training compiled. */
    private static final double START_SHARE = 0.08;

    private static final double PRODUCTS_WARM_SHARE = 0.1;
    private static final double TRAINING_WARM_SHARE = 0.12;

    private final BenchSettings settings;
    private final Ingredients ingredients;
    private final LongSupplier nanoClock;

    public Bench(BenchSettings settings, Ingredients ingredients, LongSupplier nanoClock) {
        this.settings = settings;
        this.ingredients = ingredients;
        this.nanoClock = nanoClock;
    }

    /**
     * What networks are made of.
     *
     * @param engine the engine of so many threads
     * @param activations by name
     * @param initializer of the weights
     */
    public record Ingredients(
            IntFunction<Engine> engine, Function<String, Activation> activations, Initializer initializer) {

        /** A network of this net on so many threads, always with the same weights. */
        DenseNetwork network(Net net, int threads) {
            NetworkPlan plan = net.plan(activations);
            return engine.apply(threads).build(plan, Parameters.draw(plan, initializer, 1));
        }
    }

    /** How many works there are: what progress is counted in. */
    public int works() {
        int perThreads = MachineBench.WORKS + ProductBench.works() + TrainingBench.works();
        int rest = ActivationBench.works() + NetworksBench.works(settings.threadCounts()) + 1;
        return perThreads * settings.threadCounts().size() + rest;
    }

    /** Measures until everything is done or the watch says stop; the report then holds what is finished. */
    public BenchReport run(BenchWatch watch) {
        BenchReport report =
                new BenchReport(ingredients.engine().apply(settings.threads()).describe());
        long unit = unit();
        watch.measuring("start");
        Net net = Net.mnist(128);
        Start.Steps start = Start.Steps.watch(
                net, () -> ingredients.network(net, settings.threads()), nanoClock, settings.seconds() * START_SHARE);
        watch.done(1);
        watch.finished("start");
        for (int threads : settings.threadCounts()) {
            new MachineBench(nanoClock, unit, report).run(threads, watch);
        }
        watch.finished("machine");
        ProductBench products = new ProductBench(nanoClock, unit, settings.seconds(), report);
        products.warmUp(settings.threads(), settings.seconds() * PRODUCTS_WARM_SHARE, watch);
        for (int threads : settings.threadCounts()) {
            products.run(threads, watch);
        }
        watch.finished("products");
        new ActivationBench(nanoClock, unit, report).run(ingredients.activations(), watch);
        watch.finished("activations");
        TrainingBench training = new TrainingBench(nanoClock, unit, settings.seconds(), ingredients, report);
        watch.measuring("training, warming up");
        training.warmUp(settings.threadCounts(), settings.seconds() * TRAINING_WARM_SHARE, watch);
        for (int threads : settings.threadCounts()) {
            training.run(threads, watch);
        }
        watch.finished("training");
        new NetworksBench(nanoClock, unit, ingredients, report).run(settings.threadCounts(), watch);
        watch.finished("networks");
        // Only now is it known what full speed is: the first seconds of a process need not reach it.
        report.starts.add(start.against(report.stepSeconds(net, settings.threads())));
        return report;
    }

    /** Nanoseconds of a work of weight 1. */
    private long unit() {
        int perThreads = MachineBench.WORKS + ProductBench.works() + TrainingBench.units();
        int rest = ActivationBench.works() + NetworksBench.units(settings.threadCounts());
        int units = perThreads * settings.threadCounts().size() + rest;
        double seconds = settings.seconds() * (1 - START_SHARE - PRODUCTS_WARM_SHARE - TRAINING_WARM_SHARE);
        return (long) (seconds * 1e9 / units);
    }
}
