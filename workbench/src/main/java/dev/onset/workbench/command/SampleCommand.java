package dev.onset.workbench.command;

import dev.onset.api.activation.Activation;
import dev.onset.api.init.Initializer;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.workbench.output.NpyFile;
import dev.onset.workbench.output.Output;
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
        description = {
            "Draw one weight matrix: its moments, a histogram, and the numbers as a file.",
            "With --card and without --init, draw what an init card describes, and make sure of every bit."
        },
        footer = {
            "",
            "Examples:",
            "  onset sample --init he-normal --shape 256x784",
            "  onset sample --init \"orthogonal(gain=auto)\" --activation tanh --shape 64x64 --seed 7",
            "  onset sample --init \"normal(std=0.01)\" --shape 10x100 --out weights.npy --json",
            "  onset diagnose --layers 784,256,10 --output --card start.json",
            "  onset sample --card start.json --layer 2 --out second.npy"
        })
public final class SampleCommand implements Callable<Integer> {

    private final Output output;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--init", paramLabel = "SPEC", description = "The initializer; needs --shape.")
    private Optional<String> init = Optional.empty();

    @Option(
            names = "--shape",
            paramLabel = "OUTxIN",
            description = "Units times inputs: the rows and columns of the matrix.")
    private Optional<String> shape = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", description = "The seed (default: 1).")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--card",
            paramLabel = "FILE.json",
            description = {
                "With --init, also write an init card of what is drawn.",
                "Without, read one, draw its weights again, and compare their hashes with the card's."
            })
    private Optional<Path> card = Optional.empty();

    @Option(names = "--layer", paramLabel = "N", description = "The layer of the card to look at, from 1 (default: 1).")
    private Optional<Integer> layer = Optional.empty();

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
        Optional<MatrixShape> size = checked();
        try (Workbench workbench = Workbench.open(plugins.discover())) {
            Sample sample = size.isPresent() ? drawn(workbench, size.get()) : again(workbench);
            file.ifPresent(path -> save(path, sample));
            if (json.asked()) {
                output.json(sample::writeJson);
            } else {
                sample.print(output);
                file.ifPresent(path -> output.line("\nwritten to " + path));
            }
        }
        return ExitCode.DONE;
    }

    /** The shape to draw; empty where a card says it all. */
    private Optional<MatrixShape> checked() {
        file.ifPresent(path -> Require.writable("--out", path));
        if (init.isPresent()) {
            if (layer.isPresent()) {
                throw new UsageException("--layer goes with --card alone; --init draws one layer, so leave it out.");
            }
            card.ifPresent(path -> Require.writable("--card", path));
            return Optional.of(MatrixShape.parse(shape.orElseThrow(
                    () -> new UsageException("--init needs --shape OUTxIN, units times inputs, as in 256x784."))));
        }
        if (card.isEmpty()) {
            throw new UsageException("sample needs --init SPEC and --shape OUTxIN, or --card FILE.json.");
        }
        if (shape.isPresent() || seed.isPresent() || activation.isPresent()) {
            throw new UsageException(
                    "--card without --init says shape, seed and activations itself; leave --shape, --seed"
                            + " and --activation out, or give --init to write a card.");
        }
        return Optional.empty();
    }

    private Sample drawn(Workbench workbench, MatrixShape size) {
        long root = seed.orElse(1L);
        Initializer initializer = workbench.initializer(init.orElseThrow());
        LayerSpec spec = layer(workbench, size);
        card.ifPresent(path -> CardOption.write(
                path,
                Parameters.draw(new NetworkPlan(size.columns(), List.of(spec)), initializer, root),
                initializer,
                root));
        return new Sample(
                init.get(),
                initializer.toString(),
                spec,
                root,
                Parameters.drawWeights(spec, initializer, root),
                Optional.empty());
    }

    private Sample again(Workbench workbench) {
        CardDraw draw = CardDraw.of(card.orElseThrow(), workbench, output);
        int depth = draw.card().layers().size();
        int number = layer.orElse(1);
        if (number < 1 || number > depth) {
            throw new UsageException(
                    "--layer must be from 1 to " + depth + ", the layers of the card, not " + number + ".");
        }
        return new Sample(
                draw.card().init(),
                draw.card().init(),
                draw.parameters().plan().layers().get(number - 1),
                draw.card().seed(),
                draw.parameters().layers().get(number - 1).weights(),
                Optional.of(draw.card()));
    }

    private LayerSpec layer(Workbench workbench, MatrixShape size) {
        if (activation.isEmpty()) {
            return LayerSpec.alone(size.columns(), size.rows(), workbench.identity());
        }
        Activation around = workbench.activation(activation.get());
        return new LayerSpec(0, 1, size.columns(), size.rows(), Optional.of(around), around);
    }

    private static void save(Path path, Sample sample) {
        try {
            NpyFile.write(
                    path,
                    sample.weights(),
                    sample.spec().fanOut(),
                    sample.spec().fanIn());
        } catch (IOException e) {
            throw new FailedException("--out " + path + " could not be written: " + Failures.oneLine(e), e);
        }
    }
}
