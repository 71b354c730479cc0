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

    exports dev.onset.examples;

    provides dev.onset.workbench.example.Example with
            dev.onset.examples.E01EmbedTheEngine,
            dev.onset.examples.E02EmbedWithGuice,
            dev.onset.examples.E03YourOwnInitializer,
            dev.onset.examples.E04Symmetry,
            dev.onset.examples.E05LogisticRegressionFromZero;
}
