package dev.onset.workbench.command;

import dev.onset.api.engine.Engine;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.training.Dataset;
import dev.onset.training.TrainingSettings;
import dev.onset.workbench.output.Output;
import dev.onset.workbench.output.Progress;
import dev.onset.workbench.race.Contestant;
import dev.onset.workbench.race.Course;
import dev.onset.workbench.race.Race;
import dev.onset.workbench.race.RaceSettings;
import dev.onset.workbench.race.Standing;
import dev.onset.workbench.report.HtmlReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onset compare}: races initializers and shows why they differ. */
@Command(
        name = "compare",
        description = "Train every initializer on every seed with equal budgets; print a table and write a report.",
        footer = {
            "",
            "Columns: loss before the first step; steps to 90 %% test accuracy, mean of the seeds that reach it; test",
            "accuracy at the end, mean and standard deviation of the seeds that did not diverge; ratio of the"
                    + " gradient's",
            "rms at the first hidden layer to that at the last, before the first step; fraction of dead hidden units",
            "and number of distinct hidden units in the narrowest layer, both at the end (before the first step where",
            "a run diverged); how many seeds diverged; and what follows from all that.",
            "",
            "Ctrl-C stops; the table and the report then hold the runs that were finished.",
            "",
            "Examples:",
            "  onset compare",
            "  onset compare --init he-normal --init \"normal(std=0.05)\" --seeds 5",
            "  onset compare --init he-normal --init \"orthogonal + lsuv\" --init dl4j:lecun-uniform",
            "  onset compare --data mnist:mnist-folder --layers 784,256x6,10 --activation tanh --out tanh-report",
            "  onset compare --plugins my-jars --init my-scheme --init he-normal --json"
        })
public final class CompareCommand implements Callable<Integer> {

    private static final List<String> USUAL = List.of(
            "zeros",
            "constant",
            "normal(std=0.01)",
            "normal(std=1)",
            "lecun-normal",
            "glorot-normal",
            "he-normal",
            "orthogonal(gain=auto)");
    private static final int POINTS_OF_A_CURVE = 40;
    private static final int MOST_SEEDS = 1000;

    private final Output output;
    private final Interrupts interrupts;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Mixin
    private StartOptions starts = new StartOptions();

    @Option(
            names = "--init",
            paramLabel = "SPEC",
            description = {
                "An initializer; give it once for each. Default: zeros, constant, normal(std=0.01), normal(std=1),",
                "lecun-normal, glorot-normal, he-normal, orthogonal(gain=auto)."
            })
    private List<String> inits = new ArrayList<>();

    @Option(names = "--seeds", paramLabel = "K", description = "Use the seeds 1 to K (default: ${DEFAULT-VALUE}).")
    private int seeds = 3;

    @Option(
            names = "--layers",
            paramLabel = "WIDTHS",
            description = {
                "Inputs, hidden layers, outputs: 784,256x3,10. Default: the data's inputs, eight layers of 100, the",
                "data's outputs; on digits 784,100x8,10."
            })
    private Optional<String> layers = Optional.empty();

    @Option(names = "--optimizer", paramLabel = "SPEC", description = "The update rule (default: ${DEFAULT-VALUE}).")
    private String optimizer = "momentum(rate=0.01, momentum=0.9)";

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the data (default: ${DEFAULT-VALUE}).")
    private int epochs = 5;

    @Option(names = "--batch", paramLabel = "N", description = "Samples in one step (default: ${DEFAULT-VALUE}).")
    private int batch = 64;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Networks that train at a time (default: one a core). Results are the same with any number.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for report.html, made if missing (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("onset-report");

    public CompareCommand(Output output, Interrupts interrupts) {
        this.output = output;
        this.interrupts = interrupts;
    }

    @Override
    public Integer call() {
        checkNumbers();
        Optional<Widths> asked = layers.map(Widths::parse);
        try (Workbench workbench = Workbench.open(plugins.discover(), 1)) {
            List<Contestant> contestants = (inits.isEmpty() ? USUAL : inits)
                    .stream()
                            .map(spec -> new Contestant(spec, starts.start(workbench, spec)))
                            .toList();
            Course course = course(workbench, asked);
            Require.folder("--out", folder);
            Require.writable("--out", report());
            interrupts.heed();
            Engine engine = workbench.engine(output);
            Race.Result result = run(new Race(engine, course, contestants, seeds));
            List<Standing> standings = result.standings();
            RaceSettings settings = settings(course);
            RaceSummary summary =
                    new RaceSummary(course, settings, standings, UnsuitedRemarks.of(course, contestants, standings));
            if (json.asked()) {
                output.json(document -> summary.writeJson(document, report()));
            } else {
                summary.print(output);
            }
            // After what was raced for: a report that cannot be written must not take the table with it.
            save(settings, standings, new RaceSheets(engine, course, contestants));
            if (!json.asked()) {
                output.line("");
                output.line("Report: " + report());
            }
            // Said last, after what there is in spite of it.
            result.fatal().ifPresent(CompareCommand::rethrow);
            return exitCode(standings);
        }
    }

    private void checkNumbers() {
        Require.atLeast("--seeds", 1, seeds);
        Require.atMost("--seeds", MOST_SEEDS, seeds);
        Require.atLeast("--epochs", 1, epochs);
        Require.atLeast("--batch", 1, batch);
        Require.atLeast("--threads", 1, threads);
        Require.atMost("--threads", SimdSettings.MOST_THREADS, threads);
    }

    private Course course(Workbench workbench, Optional<Widths> asked) {
        workbench.activation(options.activation());
        UpdateRule rule = workbench.optimizer(optimizer);
        Dataset data = options.load(workbench);
        Widths widths = asked.orElseGet(() -> Widths.parse(usualWidths(data)));
        options.requireFit(widths, data);
        NetworkPlan plan = options.plan(workbench, widths);
        TrainingSettings settings =
                TrainingSettings.defaults().withEpochs(epochs).withBatch(batch).withRule(rule);
        int every = Math.max(1, settings.stepsOver(data.train().count()) / POINTS_OF_A_CURVE);
        return new Course(plan, data, options.loss(workbench, data), settings.withEvaluateEvery(every));
    }

    private static String usualWidths(Dataset data) {
        return data.inputs() + ",100x8," + data.outputs();
    }

    private Race.Result run(Race race) {
        try (Progress progress = Progress.start(output, "racing", race.plannedSteps())) {
            return race.run(threads, interrupts::requested, new RaceProgress(progress));
        }
    }

    private RaceSettings settings(Course course) {
        return new RaceSettings(
                options.data(),
                layers.orElseGet(() -> usualWidths(course.data())),
                options.activation(),
                options.loss(),
                optimizer,
                epochs,
                batch,
                seeds,
                starts.bias(),
                starts.calibrate());
    }

    private Path report() {
        return folder.resolve("report.html");
    }

    private void save(RaceSettings settings, List<Standing> standings, RaceSheets sheets) {
        try {
            HtmlReport.writeRace(report(), sheets.course(), settings, sheets.of(standings));
        } catch (IOException e) {
            throw new FailedException(report() + " cannot be written: " + Failures.oneLine(e), e);
        }
    }

    private static void rethrow(Error fatal) {
        throw fatal;
    }

    private int exitCode(List<Standing> standings) {
        if (interrupts.requested()) {
            output.note("onset: interrupted; the table and the report hold the runs that were finished.");
            return ExitCode.INTERRUPTED;
        }
        return standings.stream().anyMatch(standing -> standing.failure().isPresent())
                ? ExitCode.FAILED
                : ExitCode.DONE;
    }
}
