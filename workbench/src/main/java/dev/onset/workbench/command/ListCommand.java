package dev.onset.workbench.command;

import dev.onset.workbench.output.JsonWriter;
import dev.onset.workbench.output.Output;
import dev.onset.workbench.output.TextTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code onset list}: everything that can be asked for by name. */
@Command(
        name = "list",
        description = "List what there is: initializers, biases, calibrators, activations, data, losses, optimizers.",
        footer = {"", "Examples:", "  onset list", "  onset list initializers", "  onset list --plugins my-jars --json"
        })
public final class ListCommand implements Callable<Integer> {

    private final Output output;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "KIND",
            description =
                    "One of: initializers, biases, calibrators, activations, data, losses, optimizers. Without it,"
                            + " all of them.")
    private Optional<String> kind = Optional.empty();

    public ListCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        List<Kind> kinds = kind.map(Kind::parse).map(List::of).orElse(List.of(Kind.values()));
        Map<Kind, List<Listed>> all = new LinkedHashMap<>();
        try (Workbench workbench = Workbench.open(plugins.discover())) {
            kinds.forEach(each -> all.put(each, workbench.listing(each)));
            PluginRemarks.note(output, workbench.problems());
        }
        if (json.asked()) {
            output.json(document -> all.forEach((each, items) -> writeJson(document, each, items)));
        } else {
            all.forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private static void writeJson(JsonWriter document, Kind kind, List<Listed> items) {
        document.objects(kind.plural(), items, item -> {
            document.text("name", item.name());
            document.objects("parameters", item.parameters(), parameter -> {
                document.text("name", parameter.name());
                document.text("type", parameter.type());
                document.text("default", parameter.defaultValue());
            });
            document.text("origin", item.origin());
            document.texts("aliases", item.aliases());
            document.text("summary", item.description().summary());
        });
    }

    private void print(Kind kind, List<Listed> items) {
        TextTable table = TextTable.of(kind.plural(), "what it is");
        items.forEach(item -> table.row(item.signature(), item.description().summary()));
        output.table(table);
        output.line("");
    }
}
