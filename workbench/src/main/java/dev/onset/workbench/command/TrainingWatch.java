package dev.onset.workbench.command;

import dev.onset.training.EpochSummary;
import dev.onset.training.TrainingListener;
import dev.onset.workbench.output.Numbers;
import dev.onset.workbench.output.Progress;
import java.util.Locale;

/** Shows a training run as it goes: the bar moves with each step, and each epoch is a milestone. */
final class TrainingWatch implements TrainingListener {

    private static final int STEPS_BETWEEN_LOOKS = 20;

    private final Progress progress;
    private final int epochs;
    private String lastAccuracy = "";

    TrainingWatch(Progress progress, int epochs) {
        this.progress = progress;
        this.epochs = epochs;
    }

    @Override
    public void stepDone(int step, int epoch, double loss) {
        progress.advance(1);
        if (step % STEPS_BETWEEN_LOOKS == 0) {
            progress.status("epoch " + epoch + "/" + epochs + "  loss " + Numbers.text(loss) + lastAccuracy);
        }
    }

    @Override
    public void epochDone(EpochSummary summary) {
        String accuracy = summary.testAccuracy().isPresent()
                ? "  accuracy " + Numbers.percent(summary.testAccuracy().getAsDouble())
                : "";
        lastAccuracy = accuracy;
        progress.status(
                "epoch " + summary.epoch() + "/" + epochs + "  loss " + Numbers.text(summary.trainLoss()) + accuracy);
        progress.milestone("epoch " + summary.epoch() + "/" + epochs + "  loss " + Numbers.text(summary.trainLoss())
                + "  test loss " + Numbers.text(summary.testLoss()) + accuracy
                + String.format(Locale.ROOT, "  %.1f s", summary.seconds()));
    }
}
