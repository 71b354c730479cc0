package dev.onset.activations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.Named;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The module's {@code provides} and {@code exports}: the same schemes are found on the module path. */
class ModulePathTest {

    @Test
    void moduleOffersThemAll() throws ReflectiveOperationException, URISyntaxException {
        ModuleFinder finder = ModuleFinder.of(location(Named.class), location(Relu.class));
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(finder, ModuleFinder.of(), Set.of("dev.onset.activations"));
        ModuleLayer layer = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        Class<?> kind = layer.findLoader("dev.onset.api").loadClass("dev.onset.api.activation.Activation");

        List<?> schemes = ServiceLoader.load(layer, kind).stream()
                .map(ServiceLoader.Provider::get)
                .toList();

        assertThat(schemes.stream().map(Object::toString).sorted()).containsExactlyElementsOf(CatalogueTest.NAMES);
        assertThat(schemes.stream().map(scheme -> scheme.getClass().getModule().getName()))
                .containsOnly("dev.onset.activations");
    }

    private static Path location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
