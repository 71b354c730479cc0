package dev.onset.workbench.command;

import dev.onset.training.EpochSummary;
import dev.onset.training.TrainingListener;
import dev.onset.workbench.output.Numbers;
import dev.onset.workbench.output.Progress;
import java.util.Locale;

/** Shows a training run as it goes: the bar moves with each step, and each epoch is a milestone. */
final class TrainingWatch implements TrainingListener {

    private final Progress progress;
    private final int epochs;

    TrainingWatch(Progress progress, int epochs) {
        this.progress = progress;
        this.epochs = epochs;
    }

    @Override
    public void stepDone(int step, int epoch, double loss) {
        progress.advance(1);
    }

    @Override
    public void epochDone(EpochSummary summary) {
        String accuracy = summary.testAccuracy().isPresent()
                ? "  accuracy " + Numbers.percent(summary.testAccuracy().getAsDouble())
                : "";
        progress.milestone("epoch " + summary.epoch() + "/" + epochs + "  loss " + Numbers.text(summary.trainLoss())
                + "  test loss " + Numbers.text(summary.testLoss()) + accuracy
                + String.format(Locale.ROOT, "  %.1f s", summary.seconds()));
    }
}
