package dev.onset.workbench.command;

import dev.onset.training.TrainingReport;
import dev.onset.workbench.output.JsonWriter;
import dev.onset.workbench.output.Numbers;
import dev.onset.workbench.output.Output;
import dev.onset.workbench.output.TextTable;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What {@code onset train} prints in the end.
 *
 * @param output where to
 * @param settings what was trained
 * @param report how it went
 * @param hash SHA-256 of the trained parameters
 */
record TrainingOutcome(Output output, Settings settings, TrainingReport report, String hash) {

    /** What was trained, as the user wrote it. */
    record Settings(
            String data,
            String layers,
            String activation,
            String init,
            String optimizer,
            String schedule,
            String loss,
            int batch,
            long seed) {}

    void show(boolean json, boolean weightsHash) {
        if (json) {
            output.json(this::writeJson);
        } else {
            print(weightsHash);
        }
        if (report.diverged()) {
            output.note("onset: training diverged at step "
                    + report.divergedAt().orElse(0) + "; try a smaller rate, or another initializer.");
        }
        if (report.interrupted()) {
            output.note("onset: interrupted after " + report.steps() + " steps; this is what was reached.");
        }
    }

    private void writeJson(JsonWriter document) {
        document.number("testAccuracy", orNaN(report.testAccuracy()));
        document.number("testLoss", orNaN(report.testLoss()));
        document.integer("epochs", report.epochs());
        document.number("seconds", report.seconds());
        document.number("samplesPerSecond", report.samplesPerSecond());
        document.text("weightsHash", hash);
        document.integer("steps", report.steps());
        document.number("initialLoss", orNaN(report.initialLoss()));
        document.number("silentLoss", report.silentLoss());
        document.number("trainLoss", orNaN(report.finalTrainLoss()));
        document.text("ending", report.ending().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        document.text("data", settings.data());
        document.text("layers", settings.layers());
        document.text("activation", settings.activation());
        document.text("init", settings.init());
        document.text("optimizer", settings.optimizer());
        document.text("schedule", settings.schedule());
        document.text("loss", settings.loss());
        document.integer("batch", settings.batch());
        document.integer("seed", settings.seed());
    }

    private void print(boolean weightsHash) {
        TextTable table = TextTable.of("training of " + settings.layers(), ">");
        table.row("initial loss", Numbers.text(orNaN(report.initialLoss())));
        table.row("loss of a network that says nothing", Numbers.text(report.silentLoss()));
        table.row("test loss", Numbers.text(orNaN(report.testLoss())));
        if (report.testAccuracy().isPresent()) {
            table.row("test accuracy", Numbers.percent(report.testAccuracy().getAsDouble()));
        }
        table.row("epochs", Integer.toString(report.epochs()));
        table.row("steps", Integer.toString(report.steps()));
        table.row("seconds", String.format(Locale.ROOT, "%.1f", report.seconds()));
        table.row("samples per second", String.format(Locale.ROOT, "%.0f", report.samplesPerSecond()));
        output.table(table);
        if (weightsHash) {
            output.line("");
            output.line("weights sha256 " + hash);
        }
    }

    private static double orNaN(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }
}
