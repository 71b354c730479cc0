package dev.onset.api.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.onset.api.init.Initializer;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same search where the api and a plug-in are named modules. */
class ModulePathTest {

    @TempDir
    Path folder;

    @Test
    void providersOfNamedModulesAreFoundAlsoInPackagesThatAreNotExported()
            throws ReflectiveOperationException, IOException {
        Path jar = new JarBuilder()
                .initializer("Modular", "modular")
                .listed("Modular")
                .moduleInfo("""
                        module com.acme.modular {
                          requires dev.onset.api;
                          provides dev.onset.api.init.Initializer with com.acme.Modular;
                        }
                        """)
                .write(folder.resolve("modular.jar"));
        Path dropped = new JarBuilder()
                .initializer("Dropped", "dropped")
                .listed("Dropped")
                .write(folder.resolve("dropped.jar"));
        Path copy = Files.copy(jar, folder.resolve("copy.jar"));

        assertThat(names(jar, List.of())).containsExactly("modular");
        assertThat(names(jar, List.of(dropped))).containsExactly("dropped", "modular");
        // The class of the dropped copy is the module's own, in a package that nobody else may use.
        assertThatExceptionOfType(InvocationTargetException.class)
                .isThrownBy(() -> names(jar, List.of(copy)))
                .havingCause()
                .withMessageStartingWith("PLUGIN-6 Two initializers are named 'modular'")
                .withMessageContaining("com.acme.Modular in " + jar)
                .withMessageContaining("com.acme.Modular in " + copy);
    }

    /** The names a {@code Plugins} of its own module layer finds. */
    @SuppressWarnings("unchecked")
    private static List<String> names(Path module, List<Path> directories) throws ReflectiveOperationException {
        ModuleFinder finder = ModuleFinder.of(Path.of(PluginException.location(Plugins.class)), module);
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), Set.of("com.acme.modular"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        Class<?> plugins = layer.findLoader("dev.onset.api").loadClass(Plugins.class.getName());
        assertThat(plugins.getModule().isNamed()).isTrue();
        Object found = plugins.getMethod("discover", List.class).invoke(null, directories);
        try {
            assertThat((List<?>) plugins.getMethod("problems").invoke(found)).isEmpty();
            Class<?> kind = layer.findLoader("dev.onset.api").loadClass(Initializer.class.getName());
            Object catalog = plugins.getMethod("catalog", Class.class).invoke(found, kind);
            return (List<String>) catalog.getClass().getMethod("names").invoke(catalog);
        } finally {
            plugins.getMethod("close").invoke(found);
        }
    }
}
