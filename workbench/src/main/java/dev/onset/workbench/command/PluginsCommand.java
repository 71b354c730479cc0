package dev.onset.workbench.command;

import dev.onset.api.Named;
import dev.onset.api.plugin.PluginException;
import dev.onset.api.plugin.Plugins;
import dev.onset.workbench.output.JsonWriter;
import dev.onset.workbench.output.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code onset plugins}: which jars were found, what they provide, and what is wrong with them. */
@Command(
        name = "plugins",
        description = "Show every jar that was found, what it provides, and every problem with its code.",
        footer = {
            "",
            "Exit code 1 if there is a problem, so that a script can check a jar before it is used.",
            "",
            "Examples:",
            "  onset plugins",
            "  onset plugins --plugins my-jars --json"
        })
public final class PluginsCommand implements Callable<Integer> {

    private final Output output;

    @Mixin
    private PluginOptions options = new PluginOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    public PluginsCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        try (Plugins plugins = options.discover()) {
            List<Trouble> troubles = troubles(plugins);
            if (json.asked()) {
                output.json(document -> writeJson(document, plugins, troubles));
            } else {
                print(plugins, troubles);
            }
            return troubles.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    /** What could not be loaded, and names that clash. */
    private static List<Trouble> troubles(Plugins plugins) {
        List<Trouble> troubles = new ArrayList<>();
        plugins.problems()
                .forEach(problem -> troubles.add(new Trouble(
                        problem.code().toString(), problem.origin(), problem.provider(), problem.message())));
        for (Class<? extends Named> kind : Plugins.kinds()) {
            try {
                plugins.catalog(kind);
            } catch (PluginException clash) {
                String code = clash.code().toString();
                String message = Failures.oneLine(clash);
                troubles.add(new Trouble(
                        code,
                        "",
                        "",
                        message.startsWith(code)
                                ? message.substring(code.length()).strip()
                                : message));
            }
        }
        return troubles;
    }

    private static void writeJson(JsonWriter document, Plugins plugins, List<Trouble> troubles) {
        document.objects("jars", plugins.jars(), jar -> {
            document.text("location", jar.location());
            document.texts("provides", jar.provides());
        });
        document.objects("problems", troubles, trouble -> {
            document.text("code", trouble.code());
            document.text("origin", trouble.origin());
            document.text("provider", trouble.provider());
            document.text("message", trouble.message());
        });
    }

    private void print(Plugins plugins, List<Trouble> troubles) {
        plugins.jars().forEach(jar -> {
            output.line(jar.location());
            if (jar.provides().isEmpty()) {
                output.line("  provides nothing that works");
            }
            jar.provides().forEach(provided -> output.line("  " + provided));
        });
        output.line("");
        output.line(troubles.isEmpty() ? "No problems." : "Problems: " + troubles.size());
        for (Trouble trouble : troubles) {
            output.line("  " + trouble.code() + "  " + trouble.place() + trouble.message());
        }
    }

    private record Trouble(String code, String origin, String provider, String message) {

        String place() {
            String inside = provider.isEmpty() ? "" : ": " + provider;
            return origin.isEmpty() ? "" : origin + inside + ": ";
        }
    }
}
