/** Numbered one-file lessons. */
module dev.onset.examples {
    requires dev.onset.api;
    requires dev.onset.activations;
    requires dev.onset.initializers;
    requires dev.onset.engine.simd;
    requires dev.onset.training;
    requires dev.onset.diagnosis;
    requires dev.onset.guice;
    requires dev.onset.workbench;
    requires com.google.guice;
    requires org.slf4j;
}
