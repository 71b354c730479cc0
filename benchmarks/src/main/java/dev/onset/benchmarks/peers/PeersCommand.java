package dev.onset.benchmarks.peers;

import dev.onset.workbench.bench.Net;
import dev.onset.workbench.bench.PeerNames;
import dev.onset.workbench.command.ExitCode;
import dev.onset.workbench.command.Interrupts;
import dev.onset.workbench.output.AtomicFile;
import dev.onset.workbench.output.JsonWriter;
import dev.onset.workbench.output.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures Onset beside other engines; {@code onset bench --peers} and {@code benchmarks/peers/run} end here. */
@Command(name = "peers", description = "Measure Onset beside other engines, in turns.", mixinStandardHelpOptions = true)
public final class PeersCommand implements Callable<Integer> {

    private final Output output;
    private final Interrupts interrupts;

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(names = "--folder", required = true, paramLabel = "DIR", description = "The folder of the built peers.")
    private Path folder = Path.of("");

    @Option(
            names = "--peers",
            split = ",",
            paramLabel = "NAMES",
            description = "Only these: mkl, openblas, onednn, libtorch, tensorflow, smile, dl4j, djl, numpy,"
                    + " arrays-fill; 'all' is everybody.")
    private Set<String> peers = new LinkedHashSet<>();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SECTIONS",
            description = "Only these: memory, products, training, inference, activations, fills, orthogonal.")
    private Set<String> sections = new LinkedHashSet<>();

    @Option(
            names = "--nets",
            split = ",",
            paramLabel = "NAMES",
            description = "Training of these nets only: tiny, small, mnist-128, mnist-32, wide, deep.")
    private Set<String> nets = new LinkedHashSet<>();

    @Option(
            names = "--match",
            paramLabel = "REGEX",
            description = "Only works with this in their name, such as '512x784' or 'tiny adam'.")
    private Optional<Pattern> match = Optional.empty();

    @Option(
            names = "--threads",
            split = ",",
            paramLabel = "N",
            description = "Numbers of threads, one after another (default: 1 and one a core).")
    private Set<Integer> threads = new LinkedHashSet<>();

    @Option(names = "--quick", description = "Fewer and shorter windows: a look, not figures to keep.")
    private boolean quick;

    @Option(names = "--json", description = "Print JSON instead of the table.")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "Also write the JSON to this file.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--markdown", paramLabel = "FILE", description = "Also write the tables as a page of Markdown.")
    private Optional<Path> markdown = Optional.empty();

    PeersCommand(Output output, Interrupts interrupts) {
        this.output = output;
        this.interrupts = interrupts;
    }

    /** Runs the command and ends the process with its exit code: 0 done, 1 failed, 2 bad usage, 130 interrupted. */
    public static void main(String[] args) {
        Output output = Output.ofProcess();
        Interrupts interrupts = Interrupts.ofProcess();
        int code;
        try {
            code = output.exitCode(line(output, interrupts).execute(args), ExitCode.FAILED);
        } finally {
            interrupts.finished();
        }
        System.exit(code);
    }

    static CommandLine line(Output output, Interrupts interrupts) {
        CommandLine line = new CommandLine(new PeersCommand(output, interrupts));
        line.setParameterExceptionHandler((e, given) -> {
            output.note("onset: " + e.getMessage());
            return ExitCode.BAD_USAGE;
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            output.note("onset: " + e.getMessage());
            return ExitCode.FAILED;
        });
        return line;
    }

    @Override
    public Integer call() throws IOException {
        List<Work> works = works();
        List<PeerSpec> others = chosen();
        requireAtLeastOne();
        interrupts.heed();
        Outcome outcome = measure(works, others);
        if (!interrupts.requested()) {
            tell(outcome);
            return ExitCode.DONE;
        }
        if (outcome.rows().isEmpty()) {
            output.note("onset: interrupted before anything was measured; nothing is written.");
        } else {
            tell(outcome);
            output.note("onset: interrupted; this is what was measured by then.");
        }
        return ExitCode.INTERRUPTED;
    }

    private Outcome measure(List<Work> works, List<PeerSpec> others) throws IOException {
        List<String> remarks = new ArrayList<>();
        Suite suite = new Suite(
                new Launcher(folder, interrupts::requested), quick ? Pace.quick() : Pace.thorough(), remark -> {
                    remarks.add(remark);
                    output.note("onset: " + remark);
                });
        for (int count : threadCounts()) {
            if (!interrupts.requested()) {
                output.note("starting peers, threads " + count);
                suite.run(works, others, count, row -> output.note(progress(row)));
            }
        }
        if (interrupts.requested()) {
            remarks.add("interrupted after " + suite.rows().size() + " of "
                    + works.size() * threadCounts().size() + " works");
        }
        return new Outcome(LocalDate.now(ZoneOffset.UTC), suite.versions(), suite.rows(), List.copyOf(remarks));
    }

    private void tell(Outcome outcome) throws IOException {
        if (json) {
            output.json(outcome::writeJson);
        } else {
            output.line(outcome.machine());
            output.line("");
            output.table(OutcomeTable.of(outcome));
        }
        if (file.isPresent()) {
            write(file.get(), JsonWriter.pretty(outcome::writeJson) + "\n");
        }
        if (markdown.isPresent()) {
            write(markdown.get(), OutcomeMarkdown.of(outcome));
        }
    }

    private List<Work> works() {
        requireKnown("--only", sections, PeerNames.SECTIONS);
        requireKnown("--nets", nets, Net.all().stream().map(Net::name).toList());
        List<Work> works = Works.of(sections, nets).stream()
                .filter(work ->
                        match.isEmpty() || match.get().matcher(work.text()).find())
                .toList();
        if (works.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "nothing is left to measure: no work that --only and --nets leave has '"
                            + match.map(Pattern::pattern).orElse("") + "' in its name; works are called as "
                            + Works.of(sections, nets).getFirst().text() + ".");
        }
        return works;
    }

    private void requireAtLeastOne() {
        threads.stream().filter(count -> count < 1).findFirst().ifPresent(count -> {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + count + ".");
        });
    }

    private List<PeerSpec> chosen() {
        List<PeerSpec> all = PeerSpec.others();
        if (peers.isEmpty() || peers.contains("all")) {
            return all;
        }
        requireKnown("--peers", peers, all.stream().map(PeerSpec::name).toList());
        return all.stream().filter(each -> peers.contains(each.name())).toList();
    }

    private void requireKnown(String option, Set<String> asked, List<String> known) {
        for (String name : asked) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        option + " knows no '" + name + "'; there are " + String.join(", ", known) + ".");
            }
        }
    }

    private Set<Integer> threadCounts() {
        if (!threads.isEmpty()) {
            return threads;
        }
        Set<Integer> usual = new LinkedHashSet<>(List.of(1));
        usual.add(Runtime.getRuntime().availableProcessors());
        return usual;
    }

    private static String progress(Row row) {
        String best = row.best()
                .map(name -> ", " + OutcomeTable.ratio(row.ratio(name)) + " times as fast as " + name)
                .orElse("");
        return row.work().text() + ", threads " + row.threads() + ": " + OutcomeTable.figure(row.figure(Row.ONSET))
                + " " + row.work().unit() + best;
    }

    private static void write(Path path, String text) throws IOException {
        AtomicFile.write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
