package dev.onset.workbench.bench;

import dev.onset.workbench.output.Numbers;
import dev.onset.workbench.output.Output;
import dev.onset.workbench.output.TextTable;
import java.util.List;
import java.util.Locale;

/** Prints a {@link BenchReport} for people. */
public final class BenchTables {

    private final BenchReport report;
    private final Output output;

    public BenchTables(BenchReport report, Output output) {
        this.report = report;
        this.output = output;
    }

    /** Prints every section that has something in it. */
    public void print() {
        output.line(Machine.processor() + "; " + report.engine().vectorBits() + "-bit vectors; Java "
                + System.getProperty("java.vm.version", ""));
        machine();
        products();
        activations();
        training();
        networks();
        start();
        if (!report.leftOut.isEmpty()) {
            output.line("");
            output.line("Left out, since they would take long here: " + String.join("; ", report.leftOut)
                    + ". More --seconds bring them in.");
        }
        if (!report.unsettled().isEmpty()) {
            output.line("");
            output.line("Measured while the JIT was still compiling, so perhaps far too low: "
                    + String.join("; ", report.unsettled())
                    + ". Measure on an idle machine, or with more --seconds.");
        }
    }

    private void machine() {
        TextTable table =
                TextTable.of("this machine", ">threads", ">multiply-add peak", ">memory fill", ">memory copy");
        for (int i = 0; i < report.peaks.size(); i++) {
            BenchReport.Peak peak = report.peaks.get(i);
            BenchReport.Memory memory = report.memory.get(i);
            table.row(
                    "",
                    String.valueOf(peak.threads()),
                    whole(peak.gflops()) + " GFLOP/s",
                    tenths(memory.fill()) + " GB/s",
                    tenths(memory.copy()) + " GB/s");
        }
        section(table, report.peaks);
    }

    private void products() {
        TextTable table = TextTable.of("GFLOP/s, % of peak: m x n x k", ">threads", ">forward", ">weights", ">input");
        for (int i = 0; i + 2 < report.products.size(); i += 3) {
            BenchReport.Product first = report.products.get(i);
            table.row(
                    first.shape().toString(),
                    String.valueOf(first.threads()),
                    product(first),
                    product(report.products.get(i + 1)),
                    product(report.products.get(i + 2)));
        }
        section(table, report.products);
    }

    private static String product(BenchReport.Product product) {
        return String.format(Locale.ROOT, "%.1f  %3.0f %%", product.gflops(), 100 * product.ofPeak());
    }

    private void activations() {
        TextTable table = TextTable.of("activation, 1 thread", ">numbers", ">million values/s");
        report.activations.forEach(
                each -> table.row(each.name(), String.valueOf(each.count()), whole(each.valuesPerSecond() / 1e6)));
        section(table, report.activations);
    }

    private void training() {
        TextTable table = TextTable.of("training", "net", ">batch", "optimizer", ">threads", ">samples/s");
        for (BenchReport.Training each : report.training) {
            Net net = Net.named(each.net());
            table.row(
                    each.net(),
                    net.shape(),
                    String.valueOf(net.batch()),
                    each.optimizer(),
                    String.valueOf(each.threads()),
                    whole(each.samplesPerSecond()));
        }
        section(table, report.training);
        TextTable latency = TextTable.of("inference, one sample", ">threads", ">microseconds");
        report.inference.forEach(
                each -> latency.row(each.net(), String.valueOf(each.threads()), tenths(each.microseconds())));
        section(latency, report.inference);
    }

    private void networks() {
        TextTable table = TextTable.of("networks at once, 1 thread each", ">networks", ">samples/s", ">to one");
        for (BenchReport.Networks each : report.networks) {
            double toOne = each.samplesPerSecond() / report.networks.getFirst().samplesPerSecond();
            table.row(
                    each.net(),
                    String.valueOf(each.networks()),
                    whole(each.samplesPerSecond()),
                    String.format(Locale.ROOT, "%.2f", toOne));
        }
        section(table, report.networks);
    }

    private void start() {
        TextTable table = TextTable.of("start", ">first step after", ">90 % of full speed after another");
        report.starts.forEach(each -> table.row(each.net(), Numbers.text(each.firstStep()) + " s", nearlyFull(each)));
        section(table, report.starts);
    }

    private static String nearlyFull(Start start) {
        return Double.isNaN(start.nearlyFull())
                ? "more than " + Numbers.text(start.watched()) + " s"
                : Numbers.text(start.nearlyFull()) + " s";
    }

    private void section(TextTable table, List<?> rows) {
        if (!rows.isEmpty()) {
            output.line("");
            output.table(table);
        }
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
