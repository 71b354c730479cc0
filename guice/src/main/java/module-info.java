/** The wiring of Onset as Guice modules. */
module dev.onset.guice {
    requires transitive dev.onset.api;
    requires transitive dev.onset.training;
    requires transitive dev.onset.diagnosis;
    requires transitive dev.onset.engine.simd;
    requires transitive com.google.guice;
    requires jakarta.inject;
    // Guice, an automatic module, cannot say that it needs Guava, which is a named one.
    requires com.google.common;

    exports dev.onset.guice;
}
