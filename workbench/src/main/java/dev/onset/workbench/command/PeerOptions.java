package dev.onset.workbench.command;

import dev.onset.workbench.bench.Net;
import dev.onset.workbench.bench.PeerNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** {@code onset bench --peers}: hands over to the script that downloads, builds and measures other engines. */
public final class PeerOptions {

    @Option(
            names = "--peers",
            arity = "0..1",
            fallbackValue = PeerNames.ALL,
            paramLabel = "NAMES",
            description = {
                "Measure side by side with other engines instead: mkl, openblas, onednn,",
                "libtorch, tensorflow, smile, dl4j, djl, numpy, arrays-fill; all of them without names.",
                "Downloads them the first time, about a gigabyte in all."
            })
    private Optional<String> peers = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "SECTIONS",
            description = "With --peers: only memory, products, training, inference, activations, fills or orthogonal.")
    private Optional<String> sections = Optional.empty();

    @Option(names = "--nets", paramLabel = "NAMES", description = "With --peers: training of these nets only.")
    private Optional<String> nets = Optional.empty();

    @Option(names = "--match", paramLabel = "REGEX", description = "With --peers: only works with this in their name.")
    private Optional<String> match = Optional.empty();

    @Option(names = "--quick", description = "With --peers: a look in some six minutes, not figures to keep.")
    private boolean quick;

    @Option(names = "--markdown", paramLabel = "FILE", description = "With --peers: also write a page of Markdown.")
    private Optional<Path> markdown = Optional.empty();

    /** Whether other engines are asked for. */
    boolean asked() {
        return peers.isPresent();
    }

    /** Refuses options that mean nothing without other engines. */
    void refuseStrays() {
        if (sections.isPresent() || nets.isPresent() || match.isPresent() || markdown.isPresent() || quick) {
            throw new UsageException("--only, --nets, --match, --quick and --markdown go with --peers; add that.");
        }
    }

    /** Runs the script and returns its exit code. */
    int run(int threads, boolean json, Optional<Path> file) throws IOException, InterruptedException {
        requireKnown(
                "--peers",
                peers,
                Stream.concat(PeerNames.PEERS.stream(), Stream.of(PeerNames.ALL))
                        .toList());
        requireKnown("--only", sections, PeerNames.SECTIONS);
        requireKnown("--nets", nets, Net.all().stream().map(Net::name).toList());
        match.ifPresent(PeerOptions::requireExpression);
        markdown.ifPresent(path -> Require.writable("--markdown", path));
        Path script = Path.of(System.getProperty("onset.home", ""), "benchmarks", "peers", "run");
        if (!Files.isExecutable(script)) {
            throw new UsageException("--peers needs the project's sources, but there is no " + script
                    + "; start ./onset from a checkout.");
        }
        Process process = new ProcessBuilder(command(script, threads, json, file))
                .inheritIO()
                .start();
        // An interrupt from the keyboard reaches both; a signal to this process alone must end the other too.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "onset-peers-end"));
        return process.waitFor();
    }

    private static void requireKnown(String option, Optional<String> asked, List<String> known) {
        for (String name : asked.map(names -> names.split(",", -1)).orElse(new String[0])) {
            if (!known.contains(name)) {
                throw new UsageException(
                        option + " knows no '" + name + "'; there are " + String.join(", ", known) + ".");
            }
        }
    }

    private static void requireExpression(String regex) {
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new UsageException(
                    "--match '" + regex + "' is not a regular expression: " + e.getDescription() + ".");
        }
    }

    private List<String> command(Path script, int threads, boolean json, Optional<Path> file) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of("--threads", threads == 1 ? "1" : "1," + threads));
        peers.ifPresent(names -> command.addAll(List.of("--peers", names)));
        sections.ifPresent(names -> command.addAll(List.of("--only", names)));
        nets.ifPresent(names -> command.addAll(List.of("--nets", names)));
        match.ifPresent(regex -> command.addAll(List.of("--match", regex)));
        file.ifPresent(path -> command.addAll(List.of("--out", path.toString())));
        match.ifPresent(PeerOptions::requireExpression);
        markdown.ifPresent(path -> command.addAll(List.of("--markdown", path.toString())));
        if (quick) {
            command.add("--quick");
        }
        if (json) {
            command.add("--json");
        }
        return command;
    }
}
