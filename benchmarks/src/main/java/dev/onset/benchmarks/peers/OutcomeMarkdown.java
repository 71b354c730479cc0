package dev.onset.benchmarks.peers;

import dev.onset.workbench.bench.PeerNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The outcome as a page: a table a section, every peer's own figure with the ratio beside it. */
final class OutcomeMarkdown {

    private final Outcome outcome;
    private final StringBuilder page = new StringBuilder();

    private OutcomeMarkdown(Outcome outcome) {
        this.outcome = outcome;
    }

    /** The whole page. */
    static String of(Outcome outcome) {
        OutcomeMarkdown markdown = new OutcomeMarkdown(outcome);
        markdown.write();
        return markdown.page.toString();
    }

    private void write() {
        line("# Benchmarks");
        line("");
        line("Onset beside other engines, measured on " + outcome.date()
                + " by `./onset bench --peers`, which repeats it" + " anywhere.");
        line("");
        line("Machine: " + outcome.machine() + ".");
        line("Its multiply-add peak, measured in turns with everything else: "
                + outcome.threads().stream()
                        .map(threads -> String.format(
                                Locale.ROOT,
                                "%.0f GFLOP/s on %d thread%s",
                                outcome.peak(threads),
                                threads,
                                threads == 1 ? "" : "s"))
                        .collect(Collectors.joining(", "))
                + ".");
        line("");
        line("Every engine runs in a process of its own, on the same float32 numbers, and their results"
                + " are compared before they are timed. A figure is the median of windows that take turns; in"
                + " parentheses, how many times as fast Onset is. Absolute figures hold for one machine on one day;"
                + " trust the ratios.");
        line("");
        line(
                "What keeps a row from being faster is in [decision 0032](decisions/0032-speed-limits.md). For one question at a"
                        + " time there is `benchmarks/run`, which runs JMH: `benchmarks/run TrainingStep -p net=MNIST`.");
        line("");
        line("| engine | version |");
        line("|---|---|");
        outcome.versions().forEach((name, version) -> line("| " + name + " | " + version + " |"));
        PeerNames.SECTIONS.forEach(this::section);
        if (!outcome.remarks().isEmpty()) {
            line("");
            line("Not measured:");
            line("");
            outcome.remarks().forEach(remark -> line("- " + remark));
        }
    }

    private void section(String section) {
        List<Row> rows = outcome.rows().stream()
                .filter(row -> row.work().section().equals(section))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        List<String> others = outcome.others(rows);
        boolean products = section.equals("products");
        boolean counted = rows.getFirst().work().operations().isPresent();
        line("");
        line("## " + section.substring(0, 1).toUpperCase(Locale.ROOT) + section.substring(1) + ", "
                + rows.getFirst().work().unit());
        line("");
        List<String> titles = new ArrayList<>(List.of(products ? "m x n x k" : "work", "threads", "onset"));
        if (counted) {
            titles.add("of peak");
        }
        titles.add("to the best");
        titles.addAll(others);
        row(titles);
        row(titles.stream().map(title -> "---").toList());
        rows.forEach(row -> row(cells(row, others, counted)));
    }

    private static List<String> cells(Row row, List<String> others, boolean counted) {
        List<String> cells = new ArrayList<>(
                List.of(row.work().name(), String.valueOf(row.threads()), OutcomeTable.figure(row.figure(Row.ONSET))));
        if (counted) {
            cells.add(String.format(Locale.ROOT, "%.0f %%", 100 * row.ofPeak().orElse(Double.NaN)));
        }
        cells.add(row.best()
                .map(best -> "**" + OutcomeTable.ratio(row.ratio(best)) + "**")
                .orElse("–"));
        for (String name : others) {
            OptionalDouble figure = row.figure(name);
            cells.add(
                    figure.isEmpty()
                            ? "–"
                            : OutcomeTable.figure(figure) + " (" + OutcomeTable.ratio(row.ratio(name)) + ")");
        }
        return cells;
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
