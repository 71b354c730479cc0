package dev.onset.workbench.command;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.spi.Message;
import dev.onset.api.Named;
import dev.onset.api.activation.Activation;
import dev.onset.api.engine.Engine;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.init.BiasInitializer;
import dev.onset.api.init.Calibrator;
import dev.onset.api.init.Initializer;
import dev.onset.api.plugin.Catalog;
import dev.onset.api.plugin.Parameter;
import dev.onset.api.plugin.PluginException;
import dev.onset.api.plugin.PluginProblem;
import dev.onset.api.plugin.Plugins;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.guice.OnsetModule;
import dev.onset.training.Loss;
import dev.onset.training.data.DataCatalog;
import dev.onset.workbench.output.Output;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything a command can be asked for by name, the engine, and the plug-ins the schemes came from. */
public final class Workbench implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    private final Plugins plugins;
    private final Catalog<Initializer> initializers;
    private final Catalog<BiasInitializer> biases;
    private final Catalog<Calibrator> calibrators;
    private final Catalog<Activation> activations;
    private final DataCatalog data;
    private final Catalog<Loss> losses;
    private final Catalog<UpdateRule> optimizers;
    private final Engine engine;

    @Inject
    public Workbench(
            Plugins plugins,
            Catalog<Initializer> initializers,
            Catalog<BiasInitializer> biases,
            Catalog<Calibrator> calibrators,
            Catalog<Activation> activations,
            DataCatalog data,
            Catalog<Loss> losses,
            Catalog<UpdateRule> optimizers,
            Engine engine) {
        this.plugins = plugins;
        this.initializers = initializers;
        this.biases = biases;
        this.calibrators = calibrators;
        this.activations = activations;
        this.data = data;
        this.losses = losses;
        this.optimizers = optimizers;
        this.engine = engine;
    }

    /** As {@link #open(Plugins, int)}, for commands that train one network or none: on all cores. */
    static Workbench open(Plugins plugins) {
        return open(plugins, Runtime.getRuntime().availableProcessors());
    }

    /**
     * The workbench with these plug-ins, which it closes.
     *
     * @param threads that one network may use
     * @throws PluginException where two schemes share a name
     */
    static Workbench open(Plugins plugins, int threads) {
        try {
            Injector injector = Guice.createInjector(
                    new OnsetModule(plugins, SimdSettings.ofThreads(threads)),
                    binder -> binder.bind(DataCatalog.class).toInstance(DataCatalog.standard()));
            plugins.jars().forEach(jar -> LOG.info("{} provides {}", jar.location(), jar.provides()));
            return injector.getInstance(Workbench.class);
        } catch (CreationException e) {
            plugins.close();
            throw pluginTrouble(e);
        }
    }

    /** The initializer of a spec. */
    Initializer initializer(String spec) {
        return initializers.get(spec);
    }

    /** The bias scheme of a spec. */
    BiasInitializer bias(String spec) {
        return biases.get(spec);
    }

    /** The calibrator of a spec. */
    Calibrator calibrator(String spec) {
        return calibrators.get(spec);
    }

    /** Whether a name is a calibrator's. */
    boolean hasCalibrator(String name) {
        return calibrators.contains(name);
    }

    /** The activation of a spec. */
    Activation activation(String spec) {
        return activations.get(spec);
    }

    /** The activation that leaves outputs as they are. */
    Activation identity() {
        return activations.get("identity");
    }

    /** The data sets. */
    DataCatalog data() {
        return data;
    }

    /** The loss of a spec. */
    Loss loss(String spec) {
        return losses.get(spec);
    }

    /** The update rule of a spec. */
    UpdateRule optimizer(String spec) {
        return optimizers.get(spec);
    }

    /**
     * The engine that runs networks; what keeps it from being faster on this machine is said beside the result.
     *
     * @throws IllegalStateException with an engine's code where it cannot run here
     */
    Engine engine(Output output) {
        for (String note : engine.describe().notes()) {
            if (Failures.stopsEngine(note)) {
                throw new IllegalStateException(note);
            }
            output.note("onset: " + note);
        }
        return engine;
    }

    /** What there is of a kind, by name. */
    List<Listed> listing(Kind kind) {
        return switch (kind) {
            case INITIALIZERS -> listing(kind, initializers.all(), initializers::parameters);
            case BIASES -> listing(kind, biases.all(), biases::parameters);
            case CALIBRATORS -> listing(kind, calibrators.all(), calibrators::parameters);
            case ACTIVATIONS -> listing(kind, activations.all(), activations::parameters);
            case DATA -> listing(kind, data.all(), data::parameters);
            case LOSSES -> listing(kind, losses.all(), losses::parameters);
            case OPTIMIZERS -> listing(kind, optimizers.all(), optimizers::parameters);
        };
    }

    /** What could not be loaded. */
    List<PluginProblem> problems() {
        return plugins.problems();
    }

    @Override
    public void close() {
        plugins.close();
    }

    private static List<Listed> listing(
            Kind kind, Collection<? extends Named> all, Function<String, List<Parameter>> parameters) {
        return all.stream()
                .map(each -> new Listed(
                        kind,
                        each.name(),
                        each.aliases(),
                        parameters.apply(each.name()),
                        each.description(),
                        PluginException.location(each.getClass())))
                .toList();
    }

    /** The catalogue's own exception, which Guice wraps in its report. */
    private static RuntimeException pluginTrouble(CreationException e) {
        return e.getErrorMessages().stream()
                .map(Message::getCause)
                .filter(PluginException.class::isInstance)
                .map(RuntimeException.class::cast)
                .findFirst()
                .orElse(e);
    }
}
