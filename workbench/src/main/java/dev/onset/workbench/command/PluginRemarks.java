package dev.onset.workbench.command;

import dev.onset.api.plugin.PluginProblem;
import dev.onset.workbench.output.Output;
import java.util.List;

/** Says beside a result that some plug-ins are missing from it. */
final class PluginRemarks {

    private PluginRemarks() {}

    static void note(Output output, List<PluginProblem> problems) {
        problems.forEach(problem -> output.note("onset: not loaded: " + problem));
    }
}
