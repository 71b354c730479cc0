/** JMH benchmarks; never published, and run on the class path. */
module dev.onset.benchmarks {
    requires dev.onset.api;
    requires dev.onset.activations;
    requires dev.onset.initializers;
    requires dev.onset.engine.simd;
    requires jmh.core;

    exports dev.onset.benchmarks;
}
