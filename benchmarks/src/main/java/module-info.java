/** JMH benchmarks, and Onset beside other engines; never published, and run on the class path. */
module dev.onset.benchmarks {
    requires dev.onset.api;
    requires dev.onset.activations;
    requires dev.onset.initializers;
    requires dev.onset.engine.simd;
    requires dev.onset.workbench;
    requires info.picocli;
    requires jmh.core;

    exports dev.onset.benchmarks;
}
