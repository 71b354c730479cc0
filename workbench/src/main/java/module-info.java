import dev.onset.workbench.example.Example;

/** The {@code onset} command and its HTML report. */
module dev.onset.workbench {
    requires java.management;
    requires jdk.management;
    requires dev.onset.api;
    requires dev.onset.engine.simd;
    requires dev.onset.training;
    requires dev.onset.diagnosis;
    requires dev.onset.guice;
    requires com.google.guice;
    requires jakarta.inject;
    requires info.picocli;
    requires me.tongfei.progressbar;
    requires com.fasterxml.jackson.core;
    requires org.slf4j;

    exports dev.onset.workbench.example;
    exports dev.onset.workbench.bench to
            dev.onset.benchmarks;
    exports dev.onset.workbench.command to
            dev.onset.benchmarks;
    exports dev.onset.workbench.output to
            dev.onset.benchmarks;

    // Options and parameters are private fields, which picocli sets; Guice calls the workbench's constructor.
    opens dev.onset.workbench.command to
            com.google.guice,
            info.picocli;

    uses Example;
}
