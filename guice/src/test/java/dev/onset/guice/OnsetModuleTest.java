package dev.onset.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.onset.api.activation.Activation;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.plugin.Catalog;
import dev.onset.api.plugin.Plugins;
import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.initializers.HeNormal;
import dev.onset.testkit.ReferenceEngine;
import dev.onset.training.Loss;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnsetModuleTest {

    private static final TypeLiteral<Catalog<Initializer>> INITIALIZERS = new TypeLiteral<>() {};
    private static final TypeLiteral<Catalog<Activation>> ACTIVATIONS = new TypeLiteral<>() {};
    private static final TypeLiteral<Catalog<UpdateRule>> RULES = new TypeLiteral<>() {};
    private static final TypeLiteral<Catalog<Loss>> LOSSES = new TypeLiteral<>() {};

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "TOOL", mode = EnumSource.Mode.EXCLUDE)
    void theCataloguesHoldWhatWasDiscovered(Stage stage) {
        Injector injector = Guice.createInjector(stage, new OnsetModule());
        assertThat(injector.getInstance(Key.get(INITIALIZERS)).names()).contains("he-normal", "orthogonal", "zeros");
        assertThat(injector.getInstance(Key.get(ACTIVATIONS)).names()).contains("relu", "tanh");
        assertThat(injector.getInstance(Key.get(RULES)).names()).contains("sgd", "adam");
        assertThat(injector.getInstance(Key.get(LOSSES)).names()).contains("softmax-cross-entropy");
        assertThat(injector.getInstance(Engine.class).describe().name()).isEqualTo("simd");
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "TOOL", mode = EnumSource.Mode.EXCLUDE)
    void anEmbedderAddsAnInitializerWithoutAServicesFile(Stage stage) {
        Injector injector = Guice.createInjector(stage, new OnsetModule(), adding(new Halves("halves")));
        Networks networks = injector.getInstance(Networks.class);
        NetworkPlan plan = networks.plan("relu", 3, 4, 2);
        try (DenseNetwork network = networks.build(plan, "halves", 1)) {
            assertThat(network.parameters().layers().getFirst().weights()).containsOnly(0.5f);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "TOOL", mode = EnumSource.Mode.EXCLUDE)
    void anEmbedderReplacesTheEngine(Stage stage) {
        Engine reference = new ReferenceEngine();
        Injector injector = Guice.createInjector(stage, new OnsetModule(), new AbstractModule() {
            @Override
            protected void configure() {
                OptionalBinder.newOptionalBinder(binder(), Engine.class)
                        .setBinding()
                        .toInstance(reference);
            }
        });
        assertThat(injector.getInstance(Engine.class)).isSameAs(reference);
        assertThat(injector.getInstance(Key.get(Engine.class, Simd.class))
                        .describe()
                        .name())
                .isEqualTo("simd");
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "TOOL", mode = EnumSource.Mode.EXCLUDE)
    void aDuplicateNameStopsTheInjectorWithTheCataloguesMessage(Stage stage) {
        assertThatThrownBy(() -> Guice.createInjector(stage, new OnsetModule(), adding(new Halves("he-normal"))))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("PLUGIN-6 Two initializers are named 'he-normal'")
                .hasMessageContaining("dev.onset.initializers.HeNormal")
                .hasMessageContaining(Halves.class.getName());
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "TOOL", mode = EnumSource.Mode.EXCLUDE)
    void aSecondCopyOfABuiltInJarStopsTheInjector(Stage stage, @TempDir Path folder) throws IOException {
        Path copy = folder.resolve("copy.jar");
        String service = "META-INF/services/" + Initializer.class.getName();
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(copy))) {
            jar.putNextEntry(new ZipEntry(service));
            jar.write("dev.onset.initializers.HeNormal\n".getBytes(StandardCharsets.UTF_8));
        }
        try (Plugins plugins = Plugins.discover(List.of(folder))) {
            assertThatThrownBy(() -> Guice.createInjector(stage, new OnsetModule(plugins, SimdSettings.defaults())))
                    .isInstanceOf(CreationException.class)
                    .hasMessageContaining("PLUGIN-6 Two initializers are named '")
                    .hasMessageContaining(copy.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "TOOL", mode = EnumSource.Mode.EXCLUDE)
    void anEmbedderMayBindWhatWasDiscovered(Stage stage) {
        Injector injector = Guice.createInjector(stage, new OnsetModule(), adding(new HeNormal()));
        assertThat(injector.getInstance(Key.get(INITIALIZERS)).get("he-normal")).isEqualTo(new HeNormal());
    }

    private static Module adding(Initializer initializer) {
        return new AbstractModule() {
            @Override
            protected void configure() {
                Multibinder.newSetBinder(binder(), Initializer.class)
                        .addBinding()
                        .toInstance(initializer);
            }
        };
    }

    /** A scheme that is in no services file. */
    private static final class Halves implements Initializer {

        private final String name;

        Halves(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void fill(Weights weights, LayerSpec layer, RandomStream random) {
            weights.fill(0.5);
        }
    }
}
