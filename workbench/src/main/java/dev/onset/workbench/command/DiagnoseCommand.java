package dev.onset.workbench.command;

import dev.onset.api.activation.Activation;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.Engine;
import dev.onset.api.init.Start;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.random.RandomStream;
import dev.onset.diagnosis.Diagnosis;
import dev.onset.diagnosis.StartingLoss;
import dev.onset.training.Loss;
import dev.onset.workbench.comparison.Examination;
import dev.onset.workbench.comparison.FindingsText;
import dev.onset.workbench.comparison.LayerComparison;
import dev.onset.workbench.output.CommandText;
import dev.onset.workbench.output.JsonWriter;
import dev.onset.workbench.output.Output;
import dev.onset.workbench.race.NetworkPicture;
import dev.onset.workbench.report.Heading;
import dev.onset.workbench.report.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onset diagnose}: what a network's layers look like before the first step. */
@Command(
        name = "diagnose",
        description = {
            "Measure every layer of an untrained network on one batch, and say whether it will train.",
            "It runs forward and backward; what stands in the way is named, and what to do about it.",
            "The backward pass starts with standard-normal gradients, one for each sample and unit, at the last shown"
                    + " layer's pre-activations; they are not divided by the batch."
        },
        footer = {
            "",
            "Columns: mean, std, rms of the activations; saturated, the fraction on a flat tail; dead, the fraction of",
            "units without a slope on any sample; rms and median size of the gradient with respect to the layer's",
            "pre-activations; rms of its weight gradient, summed over the batch.",
            "Below each measured row is what theory predicts at infinite width from the activation and the scheme's",
            "variance; chi is the factor on squared gradients from the next layer down to this one. A ! marks what was",
            "measured outside the prediction ± 4 standard deviations of networks of this width.",
            "The verdict speaks of gradient descent at a usual rate: 0.01 with momentum 0.9. With --data and --output"
                    + " it",
            "looks at the loss before the first step too.",
            "",
            "Examples:",
            "  onset diagnose --layers 1000,500x10 --activation tanh --init \"normal(std=0.01)\"",
            "  onset diagnose --layers 784,100x8,10 --output --init he-normal --data digits",
            "  onset diagnose --layers 512,512x30 --init orthogonal --batch 256 --json",
            "  onset diagnose --layers 784,100x8,10 --output --data digits --out onset-report",
            "  onset diagnose --layers 64,64x30,10 --output --activation selu --suggest --card start.json",
            "  onset diagnose --layers 100,100x5 --activation sigmoid --init \"normal(std=1)\" --seeds 10"
        })
public final class DiagnoseCommand implements Callable<Integer> {

    /** All their layers' numbers are kept. */
    private static final int MOST_SEEDS = 10_000;

    private final Output output;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private CardOption card = new CardOption();

    @Mixin
    private DiagnosisReport report = new DiagnosisReport();

    @Option(
            names = "--layers",
            required = true,
            paramLabel = "WIDTHS",
            description = "Inputs, then the width of each layer: 1000,500x10 is 1000 inputs and ten hidden layers.")
    private String layers = "";

    @Option(
            names = "--output",
            description = {
                "The last width is an output layer, which leaves its numbers as they are, and is shown too.",
                "Without this, every layer is a hidden one with the activation."
            })
    private boolean withOutput;

    @Option(names = "--activation", paramLabel = "SPEC", description = "The activation (default: ${DEFAULT-VALUE}).")
    private String activation = "relu";

    @Mixin
    private StartOptions starts = new StartOptions();

    @Option(names = "--init", paramLabel = "SPEC", description = "The initializer (default: ${DEFAULT-VALUE}).")
    private String init = "he-normal";

    @Option(names = "--batch", paramLabel = "N", description = "Samples in the batch (default: ${DEFAULT-VALUE}).")
    private int batch = 1000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Of weights, inputs and gradients (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--seeds",
            paramLabel = "K",
            description = "Measure K networks, of seeds S, S + 1, ..., and show by how much each number differs"
                    + " from network to network (default: ${DEFAULT-VALUE}).")
    private int seeds = 1;

    @Option(
            names = "--data",
            paramLabel = "DATA",
            description = "Take the batch from the first training samples of a data set, instead of standard normals.")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--suggest",
            description = "Also look for the initializer of the catalogue that suits this network best.")
    private boolean suggest;

    public DiagnoseCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        Require.atLeast("--batch", 1, batch);
        Require.atLeast("--seeds", 1, seeds);
        Require.atMost("--seeds", MOST_SEEDS, seeds);
        Widths widths = Widths.parse(layers);
        DiagnosedBatch.requireRoom(widths, batch);
        card.check();
        report.check();
        try (Workbench workbench = Workbench.open(plugins.discover())) {
            Start start = starts.start(workbench, init);
            Activation hidden = workbench.activation(activation);
            NetworkPlan plan = withOutput ? widths.withOutput(hidden, workbench.identity()) : widths.hidden(hidden);
            Engine engine = workbench.engine(output);
            DiagnosedBatch inputs = inputs(workbench, plan);
            card.write(start, plan, seed);
            List<Diagnosis> diagnoses = new ArrayList<>();
            for (int i = 0; i < seeds; i++) {
                DiagnosedBatch own = i == 0 || data.isPresent() ? inputs : normalInputs(plan, seed + i);
                diagnoses.add(measure(engine, start, plan, own, seed + i));
            }
            Optional<Suggestion> suggestion = suggest
                    ? new SuggestionSearch(workbench, engine).best(plan, seed, other -> diagnosis(other, inputs, seed))
                    : Optional.empty();
            LayerComparison comparison = compared(diagnoses, plan, start, inputs);
            Examination examination = new Examination(diagnoses.getFirst(), comparison);
            if (report.asked()) {
                report.write(heading(examination, inputs.rows()), sheet(engine, start, inputs, examination));
            }
            show(examination, suggestion, inputs.rows());
        }
        return ExitCode.DONE;
    }

    private Diagnosis measure(Engine engine, Start start, NetworkPlan plan, DiagnosedBatch inputs, long drawn) {
        try (DenseNetwork network = start.build(engine, plan, inputs.shares(), inputs.values(), inputs.rows(), drawn)) {
            return diagnosis(network, inputs, drawn);
        }
    }

    private LayerComparison compared(List<Diagnosis> diagnoses, NetworkPlan plan, Start start, DiagnosedBatch inputs) {
        return LayerComparison.of(diagnoses, plan, start, inputs.moments(plan));
    }

    private Diagnosis diagnosis(DenseNetwork network, DiagnosedBatch inputs, long drawn) {
        Diagnosis diagnosis = Diagnosis.measure(
                network, inputs.values(), inputs.rows(), stream(drawn).child("gradients"));
        // Only a network with an output layer as wide as the answers has a loss.
        return inputs.dataset()
                .filter(dataset ->
                        withOutput && dataset.outputs() == diagnosis.plan().outputs())
                .map(dataset -> diagnosis.with(StartingLoss.measure(network, dataset, Loss.forTask(dataset.task()))))
                .orElse(diagnosis);
    }

    private static RandomStream stream(long seed) {
        return RandomStream.root(seed).child("diagnose");
    }

    private DiagnosedBatch normalInputs(NetworkPlan plan, long drawn) {
        return DiagnosedBatch.normals(plan, batch, stream(drawn).child("inputs"));
    }

    private DiagnosedBatch inputs(Workbench workbench, NetworkPlan plan) {
        return data.map(spec -> DiagnosedBatch.first(workbench.data().load(spec), spec, plan, batch, output))
                .orElseGet(() -> normalInputs(plan, seed));
    }

    private Sheet sheet(Engine engine, Start start, DiagnosedBatch inputs, Examination examination) {
        NetworkPlan plan = examination.diagnosis().plan();
        try (DenseNetwork network = start.build(engine, plan, inputs.shares(), inputs.values(), inputs.rows(), seed)) {
            Diagnosis.measure(
                    network, inputs.values(), inputs.rows(), stream(seed).child("gradients"));
            return Sheet.ofDiagnosis(
                    starts.text(init),
                    examination,
                    NetworkPicture.ofLastBatch(network),
                    RaceSheets.card(plan, start, seed));
        }
    }

    private Heading heading(Examination examination, int rows) {
        CommandText command = new CommandText("onset diagnose").option("--layers", layers);
        if (withOutput) {
            command.flag("--output");
        }
        command.option("--activation", activation).option("--init", init);
        starts.bias().ifPresent(spec -> command.option("--bias", spec));
        starts.calibrate().ifPresent(spec -> command.option("--calibrate", spec));
        data.ifPresent(spec -> command.option("--data", spec));
        command.option("--batch", Integer.toString(batch))
                .option("--seed", Long.toString(seed))
                .option("--seeds", Integer.toString(seeds));
        String verdict = examination.diagnosis().verdict().sentence();
        return new Heading(
                starts.text(init) + " before the first step",
                "Layers " + layers + " · " + activation + " · " + data.orElse("standard-normal inputs") + " · batch of "
                        + rows + " · seed " + seed,
                verdict.substring(0, 1).toUpperCase(Locale.ROOT) + verdict.substring(1) + ".",
                command.toString());
    }

    private void show(Examination examination, Optional<Suggestion> suggestion, int rows) {
        if (json.asked()) {
            output.json(document -> {
                writeJson(document, examination, rows);
                suggestion.ifPresent(best -> best.writeJson(document));
            });
            return;
        }
        output.line(starts.text(init) + ", " + activation + ", " + data.orElse("standard-normal inputs") + ", batch of "
                + rows + ", seed " + seed);
        output.line("");
        examination.comparison().print(output);
        FindingsText.print(output, examination.diagnosis());
        suggestion.ifPresent(best -> best.print(output));
        report.file().ifPresent(file -> {
            output.line("");
            output.line("Report: " + file);
        });
    }

    private void writeJson(JsonWriter document, Examination examination, int rows) {
        examination.writeJson(document);
        document.text("init", starts.text(init));
        document.text("activation", activation);
        document.integer("batch", rows);
        document.integer("seed", seed);
        report.file().ifPresent(file -> document.text("report", file.toString()));
    }
}
