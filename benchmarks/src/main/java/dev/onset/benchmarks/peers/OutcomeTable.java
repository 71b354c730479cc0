package dev.onset.benchmarks.peers;

import dev.onset.workbench.output.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** One table of everything: Onset's figure, and how many times as fast as each peer it is. */
final class OutcomeTable {

    private OutcomeTable() {}

    static TextTable of(Outcome outcome) {
        List<String> others = outcome.others(outcome.rows());
        List<String> titles =
                new ArrayList<>(List.of("work", ">threads", ">onset", "unit", ">of peak", ">best peer", ">to best"));
        others.forEach(name -> titles.add(">to " + name));
        TextTable table = TextTable.of(titles.toArray(String[]::new));
        outcome.rows().forEach(row -> table.row(cells(row, others).toArray(String[]::new)));
        return table;
    }

    private static List<String> cells(Row row, List<String> others) {
        Optional<String> best = row.best();
        List<String> cells = new ArrayList<>(List.of(
                row.work().text(),
                String.valueOf(row.threads()),
                figure(row.figure(Row.ONSET)),
                row.work().unit(),
                percent(row.ofPeak()),
                best.orElse(""),
                ratio(best.map(row::ratio).orElse(OptionalDouble.empty()))));
        others.forEach(name -> cells.add(ratio(row.ratio(name))));
        return cells;
    }

    /** A figure with as many digits as it is worth. */
    static String figure(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        return String.format(Locale.ROOT, value.getAsDouble() < 1000 ? "%.1f" : "%,.0f", value.getAsDouble());
    }

    /** A ratio with two decimals. */
    static String ratio(OptionalDouble value) {
        return value.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", value.getAsDouble());
    }

    private static String percent(OptionalDouble value) {
        return value.isEmpty() ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * value.getAsDouble());
    }
}
