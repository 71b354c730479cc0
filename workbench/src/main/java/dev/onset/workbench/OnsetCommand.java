package dev.onset.workbench;

import dev.onset.workbench.command.CommandTree;
import dev.onset.workbench.command.Interrupts;
import dev.onset.workbench.output.Output;

/** The {@code onset} command. */
public final class OnsetCommand {

    private OnsetCommand() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        Output output = Output.ofProcess();
        Interrupts interrupts = Interrupts.ofProcess();
        int code;
        try {
            code = new CommandTree(output, interrupts).execute(args);
        } finally {
            // Whatever happened: the shutdown hook must not wait for a command that is over.
            interrupts.finished();
        }
        System.exit(code);
    }
}
