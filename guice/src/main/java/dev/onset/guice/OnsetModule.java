package dev.onset.guice;

import com.google.inject.AbstractModule;
import dev.onset.api.plugin.Plugins;
import dev.onset.engine.simd.SimdSettings;

/**
 * Everything an application needs: the catalogues, the engine, and networks made from both.
 *
 * <p>Binds {@code Catalog<Initializer>}, {@code Catalog<BiasInitializer>}, {@code Catalog<Activation>}, {@code
 * Catalog<Calibrator>}, {@code Catalog<UpdateRule>}, {@code Catalog<Loss>}, {@link dev.onset.api.engine.Engine} and
 * {@link Networks}.
 */
public final class OnsetModule extends AbstractModule {

    private final Plugins plugins;
    private final SimdSettings settings;

    /** With the schemes on the class path or module path, and the engine's default settings. */
    public OnsetModule() {
        this(Plugins.onClassPath(), SimdSettings.defaults());
    }

    /**
     * With these schemes and settings.
     *
     * @param plugins stays open as long as the injector is in use; closing it is the caller's
     * @param settings of the default engine
     */
    public OnsetModule(Plugins plugins, SimdSettings settings) {
        this.plugins = plugins;
        this.settings = settings;
    }

    @Override
    protected void configure() {
        install(new PluginsModule(plugins));
        install(new SimdEngineModule(settings));
        install(new TrainingModule());
    }
}
