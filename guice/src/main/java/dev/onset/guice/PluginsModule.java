package dev.onset.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.Provider;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.util.Types;
import dev.onset.api.Named;
import dev.onset.api.plugin.Catalog;
import dev.onset.api.plugin.Plugins;
import java.util.Set;

/**
 * The schemes that were discovered, as Multibinder sets to which an application may add its own, and the catalogues of
 * both together.
 *
 * <p>The catalogues are made with the injector, so a name that two schemes share stops it, whichever way each came.
 */
final class PluginsModule extends AbstractModule {

    private final Plugins plugins;

    PluginsModule(Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    protected void configure() {
        bind(Plugins.class).toInstance(plugins);
        Plugins.kinds().forEach(this::bindCatalog);
    }

    private <T extends Named> void bindCatalog(Class<T> kind) {
        // An application that binds a record which was also discovered adds an equal element: the same scheme, so no
        // harm.
        Multibinder<T> schemes = Multibinder.newSetBinder(binder(), kind).permitDuplicates();
        plugins.providers(kind).forEach(scheme -> schemes.addBinding().toInstance(scheme));
        Provider<Set<T>> all = getProvider(setOf(kind));
        bind(catalogOf(kind))
                .toProvider(() -> {
                    // Equal records from two jars would be one in the set; here their jars tell them apart.
                    plugins.catalog(kind);
                    return Catalog.of(kind, all.get(), plugins.problems());
                })
                .asEagerSingleton();
    }

    @SuppressWarnings("unchecked") // Types builds exactly Set<T>
    private static <T> Key<Set<T>> setOf(Class<T> kind) {
        return (Key<Set<T>>) Key.get(Types.setOf(kind));
    }

    @SuppressWarnings("unchecked") // Types builds exactly Catalog<T>
    static <T extends Named> TypeLiteral<Catalog<T>> catalogOf(Class<T> kind) {
        return (TypeLiteral<Catalog<T>>) TypeLiteral.get(Types.newParameterizedType(Catalog.class, kind));
    }
}
