package dev.onset.workbench.command;

import dev.onset.api.Named;
import dev.onset.api.activation.Activation;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.init.Initializer;
import dev.onset.api.plugin.Catalog;
import dev.onset.api.plugin.PluginException;
import dev.onset.api.plugin.PluginProblem;
import dev.onset.api.plugin.Plugins;
import dev.onset.api.plugin.Spec;
import dev.onset.training.Loss;
import java.util.List;

/** Everything a command can be asked for by name, and the plug-ins it came from. */
public final class Workbench implements AutoCloseable {

    private final Plugins plugins;
    private final Catalog<Initializer> initializers;
    private final Catalog<Activation> activations;
    private final Catalog<Loss> losses;
    private final Catalog<UpdateRule> optimizers;

    private Workbench(Plugins plugins) {
        this.plugins = plugins;
        this.initializers = plugins.catalog(Initializer.class);
        this.activations = plugins.catalog(Activation.class);
        this.losses = Catalog.of(Loss.class, Loss.all());
        this.optimizers = Catalog.of(UpdateRule.class, UpdateRule.all());
    }

    /**
     * The workbench with these plug-ins, which it closes.
     *
     * @throws dev.onset.api.plugin.PluginException where two schemes share a name
     */
    static Workbench open(Plugins plugins) {
        return new Workbench(plugins);
    }

    /** The initializer of a spec. */
    Initializer initializer(String spec) {
        return initializers.get(spec);
    }

    /** The activation of a spec. */
    Activation activation(String spec) {
        return activations.get(spec);
    }

    /** The activation that leaves outputs as they are. */
    Activation identity() {
        return activations.get("identity");
    }

    /** The name in a spec, whatever its parameters. */
    String plainName(String spec) {
        return Spec.parse(spec).name();
    }

    /** What there is of a kind, by name. */
    List<Listed> listing(Kind kind) {
        return switch (kind) {
            case INITIALIZERS -> listing(kind, initializers);
            case ACTIVATIONS -> listing(kind, activations);
            case DATA -> List.of();
            case LOSSES -> listing(kind, losses);
            case OPTIMIZERS -> listing(kind, optimizers);
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

    private static <T extends Named> List<Listed> listing(Kind kind, Catalog<T> catalog) {
        return catalog.all().stream()
                .map(each -> new Listed(
                        kind,
                        each.name(),
                        each.aliases(),
                        catalog.parameters(each.name()),
                        each.description(),
                        PluginException.location(each.getClass())))
                .toList();
    }
}
