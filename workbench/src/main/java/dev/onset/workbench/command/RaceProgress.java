package dev.onset.workbench.command;

import dev.onset.training.TrainingReport;
import dev.onset.workbench.output.Numbers;
import dev.onset.workbench.output.Progress;
import dev.onset.workbench.race.Contestant;
import dev.onset.workbench.race.Finish;
import dev.onset.workbench.race.RaceWatcher;
import java.util.Locale;

/** Shows a race as it goes: the bar moves with each step of any network, and each finished run is a milestone. */
final class RaceProgress implements RaceWatcher {

    private final Progress progress;

    RaceProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void stepped(long steps) {
        progress.advance(steps);
    }

    @Override
    public void finished(Contestant contestant, int seed, Finish finish) {
        String line = contestant.spec() + ", seed " + seed + ": " + words(finish);
        progress.status(line);
        progress.milestone(line);
    }

    private static String words(Finish finish) {
        return switch (finish) {
            case Finish.Failed failed -> "failed: " + Failures.oneLine(failed.cause());
            case Finish.Ran ran -> words(ran.run().report());
        };
    }

    private static String words(TrainingReport report) {
        if (report.diverged()) {
            return "diverged at step " + report.divergedAt().orElse(0);
        }
        String accuracy = report.testAccuracy().isPresent()
                ? "accuracy " + Numbers.percent(report.testAccuracy().getAsDouble())
                : "test loss " + Numbers.text(report.testLoss().orElse(Double.NaN));
        return accuracy + String.format(Locale.ROOT, ", %.1f s", report.seconds());
    }
}
