/** The wiring of Onset as Guice modules. */
module dev.onset.guice {
    requires transitive dev.onset.api;
    requires transitive dev.onset.training;
    requires transitive dev.onset.diagnosis;
    requires transitive dev.onset.engine.simd;
    requires transitive com.google.guice;
    requires jakarta.inject;

    exports dev.onset.guice;
}
