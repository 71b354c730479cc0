package dev.onset.workbench.command;

import picocli.CommandLine.Option;

/** {@code --json}, for every command that prints a table. */
public final class JsonOption {

    @Option(names = "--json", description = "Print JSON instead of text; standard output then holds JSON alone.")
    private boolean json;

    boolean asked() {
        return json;
    }
}
