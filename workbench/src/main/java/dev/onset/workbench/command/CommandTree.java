package dev.onset.workbench.command;

import dev.onset.workbench.output.Output;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** All commands together, as one that can be executed; knows no process, so that tests run it too. */
@Command(
        name = "onset",
        description = "The workbench for weight initialization: diagnose, race and train dense networks.",
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  onset compare",
            "  onset diagnose --layers 1000,500x10 --activation tanh --init \"normal(std=0.01)\"",
            "  onset train --data digits --layers 784,256x2,10 --init he-normal",
            "  onset describe orthogonal",
            "",
            "The environment variable ONSET_JAVA_OPTS adds JVM options to every command.",
            "Exit codes: 0 done, 1 failed, 2 bad usage, 130 interrupted."
        })
public final class CommandTree implements Callable<Integer> {

    private static final int WIDEST_HELP = 120;
    private static final int NARROWEST_HELP = 80;

    private final Output output;
    private final Interrupts interrupts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Log more to standard error; twice logs everything.")
    private boolean[] verbosity = new boolean[0];

    public CommandTree(Output output, Interrupts interrupts) {
        this.output = output;
        this.interrupts = interrupts;
    }

    /** Runs what the arguments ask for and returns the exit code. */
    public int execute(String... args) {
        Failures failures = new Failures(output, "1".equals(System.getenv("ONSET_DEBUG")));
        CommandLine commandLine = new CommandLine(this);
        subcommands().forEach(commandLine::addSubcommand);
        commandLine
                .setOut(new PrintWriter(output.out(), true))
                .setErr(new PrintWriter(output.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(Math.clamp(output.terminal().columns(), NARROWEST_HELP, WIDEST_HELP))
                .setUsageHelpLongOptionsMaxWidth(NARROWEST_HELP / 2)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setExecutionStrategy(parsed -> {
                    Logging.configure(verbosity.length);
                    return new CommandLine.RunLast().execute(parsed);
                });
        try {
            return output.exitCode(commandLine.execute(args), ExitCode.FAILED);
        } catch (OutOfMemoryError e) {
            return failures.outOfMemory(e);
        } catch (Error e) {
            // Code of plug-ins runs inside commands, and breaks with errors too.
            return failures.broken(e);
        }
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(output.err());
        return ExitCode.BAD_USAGE;
    }

    private List<Object> subcommands() {
        return List.of(
                new ListCommand(output),
                new DescribeCommand(output),
                new ExplainCommand(output),
                new SampleCommand(output),
                new GainCommand(output),
                new DiagnoseCommand(output),
                new TrainCommand(output, interrupts),
                new CompareCommand(output, interrupts),
                new BenchCommand(output, interrupts),
                new PluginsCommand(output),
                new ExampleCommand(output, interrupts),
                new CommandLine.HelpCommand());
    }
}
