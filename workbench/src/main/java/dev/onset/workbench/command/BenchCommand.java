package dev.onset.workbench.command;

import dev.onset.api.engine.Engine;
import dev.onset.engine.simd.SimdEngine;
import dev.onset.engine.simd.SimdSettings;
import dev.onset.workbench.bench.Bench;
import dev.onset.workbench.bench.BenchReport;
import dev.onset.workbench.bench.BenchSettings;
import dev.onset.workbench.bench.BenchTables;
import dev.onset.workbench.output.AtomicFile;
import dev.onset.workbench.output.JsonWriter;
import dev.onset.workbench.output.Output;
import dev.onset.workbench.output.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onset bench}: what this machine gives, and what the engine makes of it. */
@Command(
        name = "bench",
        description = "Measure this machine's peak, and how near the engine comes to it.",
        footer = {
            "",
            "Each figure is the median of windows that take turns; percentages are of the multiply-add",
            "peak measured in the same turns. m samples, n units, k inputs: forward is X W', weights D' X,",
            "input D W, each 2mnk operations.",
            "Other work on the machine lowers everything: measure on an idle one.",
            "",
            "Ctrl-C stops; what was measured by then is printed.",
            "",
            "Examples:",
            "  onset bench",
            "  onset bench --threads 1 --seconds 20",
            "  onset bench --json --out bench.json",
            "  onset bench --peers --quick",
            "  onset bench --peers=mkl,libtorch --only products,training --markdown side-by-side.md"
        })
public final class BenchCommand implements Callable<Integer> {

    private static final int FEWEST_SECONDS = 1;
    private static final int MOST_SECONDS = 3600;
    private static final int DEFAULT_SECONDS = 45;

    private final Output output;
    private final Interrupts interrupts;

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Measure with 1 thread and with N (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "About how long it may take (default: " + DEFAULT_SECONDS + ").")
    private Optional<Integer> secondsAsked = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Also write the JSON to this file.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private PeerOptions peers = new PeerOptions();

    public BenchCommand(Output output, Interrupts interrupts) {
        this.output = output;
        this.interrupts = interrupts;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Require.atLeast("--threads", 1, threads);
        Require.atMost("--threads", SimdSettings.MOST_THREADS, threads);
        int seconds = secondsAsked.orElse(DEFAULT_SECONDS);
        Require.atLeast("--seconds", FEWEST_SECONDS, seconds);
        Require.atMost("--seconds", MOST_SECONDS, seconds);
        file.ifPresent(path -> Require.writable("--out", path));
        if (peers.asked()) {
            if (secondsAsked.isPresent()) {
                throw new UsageException(
                        "--seconds is for this machine alone; with --peers, --quick is the short way.");
            }
            // The other process writes down what it has measured; this one waits for it.
            interrupts.heed();
            return peers.run(threads, json.asked(), file);
        }
        peers.refuseStrays();
        BenchReport report = measure(seconds);
        if (json.asked()) {
            output.json(report::writeJson);
        } else {
            new BenchTables(report, output).print();
        }
        file.ifPresent(path -> save(path, report));
        if (interrupts.requested()) {
            output.note("onset: interrupted; this is what was measured by then.");
            return ExitCode.INTERRUPTED;
        }
        return ExitCode.DONE;
    }

    private BenchReport measure(int seconds) {
        try (Workbench workbench = Workbench.open(new PluginOptions().discover(), threads)) {
            workbench.engine(output);
            // One engine for each number of threads: networks of an engine share its compiled loops.
            Map<Integer, Engine> engines = new ConcurrentHashMap<>();
            Bench bench = new Bench(
                    new BenchSettings(threads, seconds),
                    new Bench.Ingredients(
                            count -> engines.computeIfAbsent(
                                    count, each -> new SimdEngine(SimdSettings.ofThreads(each))),
                            workbench::activation,
                            workbench.initializer("he-normal")),
                    System::nanoTime);
            interrupts.heed();
            try (Progress progress = Progress.start(output, "measuring", bench.works())) {
                return bench.run(new BenchProgress(progress, interrupts));
            }
        }
    }

    private static void save(Path path, BenchReport report) {
        String document = JsonWriter.pretty(report::writeJson) + System.lineSeparator();
        try {
            AtomicFile.write(path, out -> out.write(document.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new FailedException("--out " + path + " cannot be written: " + Failures.oneLine(e), e);
        }
    }
}
