package dev.onset.guice;

import com.google.inject.PrivateModule;
import com.google.inject.Singleton;
import dev.onset.api.engine.Engine;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;

/** The SIMD engine as {@code @Simd Engine}; its settings stay private. */
final class SimdEngineModule extends PrivateModule {

    private final SimdSettings settings;

    SimdEngineModule(SimdSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        bind(Engine.class)
                .annotatedWith(Simd.class)
                .toProvider(() -> new SimdEngine(settings))
                .in(Singleton.class);
        expose(Engine.class).annotatedWith(Simd.class);
    }
}
