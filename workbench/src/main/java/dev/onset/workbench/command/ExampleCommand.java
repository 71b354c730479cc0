package dev.onset.workbench.command;

import dev.onset.workbench.example.Example;
import dev.onset.workbench.output.Output;
import dev.onset.workbench.output.TextTable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code onset example}: lists the numbered lessons, or runs one. */
@Command(
        name = "example",
        description = "List the examples, or run one of them.",
        footer = {"", "Examples:", "  onset example", "  onset example 03", "  onset example --json"})
public final class ExampleCommand implements Callable<Integer> {

    private final Output output;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "The example to run. Without it, all are listed.")
    private Optional<String> wanted = Optional.empty();

    public ExampleCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        List<Example> examples = ServiceLoader.load(Example.class, Example.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt(Example::number))
                .toList();
        if (wanted.isEmpty()) {
            list(examples);
        } else if (json.asked()) {
            throw new UsageException("--json is for the list of examples; an example prints text.");
        } else {
            run(find(examples, wanted.get()));
        }
        return ExitCode.DONE;
    }

    private void list(List<Example> examples) {
        if (json.asked()) {
            output.json(document -> document.objects("examples", examples, each -> {
                document.integer("number", each.number());
                document.text("title", each.title());
                document.text("claim", each.claim());
                document.text("source", each.source());
            }));
            return;
        }
        if (examples.isEmpty()) {
            output.note("onset: there are no examples on the class path; the launcher ./onset brings them along.");
            return;
        }
        TextTable table = TextTable.of("example", "title", "what it shows", "source");
        examples.forEach(each -> table.row(padded(each), each.title(), each.claim(), each.source()));
        output.table(table);
        output.line("");
        output.line("Run one with 'onset example NUMBER'.");
    }

    private void run(Example example) {
        output.line(padded(example) + "  " + example.title());
        output.line("Claim: " + example.claim());
        output.line("");
        example.run(output.out());
    }

    private static Example find(List<Example> examples, String number) {
        return examples.stream()
                .filter(each -> number.matches("[0-9]{1,4}") && each.number() == Integer.parseInt(number))
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no example '" + number + "'. There are: "
                        + String.join(
                                ", ",
                                examples.stream().map(ExampleCommand::padded).toList()) + "."));
    }

    private static String padded(Example example) {
        return String.format(Locale.ROOT, "%02d", example.number());
    }
}
