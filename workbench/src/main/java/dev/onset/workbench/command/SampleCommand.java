package dev.onset.workbench.command;

import dev.onset.api.activation.Activation;
import dev.onset.api.init.Initializer;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.Parameters;
import dev.onset.diagnosis.Histogram;
import dev.onset.workbench.output.Bars;
import dev.onset.workbench.output.JsonWriter;
import dev.onset.workbench.output.LittleEndianFloats;
import dev.onset.workbench.output.NpyFile;
import dev.onset.workbench.output.Numbers;
import dev.onset.workbench.output.Output;
import dev.onset.workbench.output.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onset sample}: draws one weight matrix and looks at it. */
@Command(
        name = "sample",
        description = "Draw one weight matrix: its moments, a histogram, and the numbers as a file.",
        footer = {
            "",
            "Examples:",
            "  onset sample --init he-normal --shape 256x784",
            "  onset sample --init \"orthogonal(gain=auto)\" --activation tanh --shape 64x64 --seed 7",
            "  onset sample --init \"normal(std=0.01)\" --shape 10x100 --out weights.npy --json"
        })
public final class SampleCommand implements Callable<Integer> {

    private static final int BINS = 21;

    private final Output output;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--init", required = true, paramLabel = "SPEC", description = "The initializer.")
    private String init = "";

    @Option(
            names = "--shape",
            required = true,
            paramLabel = "OUTxIN",
            description = "Units times inputs: the rows and columns of the matrix.")
    private String shape = "";

    @Option(names = "--seed", paramLabel = "S", description = "The seed (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--activation",
            paramLabel = "SPEC",
            description = {
                "The activation before and after the layer: gain=auto is its gain. Without it, gain=auto is 1.",
                "The layer is a network's first and only one either way, so the same random numbers are drawn."
            })
    private Optional<String> activation = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE.npy",
            description = "Also write the matrix for NumPy: float32, C order, shape (OUT, IN).")
    private Optional<Path> file = Optional.empty();

    public SampleCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        MatrixShape size = MatrixShape.parse(shape);
        try (Workbench workbench = Workbench.open(plugins.discover())) {
            Initializer initializer = workbench.initializer(init);
            float[] weights = Parameters.drawWeights(layer(workbench, size), initializer, seed);
            file.ifPresent(path -> save(path, weights, size));
            Summary summary = Summary.of(weights);
            String sha256 = LittleEndianFloats.sha256(weights);
            if (json.asked()) {
                output.json(document -> writeJson(document, size, summary, sha256));
            } else {
                print(initializer, size, summary, sha256, Histogram.of(weights, BINS));
            }
        }
        return ExitCode.DONE;
    }

    private LayerSpec layer(Workbench workbench, MatrixShape size) {
        if (activation.isEmpty()) {
            return LayerSpec.alone(size.columns(), size.rows(), workbench.identity());
        }
        Activation around = workbench.activation(activation.get());
        return new LayerSpec(0, 1, size.columns(), size.rows(), Optional.of(around), around);
    }

    private static void save(Path path, float[] weights, MatrixShape size) {
        try {
            NpyFile.write(path, weights, size.rows(), size.columns());
        } catch (IOException e) {
            throw new FailedException("--out " + path + " could not be written: " + Failures.oneLine(e), e);
        }
    }

    private void writeJson(JsonWriter document, MatrixShape size, Summary summary, String sha256) {
        document.text("init", init);
        document.integers("shape", List.of(size.rows(), size.columns()));
        document.integer("seed", seed);
        document.number("mean", summary.mean());
        document.number("std", summary.deviation());
        document.number("min", summary.min());
        document.number("max", summary.max());
        document.text("sha256", sha256);
    }

    private void print(Initializer initializer, MatrixShape size, Summary summary, String sha256, Histogram histogram) {
        output.line(initializer + ": " + size.rows() + " units of " + size.columns() + " inputs, seed " + seed);
        output.line("");
        output.line("  mean    " + Numbers.text(summary.mean()));
        output.line("  std     " + Numbers.text(summary.deviation()));
        output.line("  min     " + Numbers.text(summary.min()));
        output.line("  max     " + Numbers.text(summary.max()));
        output.line("  sha256  " + sha256);
        output.line("");
        Bars.lines(histogram).forEach(output::line);
        file.ifPresent(path -> output.line("\nwritten to " + path));
    }
}
