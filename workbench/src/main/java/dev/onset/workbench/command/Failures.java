package dev.onset.workbench.command;

import dev.onset.api.plugin.PluginException;
import dev.onset.api.plugin.ProblemCode;
import dev.onset.training.data.DataException;
import dev.onset.training.data.DataProblem;
import dev.onset.workbench.card.CardException;
import dev.onset.workbench.output.Messages;
import dev.onset.workbench.output.Output;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns whatever stopped a command into one line on standard error and an exit code.
 *
 * <p>A trace is shown only where {@code ONSET_DEBUG} is set to 1.
 */
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    /** How an engine begins its messages about a machine it cannot run on, or a batch it cannot hold. */
    private static final Pattern ENGINE_CODE = Pattern.compile("^ENGINE-[0-9]+ ");

    private final Output output;
    private final boolean debug;

    public Failures(Output output, boolean debug) {
        this.output = output;
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String message = oneLine(e);
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            message += suggestions.isEmpty() ? "" : ". Did you mean " + String.join(" or ", suggestions) + "?";
        }
        CommandLine command = e.getCommandLine();
        return end(
                "onset: " + message + (message.endsWith("?") || message.endsWith(".") ? "" : ".") + " Try '"
                        + command.getCommandSpec().qualifiedName() + " --help'.",
                e,
                ExitCode.BAD_USAGE);
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        return switch (e) {
            case ParameterException misused -> handleParseException(misused, new String[0]);
            case UsageException misused -> end("onset: " + oneLine(misused), misused, ExitCode.BAD_USAGE);
            case PluginException plugin -> end("onset: " + oneLine(plugin), plugin, exitCode(plugin.code()));
            case DataException data -> end("onset: " + oneLine(data), data, exitCode(data.problem()));
            case FailedException failed -> end("onset: " + oneLine(failed), failed, ExitCode.FAILED);
            case CardException card -> end("onset: " + oneLine(card), card, ExitCode.FAILED);
            case IOException io -> end("onset: " + oneLine(io), io, ExitCode.FAILED);
            case UncheckedIOException io -> end("onset: " + oneLine(io), io, ExitCode.FAILED);
            case RuntimeException engine
            when stopsEngine(oneLine(engine)) -> end("onset: " + oneLine(engine), engine, ExitCode.FAILED);
            default -> internal(e);
        };
    }

    /** A run that asked for more memory than the JVM has. */
    public int outOfMemory(OutOfMemoryError e) {
        return end(
                "onset: out of memory at " + Runtime.getRuntime().maxMemory() / (1 << 20)
                        + " MB of heap; ask for less, or give more with ONSET_JAVA_OPTS=-Xmx8g.",
                e,
                ExitCode.FAILED);
    }

    /**
     * A scheme, or this program, that broke in a way no command expects: an assertion, a missing class, deep recursion.
     */
    public int broken(Error e) {
        return end(
                "onset: an activation, another plug-in or onset itself is broken: " + Messages.named(e)
                        + ". The same command under ONSET_DEBUG=1 shows where.",
                e,
                ExitCode.FAILED);
    }

    /** 2 where the user's words cannot be understood, 1 where a jar or scheme does not work. */
    static int exitCode(ProblemCode code) {
        return switch (code) {
            case SPEC_1, SPEC_2, SPEC_3, SPEC_4, SPEC_5 -> ExitCode.BAD_USAGE;
            case PLUGIN_1, PLUGIN_2, PLUGIN_3, PLUGIN_4, PLUGIN_5, PLUGIN_6, PLUGIN_7 -> ExitCode.FAILED;
            case INIT_1, INIT_2, INIT_3, ACTIVATION_1, ACTIVATION_2 -> ExitCode.FAILED;
        };
    }

    static int exitCode(DataProblem problem) {
        return switch (problem) {
            case DATA_5 -> ExitCode.BAD_USAGE;
            case DATA_1, DATA_2, DATA_3, DATA_4 -> ExitCode.FAILED;
        };
    }

    /** Whether a message of an engine is one that stops it. */
    static boolean stopsEngine(String message) {
        return ENGINE_CODE.matcher(message).find();
    }

    private int internal(Exception e) {
        return end(
                "onset: internal error, please report it with the output of the same command under ONSET_DEBUG=1: "
                        + e.getClass().getSimpleName() + ": " + oneLine(e),
                e,
                ExitCode.FAILED);
    }

    private int end(String line, Throwable cause, int code) {
        output.note(line);
        if (debug) {
            StringWriter trace = new StringWriter();
            cause.printStackTrace(new PrintWriter(trace));
            output.note(trace.toString());
        }
        return code;
    }

    static String oneLine(Throwable e) {
        return Messages.oneLine(e);
    }
}
