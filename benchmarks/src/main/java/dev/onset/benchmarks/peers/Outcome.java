package dev.onset.benchmarks.peers;

import dev.onset.workbench.bench.Machine;
import dev.onset.workbench.bench.Windows;
import dev.onset.workbench.output.JsonWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * A suite that has run.
 *
 * @param date of its end
 * @param versions of the peers, by name; Onset first
 * @param rows in the order they were measured
 * @param remarks one line for each thing that could not be measured
 */
record Outcome(LocalDate date, Map<String, String> versions, List<Row> rows, List<String> remarks) {

    /** The machine and the Java, in one line. */
    String machine() {
        return Machine.processor() + ", " + Machine.processors() + " processors; Java "
                + System.getProperty("java.vm.version", "") + "; " + System.getProperty("os.name", "");
    }

    /** The numbers of threads there are rows of. */
    Set<Integer> threads() {
        Set<Integer> all = new TreeSet<>();
        rows.forEach(row -> all.add(row.threads()));
        return all;
    }

    /** The median peak over all rows of so many threads. */
    double peak(int threads) {
        return Windows.median(rows.stream()
                .filter(row -> row.threads() == threads)
                .mapToDouble(Row::peakGflops)
                .toArray());
    }

    /** Everybody but Onset who has a figure in these rows. */
    List<String> others(List<Row> some) {
        return versions.keySet().stream()
                .filter(name -> !name.equals(Row.ONSET))
                .filter(name -> some.stream().anyMatch(row -> row.seconds().containsKey(name)))
                .toList();
    }

    /** Writes everything as members of the document. */
    void writeJson(JsonWriter document) {
        document.text("date", date.toString());
        document.text("machine", machine());
        document.objects("versions", versions.entrySet(), version -> {
            document.text("peer", version.getKey());
            document.text("version", version.getValue());
        });
        document.objects("peaks", threads(), threads -> {
            document.integer("threads", threads);
            document.number("gflops", peak(threads));
        });
        document.objects("rows", rows, row -> {
            document.text("section", row.work().section());
            document.text("work", row.work().name());
            document.integer("threads", row.threads());
            document.text("unit", row.work().unit());
            document.number("peakGflops", row.peakGflops());
            document.objects("figures", row.seconds().entrySet(), figure -> {
                document.text("peer", figure.getKey());
                document.number("seconds", figure.getValue());
                document.number("figure", row.work().figure(figure.getValue()));
                OptionalDouble ratio = row.ratio(figure.getKey());
                document.number("onsetIsFasterBy", ratio.orElse(Double.NaN));
            });
        });
        document.texts("remarks", remarks);
    }
}
